/**
 * Search as the page uses it: plans a query, asks the index, ranks what was found. Stands before
 * Pagefind, which by itself cuts Chinese queries differently from the text it indexed.
 */
import { toAnswer } from './answer.ts';
import { find, type Followers } from './find.ts';
import { findAny, findGroups, isOf, type Group, type Look } from './groups.ts';
import type { Helper, HelperData } from './helper.ts';
import { normalise } from './normalise.ts';
import { canRunPagefind, openIndex, type Index } from './pagefind.ts';
import { titleResult } from './result.ts';
import { searchTitles, type TitleEntry } from './titles.ts';
import type { Search, SearchAnswer, SearchManifest, SearchOptions } from './types.ts';

const SUGGESTIONS = 6;
/** Longer queries are cut: nothing on the site is looked for by more characters. */
const LONGEST_QUERY = 60;

/**
 * Makes a search over the index below a base path; nothing is fetched before it is used.
 * @param base the site's base path, with a final slash; the index is at `<base>pagefind/`
 */
export function createSearch({ base }: { base: string }): Search {
  const root = `${base}pagefind/`;
  let manifest: Promise<SearchManifest> | undefined;
  let index: Promise<Index> | undefined;
  let helper: Promise<Helper> | undefined;

  const readManifest = (): Promise<SearchManifest> =>
    (manifest ??= readJson<SearchManifest>(`${root}search.json`));
  const readIndex = (): Promise<Index> =>
    (index ??= readManifest().then(({ parts }) => {
      if (!canRunPagefind()) throw new Error('This browser cannot run Pagefind.');
      return openIndex(root, base, parts);
    }));
  const readHelper = (): Promise<Helper> =>
    (helper ??= Promise.all([
      readManifest().then((read) => readJson<HelperData>(root + read.helper)),
      import('./helper.ts'),
    ]).then(([data, { createHelper }]) => createHelper(data)));
  const followers: Followers = async (character) => (await readHelper()).after(character);

  async function answer(query: string, options: SearchOptions): Promise<SearchAnswer> {
    const [opened, { synonyms }] = await Promise.all([readIndex(), readManifest()]);
    const look: Look = (phrase) => find(opened, phrase, followers);
    const asTyped = await findGroups(look, query, synonyms);
    if (asTyped.length > 0 || !normalise(query)) {
      const shown = await toAnswer(opened, asTyped, query, options);
      return { ...shown, near: shown.exact === 0, readAs: undefined, suggestions: [] };
    }
    const known = await readHelper();
    let apart: { groups: Group[]; readAs: string } | undefined;
    for (const alike of known.readings(query)) {
      const found = await Promise.all(alike.map((way) => findGroups(look, way, synonyms)));
      const readAs = alike.find((_, at) => (found[at]?.length ?? 0) > 0);
      if (readAs === undefined) continue;
      const read = { groups: found.flat(), readAs };
      if (read.groups.some((group) => alike.some((way) => isOf(group, way)))) {
        const shown = await toAnswer(opened, read.groups, readAs, options);
        if (shown.exact > 0) return { ...shown, near: true, readAs, suggestions: [] };
      }
      // No page has these words together; another reading may do better.
      apart ??= read;
    }
    const groups = apart?.groups ?? (await findAny(look, query));
    const shown = await toAnswer(opened, groups, apart?.readAs ?? query, options);
    const suggestions = apart ? [] : known.similar(query, SUGGESTIONS);
    return { ...shown, near: true, readAs: apart?.readAs, suggestions };
  }

  async function answerFromTitles(query: string): Promise<SearchAnswer> {
    const entries = await readJson<TitleEntry[]>(`${root}titles.json`).catch(() => undefined);
    const found = searchTitles(entries ?? [], query).map((entry) =>
      titleResult(entry, query, base),
    );
    return {
      state: entries ? 'titles' : 'missing',
      total: found.length,
      exact: found.length,
      near: false,
      readAs: undefined,
      results: found,
      more: () => Promise.resolve([]),
      facets: () => Promise.resolve({ kind: {}, station: {}, task: {}, year: {} }),
      suggestions: [],
    };
  }

  return {
    async open() {
      await readIndex().catch(() => undefined);
    },
    async search(query, options = {}) {
      const typed = query.slice(0, LONGEST_QUERY);
      try {
        return await answer(typed, options);
      } catch {
        return answerFromTitles(typed);
      }
    },
    async suggest(typed) {
      try {
        return (await readHelper()).suggest(typed, SUGGESTIONS);
      } catch {
        return [];
      }
    },
  };
}

async function readJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${String(response.status)}`);
  return (await response.json()) as T;
}
