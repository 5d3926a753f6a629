/** Which pages contain a phrase, as far as the index can tell without reading them. */
import { isHan } from './normalise.ts';
import type { Hits, Index } from './pagefind.ts';
import { pairsOf, runsOf, type Run } from './terms.ts';

export interface Found {
  hits: Hits;
  /** Pairs of neighbouring characters that no page has. */
  absent: ReadonlySet<string>;
}

const NONE: Hits = new Map();

/** The index terms a phrase is made of, for scoring. */
export const termsOf = (phrase: string): string[] =>
  runsOf(phrase).flatMap(({ text, han }) => (han ? pairsOf(text) : [text]));

/** Pages in every one of the sets, in the order of the first. */
export function intersect(sets: readonly Hits[]): Hits {
  const [first = NONE, ...others] = sets;
  return new Map([...first].filter(([id]) => others.every((set) => set.has(id))));
}

/** Characters that stand behind a character on the site. */
export type Followers = (character: string) => Promise<readonly string[]>;

/**
 * Pages with every pair of neighbouring characters and every word of the phrase, its numbers and
 * words in this order close together. Pages with the pieces apart from each other may be among them.
 */
export async function find(index: Index, phrase: string, followers: Followers): Promise<Found> {
  const runs = runsOf(phrase);
  const [only] = runs;
  if (!only) return { hits: NONE, absent: new Set() };
  if (runs.length === 1 && isLone(only)) {
    const longer = (await followers(only.text)).map((second) => only.text + second);
    return { hits: await index.starting(only.text, longer), absent: new Set() };
  }
  const absent = new Set<string>();
  const sets = runs.map(async (run, place): Promise<Hits[]> => {
    if (!run.han) {
      return [
        await (place === runs.length - 1 ? findWord(index, run.text) : index.exact(run.text)),
      ];
    }
    // A lone character among words is looked for in their order, below.
    if (isLone(run)) return [];
    const pairs = pairsOf(run.text);
    const found = await Promise.all(pairs.map((pair) => index.exact(pair)));
    found.forEach((hits, at) => {
      if (hits.size === 0) absent.add(pairs[at] ?? '');
    });
    return found;
  });
  const hits = intersect((await Promise.all(sets)).flat());
  return { hits: await inOrder(index, runs, hits), absent };
}

const isLone = ({ text, han }: Run): boolean => han && Array.from(text).length === 1;

/** Pages with the word, before pages with a word that begins so: 120 before 1200. */
async function findWord(index: Index, word: string): Promise<Hits> {
  const next = Array.from(/\d$/.test(word) ? '0123456789' : 'abcdefghijklmnopqrstuvwxyz');
  const exact = await index.exact(word);
  return new Map([
    ...exact,
    ...(await index.starting(
      word,
      next.map((end) => word + end),
    )),
  ]);
}

/** Of the pages, those where numbers and words stand right beside what they were typed with: 2024年3月. */
async function inOrder(index: Index, runs: readonly Run[], hits: Hits): Promise<Hits> {
  const chains: string[][] = [[]];
  for (const { text, han } of runs) {
    const pairs = han ? pairsOf(text) : [text];
    chains.at(-1)?.push(pairs[0] ?? '');
    // A longer stretch of Chinese ends one chain and begins the next.
    if (pairs.length > 1) chains.push([pairs.at(-1) ?? '']);
  }
  let left = hits;
  for (const chain of chains.filter(({ length }) => length > 1)) {
    // Places count words, and marks between them; a pair before the next word may span two words.
    const reach = chain.slice(0, -1).some((term) => isHan(term.charAt(0)) && term.length > 1)
      ? 3
      : 2;
    const scored = await index.scored(chain);
    left = new Map(
      [...left].filter(([id]) => hasChain(scored.get(id)?.words ?? [], chain.length, reach)),
    );
  }
  return left;
}

/** Whether so many different places follow each other within reach. */
function hasChain(words: readonly number[], wanted: number, reach: number): boolean {
  const places = [...new Set(words)].sort((a, b) => a - b);
  let length = 0;
  return places.some((place, at) => {
    length = place - (places[at - 1] ?? -Infinity) <= reach ? length + 1 : 1;
    return length >= wanted;
  });
}
