import { loadLocalBackup, localBackupRetrieved } from 'decap-cms-core/dist/esm/actions/entries.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { fromJS, type List, type Map as ImmutableMap } from 'immutable';

type Data = Record<string, unknown>;
type Entry = ImmutableMap<string, unknown>;

/** The form that is on the screen. */
export interface OpenForm {
  /** `<collection>/<slug>`; `new` stands for an entry that was not saved yet. */
  name: string;
  /** It is being saved right now. */
  saving: boolean;
  /** The same object as long as nothing is typed. */
  data: ImmutableMap<string, unknown>;
  /** File names of pictures that are uploaded when the entry is saved. */
  pictures: string[];
}

/** The form that Decap has open, if one has loaded. */
export function openForm(): OpenForm | undefined {
  const draft = store.getState().entryDraft;
  const entry = draft.get('entry') as Entry | undefined;
  const data = entry?.get('data') as OpenForm['data'] | undefined;
  if (!entry?.get('collection') || !data) return undefined;
  const files = (entry.get('mediaFiles') as List<ImmutableMap<string, unknown>> | undefined) ?? [];
  return {
    name: `${String(entry.get('collection'))}/${String(entry.get('slug') || 'new')}`,
    saving: entry.get('isPersisting') === true,
    data,
    pictures: [...files]
      .filter((file) => file.get('draft') === true)
      .map((file) => String(file.get('name'))),
  };
}

/** Calls back whenever anything in Decap changes. */
export const onChange = (listener: () => void): void => {
  store.subscribe(listener);
};

/** Puts texts into the form that is open, as changes that are still to be saved. */
export function fillForm(data: Data): void {
  const entry = store.getState().entryDraft.get('entry') as Entry;
  // Decap's own way to take over a backup; in one go, so that it has no time to ask by itself.
  store.dispatch(localBackupRetrieved(entry.set('data', fromJS(data)).toJS()));
  store.dispatch(loadLocalBackup());
}
