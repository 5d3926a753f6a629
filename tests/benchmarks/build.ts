/**
 * Time and memory of a build beside Hugo's and Eleventy's of the same content:
 * `npm run bench -- build [--entries 1000] [--photos] [--runs 2] [--generators site,hugo,eleventy] [--json FILE]`.
 * Runs alternate; each generator's best run counts. "Cold" starts with no output and no cache, "again" with both.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder } from '../../src/source/environment.ts';
import { GENERATORS } from './build/generators.ts';
import { measureCommand, type Cost } from './build/measureCommand.ts';
import { generateContent } from './content/generate.ts';

interface Row extends Cost {
  generator: string;
  start: 'cold' | 'again';
}

export async function bench(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: {
      entries: { type: 'string', default: '1000' },
      photos: { type: 'boolean', default: false },
      runs: { type: 'string', default: '2' },
      generators: { type: 'string', default: Object.keys(GENERATORS).join(',') },
      json: { type: 'string' },
    },
  });
  const entries = Number(values.entries);
  const work = await mkdtemp(join(tmpdir(), 'bench-build-'));
  const content = join(work, 'content');
  const names = values.generators.split(',');
  try {
    console.error(`生成 ${String(entries)} 篇内容……`);
    await generateContent(content, entries, values.photos);
    for (const name of names) GENERATORS[name]?.prepare(content, work);
    const rows: Row[] = [];
    for (let run = 0; run < Number(values.runs); run += 1) {
      for (const name of names) {
        const generator = GENERATORS[name];
        if (!generator) throw new Error(`没有这个名称：${name}`);
        await forget(content, work);
        for (const start of ['cold', 'again'] as const) {
          const cost = measureCommand(generator.command, {
            cwd: generator.cwd(work),
            environment: generator.environment(content, work),
          });
          rows.push({ generator: generator.label, start, ...cost });
          console.error(`${generator.label} ${start} ${cost.seconds.toFixed(1)} 秒`);
        }
      }
    }
    const best = bestOf(rows);
    console.log(`${String(entries)} 篇活动报道${values.photos ? '，三分之一带照片' : ''}\n`);
    console.log(toTable(best));
    if (values.json) await writeFile(values.json, JSON.stringify({ entries, rows, best }, null, 1));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Takes away outputs and the cache that Astro keeps for this content. */
async function forget(content: string, work: string): Promise<void> {
  process.env['CONTENT'] = content;
  for (const kept of ['site', 'hugo/public', 'hugo/resources', 'eleventy/_site']) {
    await rm(join(work, kept), { recursive: true, force: true });
  }
  await rm(cacheFolder(), { recursive: true, force: true });
}

function bestOf(rows: readonly Row[]): Row[] {
  const best = new Map<string, Row>();
  for (const row of rows) {
    const key = `${row.generator} ${row.start}`;
    const known = best.get(key);
    if (!known || row.seconds < known.seconds) best.set(key, row);
  }
  return [...best.values()];
}

function toTable(rows: readonly Row[]): string {
  const hugo = rows.find(({ generator, start }) => generator === 'Hugo' && start === 'cold');
  return [
    '| 程序 | 起点 | 秒 | CPU 秒 | 最大进程内存 MB | 与 Hugo 之比 |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ generator, start, seconds, cpuSeconds, peakMegabytes }) =>
        `| ${generator} | ${start === 'cold' ? '全新' : '再次'} | ${seconds.toFixed(1)} | ${cpuSeconds.toFixed(1)} | ${peakMegabytes.toFixed(0)} | ${hugo ? (seconds / hugo.seconds).toFixed(2) : '–'} |`,
    ),
  ].join('\n');
}
