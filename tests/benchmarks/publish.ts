/**
 * Time and memory of publishing one change beside Hugo's full build of the same content:
 * `npm run bench -- publish [--entries 1000] [--photos] [--runs 3] [--json FILE]`.
 * Each run edits one report in the middle and adds one, in a site that is built already, and lets Hugo build in between.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder } from '../../src/source/environment.ts';
import { GENERATORS, type Generator } from './build/generators.ts';
import { measureCommand, type Cost } from './build/measureCommand.ts';
import { generateContent } from './content/generate.ts';

interface Row extends Cost {
  change: string;
}

export async function bench(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: {
      entries: { type: 'string', default: '1000' },
      photos: { type: 'boolean', default: false },
      runs: { type: 'string', default: '3' },
      json: { type: 'string' },
    },
  });
  const entries = Number(values.entries);
  const work = await mkdtemp(join(tmpdir(), 'bench-publish-'));
  const content = join(work, 'content');
  process.env['CONTENT'] = content;
  const { site, hugo } = GENERATORS;
  if (!site || !hugo) throw new Error('缺少程序。');
  const run = (generator: Generator, change: string): Row => {
    const cost = measureCommand(generator.command, {
      cwd: generator.cwd(work),
      environment: generator.environment(content, work),
    });
    console.error(`${change} ${cost.seconds.toFixed(1)} 秒`);
    return { change, ...cost };
  };
  try {
    console.error(`生成 ${String(entries)} 篇内容……`);
    await generateContent(content, entries, values.photos);
    hugo.prepare(content, work);
    const rows = [run(site, '本站，从头生成')];
    for (let round = 1; round <= Number(values.runs); round += 1) {
      rows.push(run(hugo, 'Hugo，全部重做'));
      await edit(content, entries, round);
      rows.push(run(site, '本站，改一篇'));
      await add(content, entries, round);
      rows.push(run(site, '本站，添一篇'));
    }
    console.log(`${String(entries)} 篇活动报道${values.photos ? '，三分之一带照片' : ''}\n`);
    const best = bestOf(rows);
    console.log(toTable(best));
    if (values.json) await writeFile(values.json, JSON.stringify({ entries, rows, best }, null, 1));
  } finally {
    await rm(cacheFolder(), { recursive: true, force: true });
    await rm(work, { recursive: true, force: true });
  }
}

const folderOf = (content: string, number: number): string =>
  join(content, 'activities', `huodong-${String(number).padStart(6, '0')}`);

async function edit(content: string, entries: number, round: number): Promise<void> {
  const file = join(folderOf(content, Math.floor(entries / 2)), 'index.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^title: .*$/m, `title: 改过的题目第${String(round)}次`));
}

async function add(content: string, entries: number, round: number): Promise<void> {
  const folder = folderOf(content, entries + round);
  await cp(folderOf(content, 1), folder, { recursive: true });
  const file = join(folder, 'index.md');
  const text = await readFile(file, 'utf8');
  const newer = text
    .replace(/^title: .*$/m, `title: 新添的一次活动第${String(round)}次`)
    .replace(/^heldOn: .*$/m, 'heldOn: 2026-11-24')
    .replace(/^publishedAt: .*$/m, `publishedAt: 2026-11-24 18:0${String(round)}`)
    .replace(/^code: .*$/m, `code: huodong-${String(entries + round).padStart(6, '0')}`);
  await writeFile(file, newer);
}

function bestOf(rows: readonly Row[]): Row[] {
  const best = new Map<string, Row>();
  for (const row of rows) {
    const known = best.get(row.change);
    if (!known || row.seconds < known.seconds) best.set(row.change, row);
  }
  return [...best.values()];
}

function toTable(rows: readonly Row[]): string {
  const hugo = rows.find(({ change }) => change.startsWith('Hugo'));
  return [
    '| 做什么 | 秒 | CPU 秒 | 最大进程内存 MB | 与 Hugo 之比 |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ change, seconds, cpuSeconds, peakMegabytes }) =>
        `| ${change} | ${seconds.toFixed(1)} | ${cpuSeconds.toFixed(1)} | ${peakMegabytes.toFixed(0)} | ${hugo ? (seconds / hugo.seconds).toFixed(2) : '–'} |`,
    ),
  ].join('\n');
}
