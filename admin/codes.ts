import type { Moment } from '../src/lib/date.ts';
import type { ModelName } from '../src/models/define.ts';

const CHOSEN: readonly ModelName[] = ['stations'];

/** Whether an editor chooses the code, e.g. `heping` for a station; other entries get one when first saved. */
export const choosesCode = (model: ModelName): boolean => CHOSEN.includes(model);

/** Lower-case letters and digits without the look-alikes 0 o, 1 i l: codes are read out over the phone. */
const CHARACTERS = '23456789abcdefghjkmnpqrstuvwxyz';

/**
 * A new entry's permanent code: day of creation and four random characters, e.g. `261125-k3f9`.
 * @param now - Shanghai wall clock
 */
export function makeCode(now: Moment): string {
  return `${now.slice(2, 10).replaceAll('-', '')}-${randomTail()}`;
}

/**
 * A short plain name of its own for an uploaded file: phones call every photo `image.jpg`, and of a Chinese name
 * nothing would be left in an address.
 * @param name - the file's own name
 * @param isPicture - decides what a file without a usable name is called
 */
export function uploadName(name: string, isPicture: boolean): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[a-z0-9]+)?$/i.exec(name) ?? [];
  const plain = stem
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 20)
    .replace(/^-+|-+$/g, '');
  const start = plain || (isPicture ? 'photo' : 'file');
  return `${start}-${randomTail()}${ending.toLowerCase()}`;
}

function randomTail(): string {
  const random = crypto.getRandomValues(new Uint8Array(4));
  return Array.from(random, (byte) => CHARACTERS.charAt(byte % CHARACTERS.length)).join('');
}
