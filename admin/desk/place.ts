import { models } from '../../src/models/index.ts';
import { settingsFiles } from '../settingsFiles.ts';

/** One entry, or one settings file (collection `settings`, code `site`). */
export interface Place {
  collection: string;
  code: string;
}

const CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const ENTRY_FILE = 'index.md';
/** Longest name of a file that every system can keep, in bytes. */
const LONGEST_NAME = 200;

/** The folder of an entry, `stories/261125-k3f9`; of a settings file, `settings`. Relative to the content folder. */
export const folderOf = ({ collection, code }: Place): string =>
  collection === 'settings' ? collection : `${collection}/${code}`;

/** The file that holds an entry's text. */
export const textFileOf = (place: Place): string =>
  place.collection === 'settings'
    ? `settings/${place.code}.yaml`
    : `${folderOf(place)}/${ENTRY_FILE}`;

/** `stories/261125-k3f9`: how an entry is named in addresses, branches and the log. */
export const nameOf = ({ collection, code }: Place): string => `${collection}/${code}`;

/**
 * The place with a name as `nameOf` or Decap gives it: `stories/261125-k3f9`, `stories/261125-k3f9/index`.
 * @returns nothing when no such place can exist
 */
export function placeNamed(name: string): Place | undefined {
  const [collection = '', code = '', ...rest] = name.replace(/\/index$/, '').split('/');
  if (rest.length > 0) return undefined;
  const isEntry = Object.hasOwn(models, collection) && CODE.test(code) && code.length <= 80;
  const isSettings = collection === 'settings' && settingsFiles.some((file) => file.name === code);
  return isEntry || isSettings ? { collection, code } : undefined;
}

/**
 * The entry or settings file to which a file belongs. Only these files exist for the desk: entries' own folders, one
 * level deep, and the settings. Everything else, whatever it may be, has no place and is neither read nor written.
 * @param path - relative to the content folder
 */
export function placeOf(path: string): Place | undefined {
  const [collection = '', second = '', file, ...rest] = path.split('/');
  if (rest.length > 0) return undefined;
  if (file === undefined) {
    return collection === 'settings' && second.endsWith('.yaml')
      ? placeNamed(`settings/${second.slice(0, -'.yaml'.length)}`)
      : undefined;
  }
  return collection !== 'settings' && isFileName(file)
    ? placeNamed(`${collection}/${second}`)
    : undefined;
}

/** Folders whose files the CMS may list: a collection, an entry's folder, the settings. */
export function isFolder(folder: string): boolean {
  return Object.hasOwn(models, folder) || folder === 'settings' || placeNamed(folder) !== undefined;
}

/** A plain name: no folder, nothing hidden, no control characters, no aliases of `.git`, not too long. */
function isFileName(name: string): boolean {
  return (
    !/[\\/:*?"<>|\p{Cc}]|^\.|^git~|[. ]$/iu.test(name) &&
    name !== '' &&
    Buffer.byteLength(name) <= LONGEST_NAME
  );
}
