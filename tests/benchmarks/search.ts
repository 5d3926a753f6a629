/**
 * Compares search engines on one body of pages and queries, all in one browser run:
 * `npm run bench -- search [--pages FILE] [--queries FILE] [--engines NAME,...] [--json FILE]`.
 * The files are those of the shared benchmark: pages as JSON, gzipped or not, and queries with the ids
 * of the pages that are right. Prints a Markdown table; `--json` also writes every query's figures.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../browser/support/chromium.ts';
import { readPages, readQueries } from './search/corpus.ts';
import { ENGINES } from './search/engines.ts';
import { measure } from './search/measure.ts';
import { summarise, toTable } from './search/summary.ts';

const SHARED = join(import.meta.dirname, '../../../shared/bench/search');

export async function bench(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: {
      pages: { type: 'string', default: join(SHARED, 'pages-2000.json.gz') },
      queries: { type: 'string', default: join(SHARED, 'queries.json') },
      engines: { type: 'string', default: Object.keys(ENGINES).join(',') },
      json: { type: 'string' },
    },
  });
  const pages = await readPages(values.pages);
  const queries = await readQueries(values.queries, pages);
  const work = await mkdtemp(join(tmpdir(), 'bench-search-'));
  const browser = await launchChromium();
  try {
    const summaries = [];
    for (const name of values.engines.split(',')) {
      const engine = ENGINES[name];
      if (!engine)
        throw new Error(`没有这个引擎：${name}（有：${Object.keys(ENGINES).join('、')}）`);
      const folder = join(work, name);
      const started = performance.now();
      await engine.prepare(folder, pages);
      const seconds = (performance.now() - started) / 1000;
      console.error(`${engine.label}：索引 ${seconds.toFixed(1)} 秒，开始查询`);
      const measured = await measure(browser, folder, queries, pages, engine.fetchesAll);
      summaries.push(summarise(engine.label, measured, seconds));
    }
    console.log(`${String(pages.length)} 个页面，${String(queries.length)} 个查询\n`);
    console.log(toTable(summaries));
    if (values.json) await writeFile(values.json, JSON.stringify(summaries, null, 1));
  } finally {
    await browser.close();
    await rm(work, { recursive: true, force: true });
  }
}
