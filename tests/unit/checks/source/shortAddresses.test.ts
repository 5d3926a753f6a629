import { expect, test } from 'vitest';
import { shortId } from '../../../../src/models/shortId.ts';
import { entryText, STORY } from '../support/contentFolder.ts';
import { faultsOf } from '../support/said.ts';

const faults = (changes: Record<string, string>) => faultsOf(changes, 'source/shortAddresses');
const story = (code: string, short?: string, aliases?: string[]) => ({
  [`stories/${code}/index.md`]: entryText(STORY, {
    title: `${code}的故事很长`,
    code,
    short,
    aliases,
  }),
});
const idOf = (code: string) => shortId({ kind: 'stories', code });

test('an entry may have its own, or none yet', async () => {
  expect(await faults({ ...story('jia', idOf('jia')), ...story('yi') })).toEqual([]);
});

test('a second attempt is its own too', async () => {
  expect(await faults(story('jia', shortId({ kind: 'stories', code: 'jia' }, 1)))).toEqual([]);
});

test('one that was altered is refused, with the right one', async () => {
  expect(await faults(story('jia', 'a00000'))).toMatchInlineSnapshot(`
    [
      "✗ [source/shortAddresses] stories/jia/index.md:14 短网址代号｜短网址代号“a00000”不是这一篇自己的，可能是手改了，或是从别的内容复制过来的。｜请改为“y4kz2h”。如果这一篇换过网址代号，请把原来的网址写进“旧网址”，短网址代号保持不变。",
    ]
  `);
});

test('one that was copied is refused, although nobody else has it any more', async () => {
  expect(await faults(story('jia', idOf('yi')))).toHaveLength(1);
});

test('it outlives a change of the code, which leaves the old address behind', async () => {
  expect(await faults(story('xin', idOf('jiu'), ['/stories/jiu/']))).toEqual([]);
});

test('two of a kind are refused', async () => {
  expect(
    await faults({ ...story('jia', idOf('jia')), ...story('xin', idOf('jia'), ['/stories/jia/']) }),
  ).toMatchInlineSnapshot(`
    [
      "✗ [source/shortAddresses] stories/xin/index.md:14 短网址代号｜短网址代号“y4kz2h”和另一篇相同：stories/jia/index.md。｜已经公开的那一篇不要动；在另一篇里删去这一行，再运行 npm run short-addresses。",
    ]
  `);
});
