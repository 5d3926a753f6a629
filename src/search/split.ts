/** Taking a query apart into words that each must be on the page, in whatever place. */
import { isHan } from './normalise.ts';

/** Characters that end a word: 志愿|者, 院坝|会. */
const ENDING = /^[者员会队站所点村社区组长院馆室家节日网]$/;
/** Words that say nothing of a page. */
const EMPTY_WORDS = /^[的了和与及在是之]+$/;

const length = (text: string): number => Array.from(text).length;

/** On how many pages two neighbouring characters stand together, as far as it is known. */
export type PairCounts = ReadonlyMap<string, number>;

/**
 * Splits a joined query: where the reader left a space, where two neighbouring characters stand
 * together nowhere on the site, and where the browser's dictionary sees words. Characters it does not
 * know as words (反|诈, 百|安|坝) are kept together, and one alone with the word it stands beside far
 * more often (志愿|者); a number keeps what follows it (2024年, 23号) and numbers stay with each
 * other, so that a date or document number is never taken apart.
 * @param isNowhere whether no page has the query as it stands: then also its first and its last
 * character, when alone, are put to their neighbour; otherwise they may be but halves of words
 * @returns the pieces, each once; one of a single character means a slip or a broken word
 */
export function split(query: string, counts: PairCounts = new Map(), isNowhere = false): string[] {
  const pieces: string[] = [];
  for (const part of query
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)) {
    const known: string[] = [];
    for (const stretch of cutAbsent(part, counts)) join(known, words(stretch));
    pieces.push(...attachLone(known, counts, isNowhere));
  }
  return [...new Set(joinNumbers(pieces))].filter((piece) => !EMPTY_WORDS.test(piece));
}

/** Whether a piece can be asked for by itself. */
export const isWord = (piece: string): boolean => length(piece) > 1;

function cutAbsent(text: string, counts: PairCounts): string[] {
  const pieces: string[] = [];
  let before = '';
  for (const character of text) {
    const open = pieces.at(-1);
    if (open === undefined || counts.get(before + character) === 0) pieces.push(character);
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

/** Adds words to the pieces; characters that the dictionary left alone are put together. */
function join(pieces: string[], added: readonly string[]): void {
  let loose = false;
  added.forEach((word, at) => {
    const open = pieces.at(-1) ?? '';
    const alone = isLone(word);
    const ends = alone && !loose && at > 0 && (ENDING.test(word) || /\d$/.test(open));
    if (ends || (alone && loose)) pieces[pieces.length - 1] = open + word;
    else pieces.push(word);
    loose = alone && !ends;
  });
}

const isLone = (word: string): boolean => length(word) === 1 && isHan(word);

/** How much more often a lone character must stand by one neighbour than by the other. */
const FAR_MORE = 4;

function attachLone(pieces: readonly string[], counts: PairCounts, alsoAtEnds: boolean): string[] {
  const attached: string[] = [];
  let before = '';
  pieces.forEach((piece, at) => {
    const open = attached.at(-1) ?? '';
    const next = pieces[at + 1] ?? '';
    const left = counts.get((Array.from(open).at(-1) ?? '') + piece) ?? 0;
    const right = counts.get(piece + (Array.from(next)[0] ?? '')) ?? 0;
    const mayAttach = isLone(piece) && (alsoAtEnds || (open !== '' && next !== ''));
    if (before) {
      attached.push(before + piece);
      before = '';
    } else if (mayAttach && left > right * FAR_MORE) {
      attached[attached.length - 1] = open + piece;
    } else if (mayAttach && right > left * FAR_MORE) {
      before = piece;
    } else {
      attached.push(piece);
    }
  });
  return attached;
}

/** Puts numbers that follow each other together: 2024年|3月, 2020|23号. */
function joinNumbers(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const open = joined.at(-1) ?? '';
    if (/^\d/.test(piece) && /^\d/.test(open)) joined[joined.length - 1] = `${open} ${piece}`;
    else joined.push(piece);
  }
  return joined;
}
