/**
 * Time and memory of share pictures and posters: `npm run bench -- share [--entries 200] [--json FILE]`.
 * Each step runs in a process of its own; "unchanged" finds everything kept. Every second entry has a photo of 12 megapixels.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { measureCommand, type Cost } from './build/measureCommand.ts';

const STEPS = [
  { what: 'pictures', label: '三种分享图' },
  { what: 'posters', label: '海报 PDF 和 PNG' },
] as const;

interface Row extends Cost {
  step: string;
  start: '首次' | '没有改动';
}

export async function bench(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: { entries: { type: 'string', default: '200' }, json: { type: 'string' } },
  });
  const folder = await mkdtemp(join(tmpdir(), 'bench-share-'));
  try {
    await writeFile(join(folder, 'photo.jpg'), await photo());
    const rows: Row[] = [];
    for (const { what, label } of STEPS) {
      for (const start of ['首次', '没有改动'] as const) {
        const script = resolve('tests/benchmarks/share/draw.ts');
        const cost = measureCommand(['node', script, what, folder, values.entries], {
          cwd: process.cwd(),
          environment: {},
        });
        rows.push({ step: label, start, ...cost });
        console.error(`${label}，${start}：${cost.seconds.toFixed(1)} 秒`);
      }
    }
    console.log(`${values.entries} 篇\n`);
    console.log(toTable(rows));
    if (values.json)
      await writeFile(
        values.json,
        JSON.stringify({ entries: Number(values.entries), rows }, null, 1),
      );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** As large as a phone's, with something on every pixel. */
const photo = (): Promise<Buffer> =>
  sharp({
    create: {
      width: 4000,
      height: 3000,
      channels: 3,
      background: '#888888',
      noise: { type: 'gaussian', mean: 128, sigma: 24 },
    },
  })
    .blur(2)
    .jpeg()
    .toBuffer();

function toTable(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ step, start, seconds, cpuSeconds, peakMegabytes }) =>
      `| ${step} | ${start} | ${seconds.toFixed(1)} | ${cpuSeconds.toFixed(1)} | ${peakMegabytes.toFixed(0)} |`,
  );
  return [
    '| 步骤 | 状态 | 秒 | CPU 秒 | 内存峰值 MB |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}
