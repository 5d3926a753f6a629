import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeSamples } from '../../../src/commands/removeSamples.ts';

const NAMES = ['activities', 'stations', 'plans', 'stories'];

let folder: string;

const read = (path: string) => readFile(join(folder, path), 'utf8');

async function codes(model: string): Promise<string[]> {
  return (await readdir(join(folder, model)).catch(() => [])).sort();
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(folder, path), { recursive: true });
  await writeFile(join(folder, path, 'index.md'), text);
}

/** A report of the office's own, in the front matter that is asked for. */
const report = (code: string, fields: string, body = '六个人修了一上午。') =>
  write(
    `activities/${code}`,
    `---\ntitle: 修灯\nheldOn: 2026-11-20\npublishedAt: 2026-11-21 09:00\ntask: care\nsummary: 修好七盏灯。\nsource: 本站\ncode: ${code}\n${fields}\n---\n${body}`,
  );

const ownStation = () =>
  write(
    'stations/own',
    '---\nname: 自己的实践所\nshortName: 自己的所\nlevel: institute\nsummary: 真正的实践所。\naddress: 街道\nverifiedOn: 2026-11-01\ncode: own\n---',
  );

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samples-'));
  await cp('content', folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

test('everything that ships as an example goes, with its pictures; settings and pages stay', async () => {
  const shipped = (await Promise.all(NAMES.map(codes))).flat();
  const pages = await codes('pages');
  const settings = await read('settings/site.yaml');
  const { removed, dangling } = await removeSamples(folder);
  expect(removed.map(({ code }) => code).sort()).toEqual(shipped.sort());
  expect(dangling).toEqual([]);
  expect((await Promise.all(NAMES.map(codes))).flat()).toEqual([]);
  expect(await codes('pages')).toEqual(pages);
  expect(await read('settings/site.yaml')).toBe(settings);
});

test('only `sample: true` is a sample', async () => {
  await ownStation();
  await report('own-unmarked', 'station: own');
  await report('own-false', 'station: own\nsample: false');
  await report('own-word', 'station: own\nsample: 是的');
  await report('own-in-text', 'station: own', 'sample: true');
  await report('own-broken', 'station：own\nsample: true');
  const { dangling } = await removeSamples(folder);
  expect(await codes('activities')).toEqual([
    'own-broken',
    'own-false',
    'own-in-text',
    'own-unmarked',
    'own-word',
  ]);
  expect(await codes('stations')).toEqual(['own']);
  expect(dangling).toEqual([]);
});

test('what real content still says about a removed example is listed with its place', async () => {
  await report(
    'own',
    'station: rongyin\nplanItem: 2026-03-leifeng',
    '去年的做法见[报道](/activities/260305-leifeng/#集市)。\n\n别处的[网页](https://example.org/activities/260305-leifeng/)不算。',
  );
  const { dangling } = await removeSamples(folder);
  expect(dangling.map(({ line, label, message }) => `${line} ${label}：${message}`))
    .toMatchInlineSnapshot(`
    [
      "9 实践站：还选着已清除的示例“榕荫社区新时代文明实践站”。",
      "10 对应的计划活动：还选着已清除的示例“2026-03-leifeng”。",
      "12 正文：还链接着已清除的示例“大黄葛树下的便民集市：磨快三十七把刀，修好十九个插板”。",
    ]
  `);
  expect(dangling.every(({ file }) => file.endsWith('activities/own/index.md'))).toBe(true);
});

test('a planned activity that a real plan has taken over is not missed', async () => {
  await ownStation();
  await write(
    'plans/own-plan',
    '---\ntitle: 计划\nkind: 年度计划\nissuer: 街道\nsignedOn: 2026-01-04\npublishedAt: 2026-01-05 09:00\nsubject: 宣传文化\nvalidity:\n  status: 有效\nsummary: 计划。\nyear: 2026\nactivities:\n  - id: 2026-03-leifeng\n    month: 3\n    title: 集市\n    task: care\nsource: 街道\ncode: own-plan\n---\n正文。',
  );
  await report('own', 'station: own\nplanItem: 2026-03-leifeng');
  expect((await removeSamples(folder)).dangling).toEqual([]);
});

test('the command works on the folder in CONTENT and says what it did', async () => {
  await report('own', 'station: suo');
  const clear = () =>
    promisify(execFile)(process.execPath, ['src/commands/clearSamples.ts'], {
      env: { ...process.env, CONTENT: folder },
    });
  const { stdout } = await clear();
  expect(stdout).toMatch(/实践阵地，清除\d+篇：\n[^]*\bsuo\s+黄葛街道新时代文明实践所\n/);
  expect(stdout).toContain('留下的内容有1处还引用着它们');
  expect(await codes('activities')).toEqual(['own']);
  expect((await clear()).stdout).toBe('没有示例内容，什么都没有动。\n');
});
