/**
 * The one notion of "the same text" that indexing, querying, ranking and highlighting share.
 * Two texts are the same when they agree after NFKC, lower case, and without spaces, quotes, brackets
 * and hyphens: 〔2020〕23号, [2020] 23号 and 2020-23号 are one.
 */

/** What a reader may leave out or type differently: white space, quotes, brackets, hyphens, middle dots. */
const IGNORED = /[\s\p{Cf}\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'`·_]/u;
const ALL_IGNORED = new RegExp(IGNORED, 'gu');
const HAN = /^\p{Script=Han}$/u;

/** Whether one code point is a Chinese character. */
export const isHan = (character: string): boolean => HAN.test(character);

/** Whether one code point is left out when texts are compared. */
export const isIgnored = (character: string): boolean => IGNORED.test(character);

/** The comparable form of a text. */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(ALL_IGNORED, '');
}

/**
 * The comparable form together with where each of its UTF-16 units came from, so that a match can be
 * marked in the original. Works a code point at a time, which is how `normalise` sees all text but
 * combining sequences.
 * @returns `at[i]` is the offset in `text` of the code point behind `text[i]` of the form; `at` has one
 * more entry than the form, the length of the original.
 */
export function normaliseWithOffsets(text: string): { text: string; at: number[] } {
  let form = '';
  const at: number[] = [];
  let offset = 0;
  for (const character of text) {
    for (const unit of normalise(character).split('')) {
      form += unit;
      at.push(offset);
    }
    offset += character.length;
  }
  at.push(offset);
  return { text: form, at };
}
