import { ogPath } from '../lib/sharePaths.ts';
import { shortId } from '../models/shortId.ts';
import { ui } from '../strings/ui.ts';
import { everything, withdrawn, type Entry } from './entries.ts';
import { titleOf } from './titles.ts';

/** A short address and what stands behind it; paths within the site. */
export interface ShortAddress {
  id: string;
  path: string;
  title: string;
  description: string;
  image: string;
}

/** The id of an entry's short address: kept with the entry, or what it will be given. */
export const shortIdOf = ({ collection, id, data }: Entry): string =>
  data.short ?? shortId({ kind: collection, code: id });

/**
 * The short address of every entry that has a page. That of a withdrawn one leads to the notice, and says no more than the notice
 * does.
 */
export async function shortAddresses(): Promise<ShortAddress[]> {
  const live = (await everything()).map((entry) => ({
    id: shortIdOf(entry),
    path: `/${entry.collection}/${entry.id}/`,
    title: titleOf(entry),
    description: entry.data.summary,
    image: ogPath(entry.collection, entry.id),
  }));
  const gone = (await withdrawn()).map((entry) => ({
    id: shortIdOf(entry),
    path: `/${entry.collection}/${entry.id}/`,
    title: ui.entry.withdrawn,
    description: entry.data.withdrawn?.reason ?? '',
    image: '/share.png',
  }));
  return [...live, ...gone];
}
