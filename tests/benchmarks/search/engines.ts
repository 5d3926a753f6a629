import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { parse } from 'yaml';
import { writeSearch } from '../../../src/search/build/writeSearch.ts';
import type { SearchPage } from '../../../src/search/build/page.ts';
import type { BenchPage } from './corpus.ts';

export interface BenchEngine {
  label: string;
  /** Whether it fetches all texts before the first query, so that every first query costs the same bytes. */
  fetchesAll: boolean;
  /** Writes all that the browser fetches into the folder; `engine.js` opens the engine. */
  prepare(folder: string, pages: readonly BenchPage[]): Promise<void>;
}

export const ENGINES: Record<string, BenchEngine> = {
  planner: {
    label: '本站搜索',
    fetchesAll: false,
    async prepare(folder, pages) {
      await bundle('planner', folder);
      await writeSearch({
        pages: pages.map(toSearchPage),
        synonyms: await shippedSynonyms(),
        outDir: join(folder, 'pagefind'),
        cacheDir: join(folder, 'cache'),
      });
    },
  },
  pagefind: { label: 'Pagefind 1.6.0 原样', fetchesAll: false, prepare: preparePagefind },
  flexsearch: {
    label: 'FlexSearch（CJK）',
    fetchesAll: true,
    async prepare(folder, pages) {
      await bundle('flexsearch', folder);
      await writeTexts(folder, pages);
    },
  },
  minisearch: {
    label: 'MiniSearch（Intl.Segmenter）',
    fetchesAll: true,
    async prepare(folder, pages) {
      await bundle('minisearch', folder);
      await writeTexts(folder, pages);
    },
  },
};

/** Bundles the engine's browser side as the site bundles its own. */
async function bundle(name: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      target: 'chrome107',
      outDir: folder,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: { engine: join(import.meta.dirname, 'browser', `${name}.ts`) },
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js' },
      },
    },
  });
}

const toSearchPage = (page: BenchPage): SearchPage => ({
  url: page.url,
  title: page.title,
  date: page.date,
  kind: page.type,
  station: page.station,
  tasks: [page.category],
  blocks: [
    ...page.h2.map((text) => ({ text, heading: true })),
    ...page.paras.map((text) => ({ text })),
  ],
});

/** The synonyms that the product ships, as the site's search has them. */
async function shippedSynonyms(): Promise<string[][]> {
  const file = join(import.meta.dirname, '../../../content/settings/wording.yaml');
  const { synonyms = [] } = parse(await readFile(file, 'utf8')) as { synonyms?: string[][] };
  return synonyms;
}

/** One text a page, for engines that index in the browser. */
async function writeTexts(folder: string, pages: readonly BenchPage[]): Promise<void> {
  const texts = pages.map(({ url, title, h2, paras }) => ({
    url,
    title,
    text: [...h2, ...paras].join('\n'),
  }));
  await writeFile(join(folder, 'pages.json'), JSON.stringify(texts));
}

/** Pagefind with nothing set, over whole pages in one index. */
async function preparePagefind(folder: string, pages: readonly BenchPage[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await bundle('pagefind', folder);
  const { createIndex, close } = await import('pagefind');
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join('; '));
  for (const page of pages) {
    await index.addHTMLFile({ url: page.url, content: toHtml(page) });
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const toHtml = ({ title, date, station, h2, paras }: BenchPage): string =>
  `<!doctype html><html lang="zh-CN"><title>${escape(title)}</title><body><main data-pagefind-body>
<h1>${escape(title)}</h1><i data-pagefind-meta="date:${date}" data-pagefind-filter="station:${station}"></i>
${h2.map((text) => `<h2>${escape(text)}</h2>`).join('')}${paras.map((text) => `<p>${escape(text)}</p>`).join('')}
</main></body></html>`;
