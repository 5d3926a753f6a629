import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { drawnOnce } from '../../../../src/outputs/drawing/drawnOnce.ts';

let folder: string;
let drawings = 0;
const draw = (ingredients: unknown, ending = 'jpg') =>
  drawnOnce(folder, ingredients, ending, () => {
    drawings += 1;
    return Promise.resolve(Buffer.from(JSON.stringify(ingredients)));
  });

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'drawn-')), 'not', 'made', 'yet');
  drawings = 0;
});
afterEach(() => rm(join(folder, '../../..'), { recursive: true }));

it('draws once, and only reads from then on', async () => {
  const first = await draw({ title: '邻里节' });
  const [file = ''] = await readdir(folder);
  const { mtimeMs } = await stat(join(folder, file));
  const second = await draw({ title: '邻里节' });
  expect(second).toEqual(first);
  expect(drawings).toBe(1);
  expect((await stat(join(folder, file))).mtimeMs).toBe(mtimeMs);
});

it('draws anew when anything that matters is another', async () => {
  await draw({ title: '邻里节' });
  await draw({ title: '邻里节', photo: 'abc' });
  await draw({ title: '邻里节' }, 'png');
  expect(drawings).toBe(3);
});

it('keeps nothing of a drawing that failed', async () => {
  const failing = drawnOnce(folder, {}, 'jpg', () => Promise.reject(new Error('没有墨')));
  await expect(failing).rejects.toThrow('没有墨');
  expect((await draw({})).toString()).toBe('{}');
  expect(await readdir(folder)).toHaveLength(1);
});
