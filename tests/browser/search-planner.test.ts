/**
 * The search as a browser runs it, over an index in three parts below a base path; and what it relies on
 * of Pagefind 1.6.0 beyond its documentation, so that another version cannot come in unnoticed.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, minifySync } from 'vite';
import { writeSearch } from '../../src/search/build/writeSearch.ts';
import type { openIndex } from '../../src/search/pagefind.ts';
import type { createSearch } from '../../src/search/planner.ts';
import { pairsOf } from '../../src/search/terms.ts';
import type { Search, SearchManifest, SearchOptions } from '../../src/search/types.ts';
import { staticSite } from '../../src/server/staticSite.ts';
import { manyPages, samplePages, sampleSynonyms } from '../fixtures/search/pages.ts';
import { launchChromium } from './support/chromium.ts';
import { serve, type TestServer } from './support/server.ts';

const BASE = '/wmsj/';
const MOST_PLANNER_BYTES = 6 * 1024;

/** Bundles modules of the search, each an entry, as the site's own scripts are bundled. */
const bundle = (names: readonly string[], outDir?: string) =>
  build({
    configFile: false,
    logLevel: 'error',
    build: {
      target: 'chrome107',
      ...(outDir ? { outDir, emptyOutDir: false } : { write: false }),
      lib: {
        entry: Object.fromEntries(names.map((name) => [name, sourceFile(name)])),
        formats: ['es'],
      },
    },
  });
const sourceFile = (name: string): string =>
  join(import.meta.dirname, `../../src/search/${name}.ts`);

/** Puts what is tested where the tests can reach it. */
const START_PAGE = `<!doctype html><html lang="zh-CN"><title>搜索</title><link rel="icon" href="data:,">
<script type="module">
import { createSearch } from './planner.js';
import { openIndex } from './pagefind.js';
Object.assign(window, { createSearch, openIndex });
</script>`;

interface Reach {
  createSearch: typeof createSearch;
  openIndex: typeof openIndex;
  search: Search;
}

let folder: string;
let server: TestServer;
let browser: Browser;
/** A page whose search has the index in parts, and one whose index is whole. */
let parts: Page;
let whole: Page;
const faults: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-planner-'));
  await writeFile(join(folder, 'index.html'), START_PAGE);
  await bundle(['planner', 'pagefind'], folder);
  const source = { pages: samplePages, synonyms: sampleSynonyms, cacheDir: join(folder, 'cache') };
  await writeSearch({ ...source, outDir: join(folder, 'pagefind'), pagesAPart: 4 });
  await writeSearch({ ...source, outDir: join(folder, 'whole/pagefind') });
  await writeSearch({ ...source, pages: manyPages, outDir: join(folder, 'many/pagefind') });
  server = await serve(staticSite(folder, BASE));
  browser = await launchChromium();
  parts = await open(BASE);
  whole = await open(`${BASE}whole/`);
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

/** Opens a page with a search over the index below a base path. */
async function open(base: string, prepare?: string): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  if (prepare) await page.addInitScript(prepare);
  await page.goto(`${server.origin}${BASE}`);
  await page.evaluate((below) => {
    const reach = window as unknown as Reach;
    reach.search = reach.createSearch({ base: below });
  }, base);
  return page;
}

/** Asks as the search page does, and fetches all results. */
function ask(page: Page, query: string, options: SearchOptions = {}) {
  return page.evaluate(
    async ({ query, options }) => {
      const { search } = window as unknown as Reach;
      const { results, more, facets, ...answer } = await search.search(query, options);
      const all = [...results];
      for (let next = await more(); next.length > 0; next = await more()) all.push(...next);
      return { ...answer, results: all, counts: await facets() };
    },
    { query, options },
  );
}

const titles = async (page: Page, query: string, options?: SearchOptions) =>
  (await ask(page, query, options)).results.map(({ title }) => title);

/** Titles of the pages whose own text has the string, the benchmark's notion of what is right. */
const containing = (text: string) =>
  samplePages
    .filter(({ title, blocks }) =>
      [title, ...blocks.map((block) => block.text)].some((own) =>
        own.replace(/[“”《》〔〕\s]/g, '').includes(text),
      ),
    )
    .map(({ title }) => title);

describe('what search relies on of Pagefind 1.6.0', () => {
  /** Runs in the browser with an index opened by the module that knows Pagefind. */
  const inIndex = (terms: string[]) =>
    parts.evaluate(
      async ({ base, terms }) => {
        const { openIndex } = window as unknown as Reach;
        const root = `${base}pagefind/`;
        const { parts } = (await (await fetch(`${root}search.json`)).json()) as SearchManifest;
        const index = await openIndex(root, base, parts);
        const found = await Promise.all(
          terms.map(async (term) => {
            const hits = [...(await index.exact(term)).values()];
            const fragments = await Promise.all(hits.map((hit) => hit.data()));
            return fragments.map(({ meta }) => ({
              title: meta['title'],
              date: meta['date'] ?? '',
            }));
          }),
        );
        const scored = [...(await index.scored(terms)).values()].map(({ words }) => words);
        const attributes = [...(await index.attributes()).values()].map(
          ({ year }) => year?.[0] ?? '',
        );
        return { found, scored, attributes };
      },
      { base: BASE, terms },
    );

  it('holds every pair of neighbouring characters: 愿服务 is only where it stands', async () => {
    const { found } = await inIndex(pairsOf('愿服务'));
    const [first = [], second = []] = found.map((pages) => pages.map(({ title }) => title));
    const both = first.filter((title) => second.includes(title));
    expect(both.sort()).toEqual(containing('愿服务').sort());
    expect(second).toContain('邻里之间');
    expect(both).not.toContain('邻里之间');
  });

  it('finds nothing for a quoted pair that stands nowhere, though each of its characters does', async () => {
    const { found } = await inIndex(['务愿']);
    expect(found).toEqual([[]]);
  });

  it('gives quoted results and filtered pages in the order of indexing: newest first, over all parts', async () => {
    const { found, attributes } = await inIndex(['志愿']);
    const dates = (found[0] ?? []).map(({ date }) => date);
    expect(dates.length).toBeGreaterThan(2);
    expect(dates).toEqual([...dates].sort().reverse());
    const years = attributes.filter(Boolean);
    expect(years).toHaveLength(samplePages.filter(({ date }) => date).length);
    expect(years).toEqual([...years].sort().reverse());
  });

  it('counts places in words: a number stands right before its measure', async () => {
    const { scored } = await inIndex(['2021', '年', '8', '月']);
    const [words = []] = scored;
    expect(words.some((place) => [1, 2, 3].every((step) => words.includes(place + step)))).toBe(
      true,
    );
  });

  it('keeps the page’s language as it was', async () => {
    expect(await parts.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
  });
});

describe('an index in parts', () => {
  it('is read as several', async () => {
    const response = await fetch(`${server.origin}${BASE}pagefind/search.json`);
    const manifest = (await response.json()) as SearchManifest;
    expect(manifest.parts.map(({ name }) => name)).toEqual(['2024', '2022-2023', '2021']);
  });

  it.each([
    '志愿服务',
    '愿服务',
    '谭晓琼',
    '垃圾分类',
    '反诈宣传',
    '老人理发',
    '粽',
    'fanzha',
    '23号',
    '石榴村',
    '不存在的词',
  ])('answers %s as one index does', async (query) => {
    const [inParts, inOne] = await Promise.all([ask(parts, query), ask(whole, query)]);
    const local = (answer: typeof inOne) =>
      answer.results.map(({ url, ...result }) => ({ ...result, url: url.replace('whole/', '') }));
    expect(local(inParts)).toEqual(local(inOne));
    expect([inParts.total, inParts.exact, inParts.readAs]).toEqual([
      inOne.total,
      inOne.exact,
      inOne.readAs,
    ]);
    expect(inParts.counts).toEqual(inOne.counts);
  });
});

describe('the planner', () => {
  it('stays small, but for what it fetches when it is needed', async () => {
    const bundles = await bundle(['planner']);
    const chunks = [bundles]
      .flat()
      .flatMap((bundle) => ('output' in bundle ? bundle.output : []))
      .filter((file) => file.type === 'chunk');
    const later = new Set(chunks.flatMap(({ dynamicImports }) => dynamicImports));
    const atOnce = chunks.filter(({ fileName }) => !later.has(fileName));
    expect(later.size).toBe(2);
    const bytes = atOnce.map(
      ({ fileName, code }) => gzipSync(minifySync(fileName, code).code, { level: 9 }).length,
    );
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_PLANNER_BYTES);
  });

  it('puts title before heading before text, and newer before older', async () => {
    expect(await titles(parts, '志愿服务')).toEqual([
      '云杉社区开展志愿服务活动',
      '志愿服务进院坝',
      '夏日里的一天',
      '周末小记',
    ]);
  });

  it('does so also among more pages than it reads at once', async () => {
    const many = await open(`${BASE}many/`);
    const { results, total } = await ask(many, '巡河');
    const dates = (inTitle: boolean) =>
      manyPages
        .filter(({ title }) => title.includes('巡河') === inTitle)
        .map(({ date }) => date)
        .reverse();
    expect(total).toBe(manyPages.length);
    expect(results.map(({ date }) => date)).toEqual([...dates(true), ...dates(false)]);
  });

  it('puts the page whose whole title it is first, then its station’s pages', async () => {
    const [first, second] = await titles(parts, '云杉社区');
    expect([first, second]).toEqual(['云杉社区', '云杉社区开展志愿服务活动']);
  });

  it('puts a person’s own story first', async () => {
    expect(await titles(parts, '谭晓琼')).toEqual(['先进典型：谭晓琼的故事', '夏夜电影']);
  });

  it.each([
    '积分兑换',
    '务群众',
    '刷单',
    '𠮷川平',
    '双报到见实效',
    '员双报到',
    '96110',
    '8月1日',
    'APP',
  ])('finds exactly the pages that contain %s', async (query) => {
    const { results, near } = await ask(parts, query);
    expect(results.map(({ title }) => title).sort()).toEqual(containing(query).sort());
    expect(near).toBe(false);
    expect(results.every(({ exact }) => exact)).toBe(true);
  });

  it.each([
    '樟街办文〔2022〕23号',
    '樟街办文[2022]23号',
    '樟街办文2022 23号',
    '樟街办文（２０２２）２３号',
  ])('reads %s as one document number', async (query) => {
    expect(await titles(parts, query)).toEqual(['老旧小区改造议事会']);
  });

  it('tells a number from longer ones that begin with it', async () => {
    expect(await titles(parts, '樟街办文〔2022〕3号')).toEqual(['樟街办文〔2022〕32号的解读']);
    expect((await titles(parts, '办文〔2022〕'))[0]).toBe('樟街办文〔2022〕32号的解读');
  });

  it.each([
    ['splits joined words', '石榴村刷单返利', '反诈宣传走进石榴村'],
    ['splits at spaces', '院坝 居民', '志愿服务进院坝'],
    ['splits unknown words by what stands on the site', '谭晓琼放映', '夏夜电影'],
    ['leaves out words that say nothing', '困难的家庭', '党员“双报到”见实效'],
  ])('%s: %s', async (_, query, title) => {
    expect(await titles(parts, query)).toEqual([title]);
  });

  it.each([
    ['pinyin', 'fanzha', '反诈'],
    ['initials', 'ljfl', '垃圾分类'],
    ['traditional characters', '志願服務', '志愿服务'],
    ['one wrong character', '垃极分类', '垃圾分类'],
    ['one wrong character in a name', '谭小琼', '谭晓琼'],
  ])('reads %s and says so', async (_, query, readAs) => {
    const answer = await ask(parts, query);
    expect(answer.readAs).toBe(readAs);
    expect(answer.near).toBe(true);
    expect(answer.results.map(({ title }) => title).sort()).toEqual(containing(readAs).sort());
  });

  it('knows words of the same meaning', async () => {
    const answer = await ask(parts, '防骗');
    expect(answer.results.map(({ title }) => title)).toEqual(['反诈宣传走进石榴村']);
    expect(answer.near).toBe(true);
  });

  it('finds a single character wherever it stands', async () => {
    expect((await titles(parts, '橘')).sort()).toEqual(containing('橘').sort());
    expect((await titles(parts, '粽')).sort()).toEqual(containing('粽').sort());
    expect((await titles(parts, '人')).sort()).toEqual(containing('人').sort());
  });

  it('marks in title and excerpt what was found', async () => {
    const [result] = (await ask(parts, '防骗')).results;
    expect(result?.titleParts).toContainEqual({ text: '反诈', mark: true });
    expect(result?.excerpt).toContainEqual({ text: '反诈', mark: true });
  });

  it('offers pages with some of the words and near words when nothing has all', async () => {
    const answer = await ask(parts, '云杉社区放烟花爆竹');
    expect(answer.near).toBe(true);
    expect(answer.results.map(({ title }) => title)).toContain('云杉社区');
    expect(answer.suggestions).toContain('云杉社区');
  });

  it('suggests words of the site', async () => {
    const suggested = await parts.evaluate(async () => {
      const { search } = window as unknown as Reach;
      return [await search.suggest('云'), await search.suggest('slc'), await search.suggest('')];
    });
    expect(suggested).toEqual([['云杉社区'], ['石榴村'], []]);
  });

  it('filters by every facet, and counts what the other values would give', async () => {
    const { counts } = await ask(parts, '石榴村');
    expect(counts.station).toEqual({ 石榴村: 1 });
    const all = await ask(parts, '志愿');
    expect(all.counts.year).toEqual({ 2024: 4 });
    for (const [facet, value, found] of [
      ['kind', '先进典型', ['先进典型：谭晓琼的故事']],
      ['station', '石榴村', ['先进典型：谭晓琼的故事']],
      ['year', '2021', ['先进典型：谭晓琼的故事', '夏夜电影']],
      ['task', '开展实施关爱帮扶', ['先进典型：谭晓琼的故事', '夏夜电影']],
    ] as const) {
      expect(await titles(parts, '谭晓琼', { filters: { [facet]: [value] } })).toEqual(found);
    }
    const filtered = await ask(parts, '谭晓琼', { filters: { kind: ['先进典型'], year: [] } });
    expect(filtered.total).toBe(1);
    expect(filtered.counts.kind).toEqual({ 先进典型: 1, 活动报道: 1 });
    expect(filtered.counts.station).toEqual({ 石榴村: 1 });
    expect(await titles(parts, '谭晓琼', { filters: { year: ['1999'] } })).toEqual([]);
  });

  it('sorts by date over all parts', async () => {
    const { results } = await ask(parts, '老人', { sort: 'date' });
    const dates = results.map(({ date }) => date);
    expect(new Set(dates.map((date) => date.slice(0, 4))).size).toBeGreaterThan(1);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('gives addresses below the base path', async () => {
    const [result] = (await ask(parts, '积分兑换')).results;
    expect(result?.url).toMatch(/^\/wmsj\/activities\/s\d+\/$/);
  });

  it.each([
    ['nothing', ''],
    ['a space', ' '],
    ['a quote', '"'],
    ['quotes', '“”'],
    ['an open quote', '"志愿服务'],
    ['a minus', '-志愿'],
    ['a star', '*'],
    ['a backslash', '\\'],
    ['a per cent sign', '%'],
    ['half an address', '%E5'],
    ['markup', '<script>alert(1)</script>'],
    ['a database command', "' OR 1=1 --"],
    ['open brackets', '(((['],
    ['punctuation', '？！。，'],
    ['a zero', '\u0000'],
    ['half a character', '\ud800'],
    ['an emoji', '🙂'],
    ['a rare character', '𠮷'],
    ['a word of the language', 'constructor'],
    ['another', '__proto__'],
    ['another language', 'مرحبا'],
    ['tones', 'ǖǘǚǜ'],
    ['very many letters', 'a'.repeat(5000)],
    ['very many characters', '志'.repeat(5000)],
    ['very many digits', '1'.repeat(300)],
    ['very many words', '志愿 '.repeat(100)],
  ])('answers whatever is typed: %s', async (_, query) => {
    const answer = await ask(parts, query);
    expect(answer.state).toBe('ready');
    expect(answer.results.length).toBeLessThanOrEqual(samplePages.length);
  });

  it('has thrown nothing on any page', () => {
    expect(faults).toEqual([]);
  });
});

describe('where the index cannot be used', () => {
  it('searches titles when the browser has no WebAssembly', async () => {
    const page = await open(BASE, 'delete globalThis.WebAssembly');
    const answer = await ask(page, '志愿 服务');
    expect(answer.state).toBe('titles');
    expect(answer.results.map(({ title }) => title)).toEqual([
      '志愿服务进院坝',
      '云杉社区开展志愿服务活动',
    ]);
    expect(answer.results[0]?.url).toBe('/wmsj/activities/s02/');
  });

  it('says so when there is no index at all', async () => {
    const page = await open('/wmsj/nowhere/');
    const answer = await ask(page, '志愿服务');
    expect(answer).toMatchObject({ state: 'missing', total: 0, results: [] });
  });

  it('answers as typed when the helper cannot be had', async () => {
    const without = await open(BASE);
    await without.route('**/helper.*.json', (route) => route.abort());
    expect((await ask(without, '谭晓琼')).total).toBe(2);
    expect((await ask(without, '谭小琼')).state).toBe('ready');
  });
});
