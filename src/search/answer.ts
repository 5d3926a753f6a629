import { isOf, type Group } from './groups.ts';
import { normalise } from './normalise.ts';
import type { Attributes, Index } from './pagefind.ts';
import { byRank, inReadingOrder, readPlace, type Ranked } from './rank.ts';
import { toResult } from './result.ts';
import {
  FACETS,
  type FacetCounts,
  type SearchAnswer,
  type SearchOptions,
  type SearchResult,
} from './types.ts';

const RESULTS_AT_ONCE = 10;
/** How many pages may be read to find the next results among those that only seem to match. */
const MOST_READ = 20;

/**
 * Makes the answer of what was found: filtered, in order, the first results ready to show.
 * @param query what was searched, after reading pinyin and slips
 */
export async function toAnswer(
  index: Index,
  groups: readonly Group[],
  query: string,
  { filters = {}, sort = 'relevance' }: SearchOptions,
): Promise<Omit<SearchAnswer, 'near' | 'readAs' | 'suggestions'>> {
  const wanted = Object.entries(filters).filter(([, values]) => values.length > 0);
  const attributes = wanted.length > 0 || sort === 'date' ? await index.attributes() : undefined;
  const allows = (known: Attributes, id: string, but?: string): boolean =>
    wanted.every(
      ([facet, values]) =>
        facet === but || known.get(id)?.[facet]?.some((value) => values.includes(value)),
    );
  const chosen = attributes
    ? groups.map(({ phrases, hits }) => ({
        phrases,
        hits: new Map([...hits].filter(([id]) => allows(attributes, id))),
      }))
    : groups;
  const byDate = sort === 'date' ? attributes : undefined;
  const queue = await inReadingOrder(index, chosen, RESULTS_AT_ONCE, byDate);
  const found = queue.length;
  const unsure: Ranked[] = [];
  /** Read already, but of a later group than the index said: they wait for their turn. */
  const late: Ranked[] = [];

  async function next(): Promise<Ranked[]> {
    const sure: Ranked[] = [];
    const least = Math.max(0, queue.length - MOST_READ);
    for (;;) {
      const rank = queue[0]?.ways[0]?.[0] ?? Infinity;
      while (sure.length < RESULTS_AT_ONCE && (late[0]?.rank ?? Infinity) < rank) {
        sure.push(...late.splice(0, 1));
      }
      if (sure.length >= RESULTS_AT_ONCE) return sure;
      if (queue.length <= least) return sure.length > 0 ? sure : late.splice(0, RESULTS_AT_ONCE);
      const read = queue.splice(0, RESULTS_AT_ONCE - sure.length);
      const ranked = await Promise.all(read.map(readPlace));
      if (!byDate) ranked.sort(byRank);
      for (const page of ranked) {
        if (page.place === 0) unsure.push(page);
        else if (byDate || page.rank <= rank) sure.push(page);
        else late.push(page);
      }
      late.sort(byRank);
    }
  }

  const show = ({ fragment, phrases }: Ranked): SearchResult => {
    const exact = normalise(fragment.content).includes(normalise(query));
    return toResult(fragment, exact ? [query] : phrases, exact);
  };
  const first = await next();
  // Pages that only have the pieces are noise beside pages that have the phrase.
  const [shown, noise] = first.length > 0 ? [first, unsure] : [unsure, []];
  const isExact = first.some(({ rank, place }) => rank === 0 && place > 0);
  const whole = isExact ? chosen.filter((group) => isOf(group, query)).pop() : undefined;
  return {
    state: 'ready',
    total: found - noise.length,
    exact: whole ? whole.hits.size - noise.length - late.length : 0,
    results: shown.map(show),
    more: async () => (await next()).map(show),
    facets: async () => {
      const ids = new Set(groups.flatMap(({ hits }) => [...hits.keys()]));
      for (const { id } of noise) ids.delete(id);
      return countFacets(ids, await index.attributes(), allows);
    },
  };
}

function countFacets(
  ids: ReadonlySet<string>,
  attributes: Attributes,
  allows: (known: Attributes, id: string, but: string) => boolean,
): FacetCounts {
  const counts: FacetCounts = { kind: {}, station: {}, task: {}, year: {} };
  for (const facet of FACETS) {
    for (const id of ids) {
      if (!allows(attributes, id, facet)) continue;
      for (const value of attributes.get(id)?.[facet] ?? []) {
        counts[facet][value] = (counts[facet][value] ?? 0) + 1;
      }
    }
  }
  return counts;
}
