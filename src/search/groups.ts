/** The ways in which pages answer a query, the nearest first. */
import { intersect, type Found } from './find.ts';
import { normalise } from './normalise.ts';
import type { Hits } from './pagefind.ts';
import { isWord, split } from './split.ts';
import { otherWords, type SynonymGroup } from './synonyms.ts';

/** Looks a phrase up in the index. */
export type Look = (phrase: string) => Promise<Found>;

/** Pages found in one way. */
export interface Group {
  /** All must be on the page. */
  phrases: readonly string[];
  hits: Hits;
}

/** Whether the group is of pages with this very phrase. */
export const isOf = ({ phrases: [only = '', ...others] }: Group, phrase: string): boolean =>
  others.length === 0 && normalise(only) === normalise(phrase);

/**
 * Pages with the whole query, then with its words, then with other words of the same meaning. Words
 * inside a joined query are exchanged for others only when no page has them all.
 */
export async function findGroups(
  look: Look,
  query: string,
  synonyms: readonly SynonymGroup[],
): Promise<Group[]> {
  const whole = await look(query);
  const pieces = split(query, whole.counts, whole.hits.size === 0);
  const joined = pieces.length > 1 && pieces.every(isWord);
  const groups = await Promise.all([
    ...(joined ? [findAll(look, pieces)] : []),
    ...otherWords([query], synonyms).map((phrases) => findAll(look, phrases)),
  ]);
  const found = [
    { phrases: [query], hits: whole.sure },
    { phrases: [query], hits: whole.hits },
    ...groups,
  ].filter(hasHits);
  if (found.length > 0 || !joined) return found;
  const others = otherWords(pieces, synonyms).map((phrases) => findAll(look, phrases));
  return (await Promise.all(others)).filter(hasHits);
}

/** When no page has all of the query: pages with its words, then with one of them, the longest first. */
export async function findAny(look: Look, query: string): Promise<Group[]> {
  const whole = await look(query);
  const words = split(query, whole.counts, whole.hits.size === 0).filter(isWord);
  const single = [...words].sort((a, b) => b.length - a.length).map((word) => [word]);
  const groups = await Promise.all([words, ...single].map((phrases) => findAll(look, phrases)));
  return groups.filter(hasHits);
}

async function findAll(look: Look, phrases: readonly string[]): Promise<Group> {
  const found = await Promise.all(phrases.map(look));
  return { phrases, hits: intersect(found.map(({ hits }) => hits)) };
}

const hasHits = ({ hits }: Group): boolean => hits.size > 0;
