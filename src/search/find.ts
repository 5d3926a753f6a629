/** Which pages contain a phrase, as far as the index can tell without reading them. */
import { isHan } from './normalise.ts';
import type { Hits, Index } from './pagefind.ts';
import type { PairCounts } from './split.ts';
import { pairsOf, runsOf, type Run } from './terms.ts';

export interface Found {
  hits: Hits;
  /** Of the hits, those that surely have the phrase, when the others have it less likely. */
  sure: Hits;
  /** On how many pages each of its pairs of neighbouring characters stands. */
  counts: PairCounts;
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
  if (!only) return { hits: NONE, sure: NONE, counts: new Map() };
  if (runs.length === 1 && isLone(only)) {
    const longer = (await followers(only.text)).map((second) => only.text + second);
    return { hits: await index.starting(only.text, longer), sure: NONE, counts: new Map() };
  }
  const counts = new Map<string, number>();
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
      counts.set(pairs[at] ?? '', hits.size);
    });
    return found;
  });
  const hits = intersect((await Promise.all(sets)).flat());
  return { ...(await inOrder(index, runs, hits)), counts };
}

const isLone = ({ text, han }: Run): boolean => han && Array.from(text).length === 1;

/** Pages with the word, or with one that begins so. */
async function findWord(index: Index, word: string): Promise<Hits> {
  const next = Array.from(/\d$/.test(word) ? '0123456789' : 'abcdefghijklmnopqrstuvwxyz');
  const longer = next.map((end) => word + end);
  return new Map([...(await index.exact(word)), ...(await index.starting(word, longer))]);
}

/** Of the pages, those where numbers and words stand right beside what they were typed with: 2024年3月. */
async function inOrder(
  index: Index,
  runs: readonly Run[],
  hits: Hits,
): Promise<Pick<Found, 'hits' | 'sure'>> {
  const chains: string[][] = [[]];
  for (const { text, han } of runs) {
    const pairs = han ? pairsOf(text) : [text];
    chains.at(-1)?.push(pairs[0] ?? '');
    // A longer stretch of Chinese ends one chain and begins the next.
    if (pairs.length > 1) chains.push([pairs.at(-1) ?? '']);
  }
  const links = chains.filter(({ length }) => length > 1 || (runs.length === 1 && !runs[0]?.han));
  let left = hits;
  for (const chain of links.filter(({ length }) => length > 1)) {
    // Places count words, and marks between them; a pair before the next word may span two words.
    const mayPart = chain.slice(0, -1).some((term) => isHan(term.charAt(0)) && term.length > 1);
    const scored = await index.scored(chain);
    left = new Map(
      [...left].filter(([id]) =>
        hasChain(scored.get(id)?.words ?? [], chain.length, mayPart ? 3 : 2),
      ),
    );
  }
  // Quoted words stand one right after the other; 120 is not 1200.
  const sure = await Promise.all(links.map((chain) => index.exact(chain.join(' '))));
  return { hits: left, sure: links.length > 0 ? intersect([left, ...sure]) : NONE };
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
