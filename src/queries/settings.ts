import { contentFolder } from '../source/environment.ts';
import { readSettings, type Settings } from '../source/settings.ts';
import { once } from './once.ts';

/** Site and programme settings. */
export const settings: () => Promise<Settings> = once(() => readSettings(contentFolder()));

/** The name of a programme term by its id, e.g. `care` of `tasks`. */
export function termName(terms: readonly { id: string; name: string }[], id: string): string {
  return terms.find((term) => term.id === id)?.name ?? id;
}
