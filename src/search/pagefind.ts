/**
 * Access to the index through Pagefind 1.6.0, the only module that knows it. It leans on how that
 * version works (pinned exactly; tests/browser/search-planner.test.ts keeps it honest):
 * - a page whose language is not Chinese when the instance is made has its queries left uncut, so that
 *   the pairs of characters the index holds can be asked for;
 * - a quoted single term matches only itself, an unquoted one also its extensions or, failing those,
 *   its beginning;
 * - quoted results, and those of a filter alone, come in the order in which pages were indexed: newest
 *   first. A sort key of Pagefind's would cost 1.7 bytes a page of every reader's first query.
 */

/** One page as the index stores it for showing. */
export interface Fragment {
  url: string;
  /** All text, title first, with a zero-width space between words. */
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  /** Headings. */
  anchors: { text: string }[];
}

export interface Hit {
  id: string;
  score: number;
  /** Places in the page of the words asked for, counted in words. */
  words: number[];
  data(): Promise<Fragment>;
}

/** Pages by identity, newest first. */
export type Hits = ReadonlyMap<string, Hit>;

export interface PartEntry {
  /** Folder below the search folder. */
  name: string;
  /** Name of the part's list of pages; changes with its content. */
  meta: string;
}

/** Values by facet, by page. */
export type Attributes = ReadonlyMap<string, Readonly<Record<string, string[]>>>;

export interface Index {
  /** Pages with exactly this pair of characters or word. */
  exact(term: string): Promise<Hits>;
  /**
   * Pages with a word that begins so, best first; for a single character, pages that have it anywhere.
   * @param longer terms that begin so: Pagefind fetches only the file with the term itself, though
   * longer ones may be in the files behind it
   */
  starting(term: string, longer: readonly string[]): Promise<Hits>;
  /** Pages with all terms, best first, the title's weighing most. */
  scored(terms: readonly string[]): Promise<Hits>;
  /** What can be filtered by, for every page, newest page first. Fetched when first asked for. */
  attributes(): Promise<Attributes>;
}

interface PagefindInstance {
  mergeIndex(path: string, options: object): Promise<void>;
  preload(terms: string): Promise<void>;
  search(term: string | null, options?: object): Promise<{ results: Hit[] }>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

/** Scores grow with the number and weight of places alone, so that they compare from part to part. */
const RANKING = {
  termFrequency: 0,
  termSaturation: 2,
  pageLength: 0,
  termSimilarity: 0,
  metaWeights: { title: 0, date: 0, x: 0 },
};

/**
 * Opens the parts of an index as one.
 * @param root address of the search folder, with a final slash
 * @param base the site's base path, with a final slash
 * @throws when Pagefind or a part cannot be loaded
 */
export async function openIndex(
  root: string,
  base: string,
  parts: readonly PartEntry[],
): Promise<Index> {
  const [newest, ...older] = parts;
  if (!newest) throw new Error('The index has no parts.');
  preload(root, parts);
  const { createInstance } = (await import(/* @vite-ignore */ `${root}pagefind.js`)) as {
    createInstance(options: object): PagefindInstance;
  };
  const options = ({ meta }: PartEntry): object => ({
    baseUrl: base,
    ranking: RANKING,
    metaCacheTag: meta,
  });
  const instance = withoutLanguage(() =>
    createInstance({ ...options(newest), basePath: `${root}${newest.name}/`, noWorker: true }),
  );
  await Promise.all(
    older.map((part) =>
      instance.mergeIndex(`${root}${part.name}/`, { ...options(part), language: 'und' }),
    ),
  );

  const known = new Map<string, Promise<Hits>>();
  const ask = (term: string): Promise<Hits> => {
    const asked = known.get(term) ?? instance.search(term).then(({ results }) => byId(results));
    known.set(term, asked);
    return asked;
  };
  let attributes: Promise<Attributes> | undefined;
  return {
    exact: (term) => ask(`"${term}"`),
    async starting(term, longer) {
      await instance.preload([term, ...longer].join(' '));
      return ask(term);
    },
    scored: (terms) => ask([...new Set(terms)].join(' ')),
    attributes: () => (attributes ??= readAttributes(instance)),
  };
}

const byId = (hits: readonly Hit[]): Hits => new Map(hits.map((hit) => [hit.id, hit]));

/** Pagefind reads the page's language while the instance is made, in the same tick. */
function withoutLanguage<T>(make: () => T): T {
  const root = document.documentElement;
  const { lang } = root;
  root.lang = 'und';
  try {
    return make();
  } finally {
    root.lang = lang;
  }
}

/** Fetches at once what Pagefind would ask for one after the other. */
function preload(root: string, parts: readonly PartEntry[]): void {
  const [newest] = parts;
  const files = parts.flatMap(({ name, meta }) => [
    `${name}/pagefind-entry.json?ts=${meta}`,
    `${name}/pagefind.${meta}.pf_meta`,
  ]);
  for (const file of [...files, `${newest?.name ?? ''}/wasm.unknown.pagefind`]) {
    const link = document.createElement('link');
    Object.assign(link, {
      rel: 'preload',
      as: 'fetch',
      crossOrigin: 'anonymous',
      href: root + file,
    });
    document.head.append(link);
  }
}

async function readAttributes(instance: PagefindInstance): Promise<Attributes> {
  const facets = await instance.filters();
  const attributes = new Map<string, Record<string, string[]>>();
  // Years first and newest first: they put the pages in order.
  const { year = {}, ...others } = facets;
  const years = Object.keys(year).sort().reverse();
  for (const [facet, values] of [
    ['year', years] as const,
    ...Object.entries(others).map(([name, counts]) => [name, Object.keys(counts)] as const),
  ]) {
    for (const value of values) {
      const { results } = await instance.search(null, { filters: { [facet]: [value] } });
      for (const { id } of results) {
        const page = attributes.get(id) ?? {};
        (page[facet] ??= []).push(value);
        attributes.set(id, page);
      }
    }
  }
  return attributes;
}

/** Whether this browser runs Pagefind's WebAssembly, which has bulk memory operations (iOS from 15.1). */
export function canRunPagefind(): boolean {
  // An empty module with a section that came with them.
  const module = [0, 97, 115, 109, 1, 0, 0, 0, 12, 1, 0];
  return typeof WebAssembly !== 'undefined' && WebAssembly.validate(Uint8Array.from(module));
}
