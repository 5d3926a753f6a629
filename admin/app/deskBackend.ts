import { STATUSES, type Status } from '../reviewSteps.ts';
import type { Named } from './columns.ts';
import { sentBackWords, type UnderReview } from './sentBackNotice.ts';

interface Unpublished extends UnderReview {
  /** Shown on the entry's card. */
  pullRequestAuthor: string;
}

/** The part of Decap's proxy backend that moves entries through the reviews and ends a visit. */
interface ProxyBackend {
  branch: string;
  request: (payload: object) => Promise<unknown>;
  persistEntry: (
    saved: { dataFiles: { slug: string }[] },
    options: { collectionName: string; unpublished?: boolean },
  ) => Promise<unknown>;
  unpublishedEntry: (asked: object) => Promise<Unpublished>;
  updateUnpublishedEntryStatus: (
    collection: string,
    slug: string,
    newStatus: Status,
  ) => Promise<unknown>;
  logout: () => Promise<void> | null;
}

/** What the wrapper asks of the page. */
interface Surroundings {
  /** Asks a person for a line of text; null when they would rather not. */
  ask: (question: string) => string | null;
  /** Ends the session on the desk and shows the login page. */
  leave: () => Promise<void>;
  /** Hears how an entry stands whenever the desk tells. */
  follow: (entry: UnderReview) => void;
  /** The column in which the app shows an entry. */
  shownStatus: (entry: Named) => Status | undefined;
  /** Hears of an entry under review that was saved, and so is a draft again. */
  onRevised: (entry: Named) => void;
}

/**
 * Teaches Decap's proxy backend what the desk can do besides: an entry that is sent back carries the reason, one that is
 * changed under review begins anew, and logging out ends the session, not only the picture of it in the browser.
 */
export function throughDesk(
  registered: { init: (...args: never[]) => unknown },
  { ask, leave, follow, shownStatus, onRevised }: Surroundings,
): void {
  const { init } = registered;
  registered.init = (...args) => {
    const backend = init(...args) as ProxyBackend;
    const persistEntry = backend.persistEntry.bind(backend);
    const unpublishedEntry = backend.unpublishedEntry.bind(backend);

    backend.persistEntry = async (saved, options) => {
      const answer = await persistEntry(saved, options);
      const { collectionName: collection, unpublished } = options;
      if (unpublished) for (const { slug } of saved.dataFiles) onRevised({ collection, slug });
      return answer;
    };
    backend.unpublishedEntry = async (asked) => {
      const entry = await unpublishedEntry(asked);
      follow(entry);
      const { pullRequestAuthor: author, sentBack } = entry;
      return sentBack
        ? { ...entry, pullRequestAuthor: `${author}（${sentBackWords(sentBack)}）` }
        : entry;
    };
    backend.updateUnpublishedEntryStatus = async (collection, slug, newStatus) => {
      const before = shownStatus({ collection, slug }) ?? 'draft';
      const isBack = STATUSES.indexOf(newStatus) < STATUSES.indexOf(before);
      const note = isBack ? ask(WHY) : undefined;
      if (note === null) throw new NotSentBack();
      const params = { branch: backend.branch, collection, slug, newStatus };
      const answer = await backend.request({
        action: 'updateUnpublishedEntryStatus',
        params: { ...params, ...(note !== undefined && { note: note.slice(0, 500) }) },
      });
      follow({ collection, slug });
      return answer;
    };
    backend.logout = () => leave();
    return backend;
  };
}

/** The part of Decap between its forms and its backends that saves entries. */
interface Core {
  persistEntry: (saved: { status?: string }) => Promise<string | undefined>;
}

/**
 * Decap takes a published entry down by deleting it and saving its text anew, without its pictures, for signing. The desk
 * has then kept all of it as a draft: there is nothing to save.
 */
export function takeDownAtOnce(core: Core): void {
  const persistEntry = core.persistEntry.bind(core);
  core.persistEntry = (saved) =>
    saved.status === SIGNED ? Promise.resolve(undefined) : persistEntry(saved);
}

const SIGNED: Status = 'pending_publish';
const WHY = '退回的原因，写稿的人打开这一篇就会看到，也记入审核记录：';

class NotSentBack extends Error {
  constructor() {
    super('没有退回。');
    // Decap shows the error as text.
    this.name = '';
  }
}
