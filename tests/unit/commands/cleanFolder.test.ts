import {
  chmod,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPicture } from '../../../src/checks/pictures/readPicture.ts';
import { cleanFolder } from '../../../src/commands/cleanFolder.ts';
import { photo } from '../checks/pictures/photo.ts';

let folder: string;
const path = (name: string) => join(folder, name);

async function clean() {
  const lines: string[] = [];
  const result = await cleanFolder(folder, (line) => lines.push(line));
  return { result, lines };
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'photos-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('I03: a phone photo is turned upright and tells nothing any more', async () => {
  const taken = await photo({ orientation: 6, position: true, serial: true, owner: true });
  await mkdir(path('stories/lin'), { recursive: true });
  await writeFile(path('stories/lin/a.jpg'), taken);
  const { result, lines } = await clean();
  expect(result).toEqual({ looked: 1, cleaned: 1, failed: 0 });
  expect(lines).toMatchInlineSnapshot(`
    [
      "stories/lin/a.jpg：已转正，已清除拍摄信息（2 KB → 2 KB）",
    ]
  `);
  const cleaned = await readFile(path('stories/lin/a.jpg'));
  expect(await readPicture(cleaned)).toEqual({
    width: 200,
    height: 400,
    orientation: 1,
    pages: 1,
    traces: [],
  });
  expect(await colourAt(cleaned, { left: 100, top: 50 })).toBe('red');
  expect(await colourAt(cleaned, { left: 100, top: 350 })).toBe('blue');
});

test.each(['png', 'webp', 'avif'] as const)(
  '%s photos are cleaned and stay what they are',
  async (encoding) => {
    await writeFile(path(`a.${encoding}`), await photo({ encoding, position: true }));
    await clean();
    const cleaned = await readFile(path(`a.${encoding}`));
    expect((await readPicture(cleaned)).traces).toEqual([]);
    expect(await colourAt(cleaned, { left: 50, top: 100 })).toBe('red');
  },
);

test('a second run finds nothing to do', async () => {
  await writeFile(path('a.jpg'), await photo({ orientation: 3, position: true }));
  await clean();
  const first = await readFile(path('a.jpg'));
  expect((await clean()).result).toEqual({ looked: 1, cleaned: 0, failed: 0 });
  expect(await readFile(path('a.jpg'))).toEqual(first);
});

test('what needs no cleaning keeps every byte', async () => {
  const plain = await photo({});
  await writeFile(path('a.jpg'), plain);
  await writeFile(path('logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(path('index.md'), '---\ntitle: 夏季义诊\n---\n');
  const { result, lines } = await clean();
  expect(result).toEqual({ looked: 2, cleaned: 0, failed: 0 });
  expect(lines).toEqual([]);
  expect(await readFile(path('a.jpg'))).toEqual(plain);
});

test('a broken picture is named and left alone, the others are cleaned', async () => {
  const broken = (await photo({})).subarray(0, 30);
  await writeFile(path('a.jpg'), broken);
  await writeFile(path('b.jpg'), await photo({ position: true }));
  const { result, lines } = await clean();
  expect(result).toEqual({ looked: 2, cleaned: 1, failed: 1 });
  expect(lines[0]).toBe('a.jpg：没有处理，图片打不开，请重新上传原图。');
  expect(await readFile(path('a.jpg'))).toEqual(broken);
});

test('rights stay, links are not followed, nothing is left behind', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'outside-'));
  const original = await photo({ position: true });
  await writeFile(join(outside, 'c.jpg'), original);
  await symlink(join(outside, 'c.jpg'), path('c.jpg'));
  await writeFile(path('a.jpg'), original);
  await chmod(path('a.jpg'), 0o640);
  await clean();
  expect((await stat(path('a.jpg'))).mode & 0o777).toBe(0o640);
  expect(await readFile(join(outside, 'c.jpg'))).toEqual(original);
  expect((await readdir(folder)).sort()).toEqual(['a.jpg', 'c.jpg']);
  await rm(outside, { recursive: true });
});

async function colourAt(picture: Buffer, { left, top }: { left: number; top: number }) {
  const [red = 0, , blue = 0] = await sharp(picture)
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer();
  return red > blue ? 'red' : 'blue';
}
