/**
 * What a page costs a reader on a slow phone, beside Hugo's page of the same content, and what Lighthouse says of every
 * kind of page: `npm run bench -- page [--runs 5] [--json FILE]`.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { nginxConfig } from '../../src/outputs/server/nginx.ts';
import { precompress } from '../../src/server/precompress.ts';
import { launchChromium } from '../browser/support/chromium.ts';
import { PAGE_KINDS } from '../browser/support/pageKinds.ts';
import { freePort, startNginx, type Nginx } from '../support/nginx.ts';
import { GENERATORS, type Generator } from './build/generators.ts';
import { measureCommand } from './build/measureCommand.ts';
import { generateContent } from './content/generate.ts';
import { lighthouse, type Scores } from './page/lighthouse.ts';
import { measureLoading, type Loading } from './page/loading.ts';

/** Of the generated reports, one without and one with a photo. */
const ENTRIES = { 文字: 'activities/huodong-000001/', 带照片: 'activities/huodong-000000/' };

interface Row extends Loading {
  page: string;
  generator: string;
  /** HTML with its styles, in Brotli, in bytes. */
  htmlBytes: number;
}

export async function bench(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: { runs: { type: 'string', default: '5' }, json: { type: 'string' } },
  });
  const work = await mkdtemp(join(tmpdir(), 'bench-page-'));
  const servers: Nginx[] = [];
  const browser = await launchChromium();
  try {
    const content = join(work, 'content');
    await generateContent(content, 30);
    const serve = async (root: string): Promise<Nginx> => {
      await precompress(root, join(work, 'compressed'));
      const port = await freePort();
      const listen = `127.0.0.1:${String(port)}`;
      const server = await startNginx(
        nginxConfig({ domain: 'localhost', basePath: '/', root, listen }),
        port,
      );
      servers.push(server);
      return server;
    };
    const made = async (generator: Generator | undefined, input: string, out: string) => {
      if (!generator) throw new Error('No such generator.');
      generator.prepare(input, work);
      const environment = generator.environment(input, work);
      measureCommand(generator.command, { cwd: generator.cwd(work), environment });
      return { folder: join(work, out), ...(await serve(join(work, out))) };
    };

    const rows: Row[] = [];
    const sites = {
      本站: await made(GENERATORS['site'], content, 'site'),
      Hugo: await made(GENERATORS['hugo'], content, 'hugo/public'),
    };
    for (const [page, path] of Object.entries(ENTRIES)) {
      for (const [generator, { folder, origin }] of Object.entries(sites)) {
        const html = await readFile(join(folder, path, 'index.html'));
        const loading = await measureLoading(browser, `${origin}/${path}`, Number(values.runs));
        rows.push({ page, generator, htmlBytes: brotliCompressSync(html).length, ...loading });
      }
    }
    console.log(toTable(rows));

    const shipped = await made(GENERATORS['site'], join(process.cwd(), 'content'), 'site');
    const scores: Record<string, Scores> = {};
    for (const [kind, path] of Object.entries(PAGE_KINDS)) {
      scores[kind] = lighthouse(`${shipped.origin}/${path}`);
      console.error(kind, JSON.stringify(scores[kind]));
    }
    console.log(`\n${scoreTable(scores)}`);
    if (values.json) await writeFile(values.json, JSON.stringify({ rows, scores }, null, 1));
  } finally {
    await browser.close();
    for (const server of servers) await server.stop();
    await rm(work, { recursive: true, force: true });
  }
}

const toTable = (rows: readonly Row[]): string =>
  [
    '| 页面 | 程序 | HTML 和样式（Brotli）KB | 请求数 | 脚本 KB | LCP 秒 | CLS |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ page, generator, htmlBytes, requests, scriptBytes, lcp, cls }) =>
        `| ${page} | ${generator} | ${(htmlBytes / 1024).toFixed(1)} | ${String(requests)} | ${(scriptBytes / 1024).toFixed(1)} | ${lcp.toFixed(2)} | ${cls.toFixed(3)} |`,
    ),
  ].join('\n');

const scoreTable = (scores: Record<string, Scores>): string =>
  [
    '| 页面 | 无障碍 | 最佳做法 | 搜索引擎 | 未通过 |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(scores).map(([kind, found]) => {
      const all = ['accessibility', 'best-practices', 'seo'].map((name) => found[name]);
      const failed = all.flatMap((category) => category?.failed ?? []);
      return `| ${kind} | ${all.map((category) => String(category?.score ?? '–')).join(' | ')} | ${failed.join('、')} |`;
    }),
  ].join('\n');
