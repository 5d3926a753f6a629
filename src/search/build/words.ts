import { split } from '../split.ts';
import { pairsOf, runsOf } from '../terms.ts';
import type { SearchPage } from './page.ts';

/** On how many pages words stand, in numbers that can be added up. */
export interface WordCounts {
  /** Every Chinese character of the pages, once. */
  characters: Set<string>;
  /** Pages with each pair of neighbouring characters. */
  pairs: Map<string, number>;
  /** Pages with each one to three words together in title and headings. */
  terms: Map<string, number>;
  /** By what is left of such words without the first or the last: the whole. */
  wholes: Map<string, Set<string>>;
  /** Names of stations. */
  stations: Set<string>;
}

const none = (): WordCounts => ({
  characters: new Set(),
  pairs: new Map(),
  terms: new Map(),
  wholes: new Map(),
  stations: new Set(),
});

/** Counts the words of pages. */
export function countWords(pages: readonly SearchPage[]): WordCounts {
  const counts = none();
  for (const { title, station, blocks } of pages) {
    if (station !== undefined) counts.stations.add(station);
    const runs = chineseIn([title, station ?? '', ...blocks.map(({ text }) => text)]);
    for (const character of runs.join('')) counts.characters.add(character);
    countOnce(
      counts.pairs,
      runs.flatMap((text) => (text.length > 1 ? pairsOf(text) : [])),
    );
    const headings = blocks.filter(({ heading }) => heading).map(({ text }) => text);
    const stretches = chineseIn([title, ...headings]).flatMap(stretchesOf);
    countOnce(
      counts.terms,
      stretches.map(({ whole }) => whole),
    );
    for (const { whole, parts } of stretches)
      for (const part of parts) addWholes(counts.wholes, part, [whole]);
  }
  return counts;
}

/** The counts of several groups of pages together. */
export function addUp(groups: readonly WordCounts[]): WordCounts {
  const sum = none();
  for (const { characters, pairs, terms, wholes, stations } of groups) {
    for (const character of characters) sum.characters.add(character);
    for (const station of stations) sum.stations.add(station);
    for (const [pair, count] of pairs) add(sum.pairs, pair, count);
    for (const [term, count] of terms) add(sum.terms, term, count);
    for (const [part, those] of wholes) addWholes(sum.wholes, part, those);
  }
  return sum;
}

function add(counts: Map<string, number>, item: string, count: number): void {
  counts.set(item, (counts.get(item) ?? 0) + count);
}

function countOnce(counts: Map<string, number>, items: readonly string[]): void {
  for (const item of new Set(items)) add(counts, item, 1);
}

function addWholes(wholes: WordCounts['wholes'], part: string, those: Iterable<string>): void {
  const known = wholes.get(part) ?? new Set();
  wholes.set(part, known);
  for (const whole of those) known.add(whole);
}

const chineseIn = (texts: readonly string[]): string[] =>
  texts
    .flatMap(runsOf)
    .filter(({ han }) => han)
    .map(({ text }) => text);

/** Up to three words together, and what is left of them without the first or the last. */
function stretchesOf(text: string): { whole: string; parts: string[] }[] {
  const words = split(text);
  return words
    .flatMap((_, from) => [1, 2, 3].map((count) => words.slice(from, from + count)))
    .map((those) => ({
      whole: those.join(''),
      parts: those.length > 1 ? [those.slice(1).join(''), those.slice(0, -1).join('')] : [],
    }))
    .filter(({ whole }) => text.includes(whole));
}
