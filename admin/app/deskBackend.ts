import { STATUSES, type Status } from '../reviewSteps.ts';

interface Unpublished {
  collection: string;
  slug: string;
  status: Status;
}

/** The part of Decap's proxy backend that moves entries through the reviews and ends a visit. */
interface ProxyBackend {
  branch: string;
  request: (payload: object) => Promise<unknown>;
  unpublishedEntry: (entry: object) => Promise<Unpublished>;
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
}

/**
 * Teaches Decap's proxy backend what the desk can do besides: an entry that is sent back carries the reason, and logging
 * out ends the session, not only the picture of it in the browser.
 */
export function throughDesk(
  registered: { init: (...args: never[]) => unknown },
  { ask, leave }: Surroundings,
): void {
  const { init } = registered;
  registered.init = (...args) => {
    const backend = init(...args) as ProxyBackend;
    const unpublishedEntry = backend.unpublishedEntry.bind(backend);
    const statuses = new Map<string, Status>();
    const nameOf = (collection: string, slug: string) => `${collection}/${slug}`;

    backend.unpublishedEntry = async (asked) => {
      const entry = await unpublishedEntry(asked);
      statuses.set(nameOf(entry.collection, entry.slug), entry.status);
      return entry;
    };
    backend.updateUnpublishedEntryStatus = async (collection, slug, newStatus) => {
      const name = nameOf(collection, slug);
      const before = statuses.get(name) ?? 'draft';
      const isBack = STATUSES.indexOf(newStatus) < STATUSES.indexOf(before);
      const note = isBack ? ask('退回的原因（记入审核记录）：') : undefined;
      if (note === null) throw new Error('没有退回。');
      const params = { branch: backend.branch, collection, slug, newStatus };
      const answer = await backend.request({
        action: 'updateUnpublishedEntryStatus',
        params: { ...params, ...(note !== undefined && { note: note.slice(0, 500) }) },
      });
      statuses.set(name, newStatus);
      return answer;
    };
    backend.logout = () => leave();
    return backend;
  };
}
