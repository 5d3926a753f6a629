import { describe, expect, test } from 'vitest';
import { ACTIVITY, entryText } from '../support/contentFolder.ts';
import { faultsOf } from '../support/said.ts';

describe('C09 long names', () => {
  test('a name over 200 bytes', async () => {
    const [fault] = await faultsOf(
      { [`activities/yizhen/${'社区'.repeat(34)}.txt`]: '附件' },
      'source/file-names',
    );
    expect(fault?.replace(/(社区)+/, '社区…')).toMatchInlineSnapshot(
      `"✗ [source/file-names] activities/yizhen/社区….txt:1｜文件名太长，有的电脑和服务器存不下。｜请改短，不超过60个汉字。"`,
    );
  });
  test('sixty characters are well within', async () => {
    expect(
      await faultsOf(
        { [`activities/yizhen/${'社区'.repeat(30)}.txt`]: '附件' },
        'source/file-names',
      ),
    ).toEqual([]);
  });
  test('a long title is the schema’s matter, with a number', async () => {
    const title = '社区'.repeat(60);
    expect(
      await faultsOf(
        { 'activities/yizhen/index.md': entryText(ACTIVITY, { title }) },
        'source/fields',
      ),
    ).toMatchInlineSnapshot(`
      [
        "✗ [source/fields] activities/yizhen/index.md:2 标题｜太长了，最多60个字。｜请缩短。",
      ]
    `);
  });
});

test('names that some computers cannot hold', async () => {
  const name = 'activities/yizhen/报名表?.txt';
  expect(await faultsOf({ [name]: '附件' }, 'source/file-names')).toMatchInlineSnapshot(`
    [
      "✗ [source/file-names] activities/yizhen/报名表?.txt:1｜文件名里有Windows电脑不能用的符号。｜请改用汉字、字母、数字和连字符。",
    ]
  `);
});

test('letters taken apart, as macOS may store them', async () => {
  expect(
    await faultsOf({ 'activities/yizhen/cafe\u0301.txt': '附件' }, 'source/file-names'),
  ).toHaveLength(1);
  expect(
    await faultsOf({ 'activities/yizhen/caf\u00E9.txt': '附件' }, 'source/file-names'),
  ).toEqual([]);
});

test('names that differ in letter case alone', async () => {
  expect(
    await faultsOf(
      { 'activities/yizhen/a.txt': '附件', 'activities/yizhen/A.txt': '附件' },
      'source/file-names',
    ),
  ).toMatchInlineSnapshot(`
    [
      "✗ [source/file-names] activities/yizhen/a.txt:1｜和“activities/yizhen/A.txt”只差大小写，在Windows电脑上会互相覆盖。｜请改掉其中一个的名字。",
    ]
  `);
});

describe('M07 text where nothing reads it', () => {
  test('MDX outside of the standing pages', async () => {
    expect(await faultsOf({ 'activities/yizhen/index.mdx': '正文' }, 'source/misplaced'))
      .toMatchInlineSnapshot(`
      [
        "✗ [source/misplaced] activities/yizhen/index.mdx:1｜扩展名是“.mdx”，只有固定页面能用，这一篇不会被发布。｜请改名为 index.md。",
      ]
    `);
  });
  test('loose files and other names', async () => {
    expect(
      await faultsOf(
        {
          'activities/yizhen.md': '正文',
          'activities/yizhen/正文.md': '正文',
          '新闻/a/index.md': '正文',
        },
        'source/misplaced',
      ),
    ).toMatchInlineSnapshot(`
      [
        "✗ [source/misplaced] activities/yizhen.md:1｜这个文件放错了位置，不会被发布。｜请放到activities（活动报道）、stations（实践阵地）、plans（文件计划）、stories（先进典型）下面自己的文件夹里，文件名是 index.md。",
        "✗ [source/misplaced] activities/yizhen/正文.md:1｜文件名不是 index.md，这一篇不会被发布。｜每一篇放在自己的文件夹里，文件名是 index.md。",
        "✗ [source/misplaced] 新闻/a/index.md:1｜这个文件放错了位置，不会被发布。｜请放到activities（活动报道）、stations（实践阵地）、plans（文件计划）、stories（先进典型）下面自己的文件夹里，文件名是 index.md。",
      ]
    `);
  });
  test('an entry folder without its text', async () => {
    expect(await faultsOf({ 'activities/kong/notes.txt': '提纲' }, 'source/files'))
      .toMatchInlineSnapshot(`
      [
        "✗ [source/files] activities/kong/index.md:-｜文件夹里没有 index.md。｜请补上 index.md，或删掉这个空文件夹。",
        "· [source/files] activities/kong/notes.txt:1｜没有哪一篇用到这个文件，读者看不到它。｜请在正文里插入它；不需要的请删掉。",
      ]
    `);
  });
});
