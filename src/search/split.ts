/** Taking a query apart into words that each must be on the page, in whatever place. */
import { isHan } from './normalise.ts';

/** Characters that end a word which the dictionary does not know: 志愿|者, 院坝|会. */
const ENDING = /^[者员会队站所点村社区组长院馆室家节日网]$/;
/** Words that say nothing of a page. */
const EMPTY_WORDS = /^[的了和与及在是之]+$/;

const length = (text: string): number => Array.from(text).length;

/**
 * Splits a joined query: where the reader left a space, where two neighbouring characters stand
 * together nowhere on the site, and where the browser's dictionary sees words. Characters it does not
 * know as words (反|诈, 百|安|坝) are kept together; a number keeps what follows it (2024年, 23号) and
 * numbers stay with each other, so that a date or document number is never taken apart.
 * @param absent pairs of neighbouring characters that no page has
 * @returns the pieces, each once; one of a single character means a slip or a broken word
 */
export function split(query: string, absent: ReadonlySet<string>): string[] {
  const pieces: string[] = [];
  for (const part of query
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)) {
    const stretches = cutAbsent(part, absent);
    stretches.forEach((stretch, at) => {
      join(pieces, words(stretch), at < stretches.length - 1);
    });
  }
  return [...new Set(pieces)].filter((piece) => !EMPTY_WORDS.test(piece));
}

/** Whether a piece can be asked for by itself. */
export const isWord = (piece: string): boolean => length(piece) > 1;

function cutAbsent(text: string, absent: ReadonlySet<string>): string[] {
  const pieces: string[] = [];
  let before = '';
  for (const character of text) {
    const open = pieces.at(-1);
    if (open === undefined || absent.has(before + character)) pieces.push(character);
    else pieces[pieces.length - 1] = open + character;
    before = character;
  }
  return pieces;
}

let segmenter: Intl.Segmenter | undefined;

function words(text: string): string[] {
  if (typeof Intl.Segmenter === 'undefined') return [text];
  segmenter ??= new Intl.Segmenter('zh-CN', { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/**
 * Adds words to the pieces. Characters that the dictionary left alone are put together, or to a word
 * or number they end; numbers are put to a number before them.
 * @param isCut whether the last word is one because what follows never stands behind it
 */
function join(pieces: string[], added: readonly string[], isCut: boolean): void {
  let loose = false;
  added.forEach((word, at) => {
    const open = pieces.at(-1) ?? '';
    const alone = length(word) === 1 && isHan(word);
    const isEnd = ENDING.test(word) || (isCut && at === added.length - 1);
    const ends = alone && !loose && (/\d$/.test(open) || (at > 0 && isEnd));
    if (ends || (alone && loose)) pieces[pieces.length - 1] = open + word;
    else if (/^\d/.test(word) && /^\d/.test(open)) pieces[pieces.length - 1] = `${open} ${word}`;
    else pieces.push(word);
    loose = alone && !ends;
  });
}
