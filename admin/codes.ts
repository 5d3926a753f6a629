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
  const random = crypto.getRandomValues(new Uint8Array(4));
  const tail = Array.from(random, (byte) => CHARACTERS.charAt(byte % CHARACTERS.length)).join('');
  return `${now.slice(2, 10).replaceAll('-', '')}-${tail}`;
}
