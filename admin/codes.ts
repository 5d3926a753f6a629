import type { ModelName } from '../src/models/define.ts';
import { randomTail } from '../src/models/newCode.ts';

const CHOSEN: readonly ModelName[] = ['stations'];

/** Whether an editor has to choose the code, e.g. `heping` for a station; other entries get one when first saved. */
export const choosesCode = (model: ModelName): boolean => CHOSEN.includes(model);

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
