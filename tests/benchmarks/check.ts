/**
 * Time and memory of the publication checks: `npm run bench -- check [--entries 5000] [--json FILE]`.
 * Generates a content folder, checks it in this process, and prints a Markdown table. The peak counts the whole process.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkSource, inspect } from '../../src/checks/run.ts';
import { readContent } from '../../src/source/content.ts';
import { generateContent } from './content/generate.ts';

interface Step {
  step: string;
  seconds: number;
  cpuSeconds: number;
  peakMegabytes: number;
}

export async function bench(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: { entries: { type: 'string', default: '5000' }, json: { type: 'string' } },
  });
  const entries = Number(values.entries);
  const folder = await mkdtemp(join(tmpdir(), 'bench-check-'));
  try {
    console.error(`生成 ${entries} 篇内容……`);
    await generateContent(folder, entries);
    const steps: Step[] = [];
    await measure(steps, '读取和校验', () => readContent(folder));
    const { content, issues } = await measure(steps, '读取、校验和全部检查', () =>
      checkSource(folder),
    );
    await measure(steps, '检查指标', () => inspect(content));
    console.log(`${entries} 篇活动报道，${issues.length} 处提示\n`);
    console.log(toTable(steps));
    if (values.json) await writeFile(values.json, JSON.stringify({ entries, steps }, null, 1));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure<T>(steps: Step[], step: string, work: () => Promise<T>): Promise<T> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  steps.push({
    step,
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: (user + system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  });
  return result;
}

function toTable(steps: readonly Step[]): string {
  const rows = steps.map(
    ({ step, seconds, cpuSeconds, peakMegabytes }) =>
      `| ${step} | ${seconds.toFixed(1)} | ${cpuSeconds.toFixed(1)} | ${peakMegabytes.toFixed(0)} |`,
  );
  return ['| 步骤 | 秒 | CPU 秒 | 内存峰值 MB |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
