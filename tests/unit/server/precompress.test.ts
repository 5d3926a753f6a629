import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { precompress } from '../../../src/server/precompress.ts';

const work = mkdtempSync(join(tmpdir(), 'twins-'));
afterAll(() => rmSync(work, { recursive: true }));
const [first, second, cache] = ['first', 'second', 'cache'].map((name) => join(work, name)) as [
  string,
  string,
  string,
];
const LONG = '大家都说好。'.repeat(100);
const contents = (site: string, file: string) => [
  brotliDecompressSync(readFileSync(join(site, `${file}.br`))).toString(),
  gunzipSync(readFileSync(join(site, `${file}.gz`))).toString(),
];

describe('twins of text files', () => {
  it('hold the same in both forms; tiny files have none', async () => {
    mkdirSync(first);
    writeFileSync(join(first, 'long.html'), LONG);
    writeFileSync(join(first, 'short.html'), '短');
    expect(await precompress(first, cache)).toBe(2);
    expect(contents(first, 'long.html')).toEqual([LONG, LONG]);
    expect(statSync(join(first, 'short.html.br'), { throwIfNoEntry: false })).toBeUndefined();
  });

  it('of a file that an earlier site has too are its twins; those of a changed file are new', async () => {
    mkdirSync(second);
    linkSync(join(first, 'long.html'), join(second, 'long.html'));
    linkSync(join(first, 'short.html'), join(second, 'short.html'));
    writeFileSync(join(first, 'other.html'), LONG);
    writeFileSync(join(second, 'other.html'), `${LONG}改过`);
    await precompress(first, cache);
    rmSync(cache, { recursive: true });
    expect(await precompress(second, cache, first)).toBe(2);
    expect(contents(second, 'other.html')).toEqual([`${LONG}改过`, `${LONG}改过`]);
    const twins = [first, second].map((site) => statSync(join(site, 'long.html.br')).ino);
    expect(twins[0]).toBe(twins[1]);
    expect(contents(second, 'long.html')).toEqual([LONG, LONG]);
  });
});
