import type { SentBack } from '../reviewSteps.ts';
import type { Named } from './columns.ts';
import { show } from './notices.ts';

const ID = 'sent-back';

/** An entry under review, as the desk tells of it. */
export interface UnderReview extends Named {
  sentBack?: SentBack;
}

/** Who sent an entry back, when and why, in one line. */
export const sentBackWords = ({ step, who, when, note }: SentBack): string =>
  `${who}于${when}${step}${note ? `：${note}` : ''}`;

/**
 * Tells whoever opens an entry that it was sent back, until they leave it.
 * @returns says how an entry stands
 */
export function sentBackNotice(): (entry: UnderReview) => void {
  window.addEventListener('hashchange', () => {
    show(ID, undefined);
  });
  return ({ collection, slug, sentBack }) => {
    const isOpen = location.hash.startsWith(`#/collections/${collection}/entries/${slug}`);
    if (isOpen) show(ID, sentBack && [new Text(sentBackWords(sentBack))]);
  };
}
