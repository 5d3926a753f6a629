/** Search by titles alone, for when the index cannot be used: no WebAssembly, or no index. */
import { normalise } from './normalise.ts';

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
