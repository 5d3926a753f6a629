/** What search gives to the page that shows it, and what the build leaves for search. */
import type { TextPart } from './excerpt.ts';
import type { PartEntry } from './pagefind.ts';
import type { SynonymGroup } from './synonyms.ts';

export const FACETS = ['kind', 'station', 'task', 'year'] as const;
export type Facet = (typeof FACETS)[number];
export type FacetCounts = Record<Facet, Record<string, number>>;

export interface SearchOptions {
  /** Wanted values by facet; a page must have one of each facet's values. */
  filters?: Partial<Record<Facet, readonly string[]>> | undefined;
  sort?: 'relevance' | 'date' | undefined;
}

export interface SearchResult {
  /** Base path included. */
  url: string;
  title: string;
  titleParts: TextPart[];
  /** What is marked, here and on the page it opens. */
  phrases: readonly string[];
  /** Empty when only titles could be searched. */
  excerpt: TextPart[];
  /** `YYYY-MM-DD`, empty for standing pages. */
  date: string;
  kind: string;
  station: string;
  /** Whether the page contains what was searched as it stands, not only its words. */
  exact: boolean;
}

export interface SearchAnswer {
  /** `titles`: only titles could be searched; `missing`: nothing could. */
  state: 'ready' | 'titles' | 'missing';
  /** How many pages were found. */
  total: number;
  /** How many of them contain the query as it stands; they come first. */
  exact: number;
  /** Whether no page contains what was typed, so that all results are but near it. */
  near: boolean;
  /** What the query was read as, when it is on no page as typed: pinyin, a slip, traditional characters. */
  readAs: string | undefined;
  /** The first ten results. */
  results: SearchResult[];
  /** The next ten, until it gives none. */
  more(): Promise<SearchResult[]>;
  /** How many of the found pages have each value; a facet's own filter is left out of its counts. */
  facets(): Promise<FacetCounts>;
  /** Words of the site near the query, when nothing was found. */
  suggestions: string[];
}

export interface Search {
  /** Loads the index before the first query. Never rejects. */
  open(): Promise<void>;
  /** Never rejects, whatever is typed. */
  search(query: string, options?: SearchOptions): Promise<SearchAnswer>;
  /** Words of the site that begin with what is typed, in characters or pinyin. */
  suggest(typed: string): Promise<string[]>;
}

/** `pagefind/search.json`. */
export interface SearchManifest {
  /** Newest part first. */
  parts: readonly PartEntry[];
  /** File name of the helper's data. */
  helper: string;
  synonyms: readonly SynonymGroup[];
}
