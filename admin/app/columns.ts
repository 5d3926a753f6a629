import { currentBackend } from 'decap-cms-core/dist/esm/backend.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import type { Status } from '../reviewSteps.ts';

/** An entry as Decap names it. */
export interface Named {
  collection: string;
  slug: string;
}

/** The column in which Decap shows an entry; nothing when it knows of no unpublished work on it. */
export function shownStatus(entry: Named): Status | undefined {
  return store.getState().editorialWorkflow.getIn([...shown(entry), 'status']) as
    Status | undefined;
}

/** Shows an entry that is being saved among the drafts, where the desk puts it; Decap would leave it where it was. */
export function showAsDraft(entry: Named): void {
  const untilSaved = store.subscribe(() => {
    if (store.getState().editorialWorkflow.getIn([...shown(entry), 'isPersisting'])) return;
    untilSaved();
    const newStatus: Status = 'draft';
    store.dispatch({
      type: 'UNPUBLISHED_ENTRY_STATUS_CHANGE_SUCCESS',
      payload: { ...entry, newStatus },
    });
  });
}

/** Reads the board whenever it is opened or looked at again; Decap does so once a visit, and others go on working. */
export function keepBoardFresh(): void {
  const look = () => {
    // A desk that does not answer leaves the board as it is.
    if (location.hash === '#/workflow') void readBoard().catch(() => undefined);
  };
  window.addEventListener('hashchange', look);
  window.addEventListener('focus', look);
}

async function readBoard(): Promise<void> {
  const { config, collections, editorialWorkflow } = store.getState();
  const isFirstTime = editorialWorkflow.getIn(['pages', 'ids']) === undefined;
  if (isFirstTime) return;
  const { entries, pagination: pages } =
    await currentBackend(config).unpublishedEntries(collections);
  const names = new Set(entries.map(keyOf));
  const before = editorialWorkflow.get('entities') as Iterable<[string, unknown]>;
  for (const [key] of before) {
    const [collection, slug] = key.split('.');
    if (!names.has(key))
      store.dispatch({ type: 'UNPUBLISHED_ENTRY_REDIRECT', payload: { collection, slug } });
  }
  store.dispatch({ type: 'UNPUBLISHED_ENTRIES_SUCCESS', payload: { entries, pages } });
}

const keyOf = ({ collection, slug }: Named): string => `${collection}.${slug}`;
const shown = (entry: Named): string[] => ['entities', keyOf(entry)];
