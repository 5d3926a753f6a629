/**
 * Search as the page uses it: plans a query, asks the index, ranks what was found. Stands before
 * Pagefind, which by itself cuts Chinese queries differently from the text it indexed.
 */
import { toAnswer } from './answer.ts';
import { find, type Followers } from './find.ts';
import { findAny, findGroups, type Group, type Look } from './groups.ts';
import type { Helper, HelperData } from './helper.ts';
import { normalise } from './normalise.ts';
import { canRunPagefind, openIndex, type Index } from './pagefind.ts';
import { tryReadings } from './reading.ts';
import type { TitleEntry } from './titles.ts';
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
  let helper: Promise<Helper | undefined> | undefined;

  const readManifest = (): Promise<SearchManifest> =>
    (manifest ??= readJson<SearchManifest>(`${root}search.json`));
  const readIndex = (): Promise<Index> =>
    (index ??= readManifest().then(({ parts }) => {
      if (!canRunPagefind()) throw new Error('This browser cannot run Pagefind.');
      return openIndex(root, base, parts);
    }));
  /** Without it a query is still answered as typed. */
  const readHelper = (): Promise<Helper | undefined> =>
    (helper ??= Promise.all([
      readManifest().then((read) => readJson<HelperData>(root + read.helper)),
      import('./helper.ts'),
    ]).then(
      ([data, { createHelper }]) => createHelper(data),
      () => undefined,
    ));

  async function answer(query: string, options: SearchOptions): Promise<SearchAnswer> {
    const [opened, { synonyms }] = await Promise.all([readIndex(), readManifest()]);
    const followers: Followers = async (character) => (await readHelper())?.after(character) ?? [];
    const look: Look = (phrase) => find(opened, phrase, followers);
    const plan = (text: string): Promise<Group[]> => findGroups(look, text, synonyms);
    const present = async (
      groups: Group[],
      readAs?: string,
      suggestions: string[] = [],
    ): Promise<SearchAnswer> => {
      const shown = await toAnswer(opened, groups, readAs ?? query, options);
      const near = shown.total > 0 && (shown.exact === 0 || readAs !== undefined);
      return { ...shown, near, readAs, suggestions };
    };

    const asTyped = await plan(query);
    if (asTyped.length > 0 || !normalise(query)) return present(asTyped);
    const known = await readHelper();
    const read = await tryReadings(known?.readings(query) ?? [], plan, async (reading) => {
      const shown = await present(reading.groups, reading.readAs);
      return shown.exact > 0 ? shown : undefined;
    });
    if (read.answer) return read.answer;
    if (read.apart) return present(read.apart.groups, read.apart.readAs);
    return present(await findAny(look, query), undefined, known?.similar(query, SUGGESTIONS));
  }

  async function fallBack(query: string): Promise<SearchAnswer> {
    const [{ answerFromTitles }, entries] = await Promise.all([
      import('./titles.ts'),
      readJson<TitleEntry[]>(`${root}titles.json`).catch(() => undefined),
    ]);
    return answerFromTitles(entries, query, base);
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
        // The next query tries again what could not be fetched.
        manifest = undefined;
        index = undefined;
        return fallBack(typed);
      }
    },
    async suggest(typed) {
      return (await readHelper())?.suggest(typed, SUGGESTIONS) ?? [];
    },
  };
}

async function readJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${String(response.status)}`);
  return (await response.json()) as T;
}
