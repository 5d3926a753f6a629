import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestOf, Kept } from '../../../src/source/kept.ts';

const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'kept-')), 'results.bin');

/** Asks for results by key and says which of them had to be made. */
async function made(file: string, keys: string[], surroundings?: unknown): Promise<string[]> {
  const kept = await Kept.open<{ key: string }>(file, surroundings);
  const asked: string[] = [];
  for (const key of keys) {
    const result = kept.get(key, () => {
      asked.push(key);
      return { key };
    });
    expect(result).toEqual({ key });
  }
  await kept.save();
  return asked;
}

describe('results kept from build to build', () => {
  it('are made once', async () => {
    const file = newFile();
    expect(await made(file, ['a', 'b', 'a'])).toEqual(['a', 'b']);
    expect(await made(file, ['a', 'b', 'c'])).toEqual(['c']);
  });

  it('are dropped by a build that did not ask for them', async () => {
    const file = newFile();
    await made(file, ['a', 'b']);
    await made(file, ['a']);
    expect(await made(file, ['a', 'b'])).toEqual(['b']);
  });

  it('are dropped when what they depend on changes', async () => {
    const file = newFile();
    await made(file, ['a'], { word: '志愿' });
    expect(await made(file, ['a'], { word: '服务' })).toEqual(['a']);
  });

  it('of a damaged file count for nothing', async () => {
    const file = newFile();
    await made(file, ['a']);
    writeFileSync(file, 'half a fi');
    expect(await made(file, ['a'])).toEqual(['a']);
  });
});

describe('a digest', () => {
  it('tells parts apart', () => {
    expect(digestOf('ab', 'c')).not.toBe(digestOf('a', 'bc'));
    expect(digestOf('ab', 'c')).toBe(digestOf('ab', 'c'));
  });
});
