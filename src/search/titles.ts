/** Search by titles alone, for when the index cannot be used: no WebAssembly, or no index. */
import { markParts } from './excerpt.ts';
import { normalise } from './normalise.ts';
import type { SearchAnswer } from './types.ts';

/** An entry of `pagefind/titles.json`. */
export interface TitleEntry {
  url: string;
  title: string;
  /** `YYYY-MM-DD`, empty for standing pages. */
  date: string;
  kind: string;
  station: string;
}

/** Entries whose title or station contains the query, the title's beginning first, then as listed. */
export function searchTitles(entries: readonly TitleEntry[], query: string): TitleEntry[] {
  const wanted = normalise(query);
  if (!wanted) return [];
  const found = entries
    .map((entry) => ({ entry, at: normalise(entry.title).indexOf(wanted) }))
    .filter(({ entry, at }) => at >= 0 || normalise(entry.station).includes(wanted));
  return [
    ...found.filter(({ at }) => at === 0),
    ...found.filter(({ at }) => at > 0),
    ...found.filter(({ at }) => at < 0),
  ].map(({ entry }) => entry);
}

/**
 * The answer that titles alone give, all at once.
 * @param entries nothing when even the titles could not be had
 */
export function answerFromTitles(
  entries: readonly TitleEntry[] | undefined,
  query: string,
  base: string,
): SearchAnswer {
  const results = searchTitles(entries ?? [], query).map((entry) => ({
    ...entry,
    url: base + entry.url.replace(/^\//, ''),
    phrases: [query],
    titleParts: markParts(entry.title, [query]),
    excerpt: [],
    exact: normalise(entry.title).includes(normalise(query)),
  }));
  return {
    state: entries ? 'titles' : 'missing',
    total: results.length,
    exact: results.filter(({ exact }) => exact).length,
    near: false,
    readAs: undefined,
    results,
    more: () => Promise.resolve([]),
    facets: () => Promise.resolve({ kind: {}, station: {}, task: {}, year: {} }),
    suggestions: [],
  };
}
