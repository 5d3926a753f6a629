import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { FIRST_CODE, type HelperData } from '../helper.ts';
import { isHan } from '../normalise.ts';
import type { WordCounts } from './words.ts';

/** The helper is fetched by a reader's first slip: about 10 KB for its pairs. */
const MOST_PAIRS = 8000;
/** Share of the pairs that is in each grade of frequency or a better one. */
const GRADES = [1 / 32, 1 / 16, 1 / 8, 1 / 4, 1 / 2, 1];
const MOST_TERMS = 400;
const LONGEST_TERM = 6;

type Counts = Map<string, number>;

/**
 * Makes the data for pinyin, traditional characters, slips and suggestions from the words that the pages use.
 */
export function makeHelperData(words: WordCounts): HelperData {
  const pairs = mostFrequent(words.pairs, MOST_PAIRS);
  const characters = mostFrequent(countCharacters(pairs, words.pairs), Infinity);
  const { syllables, sounds, readings } = soundsOf(characters);
  return {
    characters: characters.join(''),
    syllables: syllables.join(' '),
    sounds,
    readings,
    simplified: traditionalOf(words.characters),
    pairs: packPairs(pairs, characters),
    terms: termsOf(words).join(' '),
  };
}

const mostFrequent = (counts: Counts, most: number): string[] =>
  [...counts]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([item]) => item);

function countCharacters(pairs: readonly string[], pageCounts: Counts): Counts {
  const counts: Counts = new Map();
  for (const pair of pairs) {
    for (const character of pair) {
      counts.set(character, (counts.get(character) ?? 0) + (pageCounts.get(pair) ?? 0));
    }
  }
  return counts;
}

function soundsOf(characters: readonly string[]): {
  syllables: string[];
  sounds: string;
  readings: string;
} {
  const syllables: string[] = [];
  const codeOf = (syllable: string): string => {
    const known = syllables.indexOf(syllable);
    return String.fromCharCode(FIRST_CODE + (known < 0 ? syllables.push(syllable) - 1 : known));
  };
  let sounds = '';
  let readings = '';
  for (const character of characters) {
    const [first = '', ...others] = new Set(
      pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }),
    );
    sounds += codeOf(first);
    readings += others.map((syllable) => character + codeOf(syllable)).join('');
  }
  return { syllables, sounds, readings };
}

/** Traditional characters in common use, each with the character of the site that it stands for. */
function traditionalOf(siteCharacters: ReadonlySet<string>): string {
  const toSimplified = Converter({ from: 't', to: 'cn' });
  return commonTraditional()
    .map((traditional) => [traditional, toSimplified(traditional)] as const)
    .filter(
      ([traditional, plain]) =>
        plain !== traditional && siteCharacters.has(plain) && !siteCharacters.has(traditional),
    )
    .flat()
    .join('');
}

/** The 5,401 characters in common use of the Big5 code, its first plane, by its table in the runtime. */
function commonTraditional(): string[] {
  const decoder = new TextDecoder('big5');
  const bytes: number[] = [];
  for (let lead = 0xa4; lead <= 0xc6; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const isCode = (trail <= 0x7e || trail >= 0xa1) && (lead < 0xc6 || trail <= 0x7e);
      if (isCode) bytes.push(lead, trail);
    }
  }
  return Array.from(decoder.decode(Uint8Array.from(bytes))).filter(isHan);
}

/** Packs pairs, most frequent first, for `unpackPairs`. */
export function packPairs(pairs: readonly string[], characters: readonly string[]): string[] {
  const positions = new Map(characters.map((character, at) => [character, at]));
  const bounds = [0, ...GRADES.map((share) => Math.ceil(pairs.length * share))];
  return bounds.slice(1).map((bound, grade) => {
    const followers = characters.map((): number[] => []);
    for (const pair of pairs.slice(bounds[grade], bound)) {
      const [first = '', second = ''] = Array.from(pair);
      followers[positions.get(first) ?? 0]?.push(positions.get(second) ?? 0);
    }
    return followers
      .map((line) => {
        let before = -1;
        return line
          .sort((a, b) => a - b)
          .map((position) => {
            const gap = position - before - 1;
            before = position;
            const codes = gap < 64 ? [gap] : [63 + Math.floor(gap / 64), gap % 64];
            return String.fromCharCode(...codes.map((code) => FIRST_CODE + code));
          })
          .join('');
      })
      .join(' ');
  });
}

/**
 * Names of stations, and what titles and headings say again and again: one or two words on at least
 * two pages that are not nearly always part of longer words.
 */
function termsOf({ terms, wholes, stations }: WordCounts): string[] {
  const isFree = (term: string, count: number): boolean =>
    [...(wholes.get(term) ?? [])].every((whole) => (terms.get(whole) ?? 0) < count * 0.8);
  const repeated = [...terms].filter(
    ([term, count]) =>
      count > 1 && term.length > 1 && term.length <= LONGEST_TERM && isFree(term, count),
  );
  return [...new Set([...stations, ...mostFrequent(new Map(repeated), MOST_TERMS)])];
}
