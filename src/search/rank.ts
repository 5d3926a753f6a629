/** The order of results: first by what the index knows of all, then by reading the few to be shown. */
import { termsOf } from './find.ts';
import type { Group } from './groups.ts';
import { normalise } from './normalise.ts';
import type { Attributes, Fragment, Hit, Index } from './pagefind.ts';
import { placeOf, placeOfAll, textOf } from './place.ts';

/** A group that a page is in, by its rank, and its phrases. */
export type Way = readonly [rank: number, phrases: readonly string[]];

export interface Candidate {
  hit: Hit;
  /** The nearest first. */
  ways: readonly [Way, ...Way[]];
}

export interface Ranked {
  id: string;
  fragment: Fragment;
  /** Rank of the first group whose phrases are on the page. */
  rank: number;
  phrases: readonly string[];
  /** See `placeOf`; 0 when the page has the phrases of no group, only all of their pieces. */
  place: number;
}

/**
 * Puts candidates in the order in which they are worth reading: by group, then by the index's score,
 * newer pages before older ones of a like score; or by date alone.
 * @param shown how many are read at once; the score matters only where there are more
 * @param byDate every page, newest first
 */
export async function inReadingOrder(
  index: Index,
  groups: readonly Group[],
  shown: number,
  byDate: Attributes | undefined,
): Promise<Candidate[]> {
  const candidates = new Map<string, Candidate>();
  for (const [rank, { phrases, hits }] of groups.entries()) {
    const fresh = [...hits.keys()].filter((id) => !candidates.has(id));
    if (!byDate && fresh.length > shown && candidates.size < shown) {
      const scored = await index.scored(phrases.flatMap(termsOf));
      const once = Math.min(...fresh.map((id) => scored.get(id)?.score ?? Infinity));
      const level = (id: string): number => levelOf((scored.get(id)?.score ?? once) / once);
      fresh.sort((a, b) => level(b) - level(a));
    }
    for (const id of [...fresh, ...hits.keys()]) {
      const hit = hits.get(id);
      const known = candidates.get(id);
      if (!hit || known?.ways.some(([other]) => other === rank)) continue;
      const way: Way = [rank, phrases];
      candidates.set(id, { hit, ways: known ? [...known.ways, way] : [way] });
    }
  }
  if (!byDate) return [...candidates.values()];
  return [...byDate.keys()].flatMap((id) => candidates.get(id) ?? []);
}

/** By how often a page has what one mention in the text counts: the title counts ten times, a heading six. */
const levelOf = (times: number): number => (times >= 9 ? 2 : times >= 5 ? 1 : 0);

/** Reads a page and says where on it the first phrases that it really has stand. */
export async function readPlace({ hit, ways }: Candidate): Promise<Ranked> {
  const fragment = await hit.data();
  const page = textOf(fragment);
  const read = ([rank, phrases]: Way): Ranked => {
    const [only = '', ...others] = phrases.map(normalise);
    const place = others.length > 0 ? placeOfAll(page, [only, ...others]) : placeOf(page, only);
    return { id: hit.id, fragment, rank, phrases, place };
  };
  return ways.map(read).find(({ place }) => place > 0) ?? read(ways[0]);
}

/** By group, then by place, then the newer page. */
export const byRank = (a: Ranked, b: Ranked): number =>
  a.rank - b.rank ||
  b.place - a.place ||
  Number(b.fragment.meta['date'] ?? 0) - Number(a.fragment.meta['date'] ?? 0);
