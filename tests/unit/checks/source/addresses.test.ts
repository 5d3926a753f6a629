import { describe, expect, test } from 'vitest';
import { ACTIVITY, entryText, PLAN, STORY } from '../support/contentFolder.ts';
import { faultsOf } from '../support/said.ts';

const faults = (changes: Record<string, string>) => faultsOf(changes, 'source/addresses');
const story = (code: string, folder = code, aliases?: string[]) => ({
  [`stories/${folder}/index.md`]: entryText(STORY, { title: `${folder}的故事很长`, code, aliases }),
});
const page = `---\ntitle: 关于我们\nsummary: 我们是谁，怎么找到我们。\nupdatedOn: 2026-11-02\n---\n柳桥街道的文明实践网站。\n`;

describe('C07 two entries with one address', () => {
  test('both say the same code', async () => {
    expect(
      await faults({ ...story('linli-jie', 'linli-jie'), ...story('linli-jie', 'linli-jie-2') }),
    ).toMatchInlineSnapshot(`
      [
        "✗ [source/addresses] stories/linli-jie-2/index.md:13 网址代号｜网址“/stories/linli-jie/”和另一篇相同：stories/linli-jie/index.md。｜请给其中一篇换一个网址代号，文件夹的名字也一起换。",
        "✗ [source/addresses] stories/linli-jie-2/index.md:13 网址代号｜网址代号是“linli-jie”，文件夹却叫“linli-jie-2”。｜两处必须一样。已经公开的内容请改回“linli-jie-2”。",
        "✗ [source/addresses] stories/linli-jie/index.md:13 网址代号｜网址“/stories/linli-jie/”和另一篇相同：stories/linli-jie-2/index.md。｜请给其中一篇换一个网址代号，文件夹的名字也一起换。",
      ]
    `);
  });
  test('they differ in letter case alone', async () => {
    expect(
      (await faults({ ...story('linli', 'linli'), ...story('Linli', 'Linli') })).filter((fault) =>
        fault.includes('/stories/linli/'),
      ),
    ).toHaveLength(2);
  });
  test('the same code in two columns is no clash', async () => {
    expect(await faults(story('yizhen'))).toEqual([]);
  });
  test('a page as .md and .mdx', async () => {
    expect(await faults({ 'pages/about.md': page, 'pages/about.mdx': page }))
      .toMatchInlineSnapshot(`
        [
          "✗ [source/addresses] pages/about.md:1｜网址“/about/”和另一个页面相同：pages/about.mdx。｜请改掉其中一个文件的名字。",
          "✗ [source/addresses] pages/about.mdx:1｜网址“/about/”和另一个页面相同：pages/about.md。｜请改掉其中一个文件的名字。",
        ]
      `);
  });
  test('one number for two planned activities', async () => {
    const activities = [
      { id: '2026-11-yizhen', month: 11, title: '冬季义诊', task: 'care' },
      { id: '2026-11-yizhen', month: 12, title: '冬季义剪', task: 'care' },
    ];
    expect(await faults({ 'plans/jihua-2026/index.md': entryText(PLAN, { activities }) }))
      .toMatchInlineSnapshot(`
        [
          "✗ [source/addresses] plans/jihua-2026/index.md:13 计划编号｜计划编号“2026-11-yizhen”还用在：plans/jihua-2026/index.md第17行。｜活动报道靠编号对上计划，请换一个不重复的编号。",
          "✗ [source/addresses] plans/jihua-2026/index.md:17 计划编号｜计划编号“2026-11-yizhen”还用在：plans/jihua-2026/index.md第13行。｜活动报道靠编号对上计划，请换一个不重复的编号。",
        ]
      `);
  });
});

describe('old addresses', () => {
  test.each([
    ['/activities/yizhen/', '另一篇现在的网址'],
    ['/activities/yizhen/index.html', '另一篇现在的网址'],
    ['/Activities/YIZHEN', '只差大小写'],
    ['/about/', '固定页面'],
    ['/stories/', '栏目'],
    ['/admin/x.html', '编辑后台'],
    ['/', '首页'],
  ])('%s is taken（%s）', async (alias) => {
    expect(
      await faults({ 'pages/about.md': page, ...story('laosong', 'laosong', [alias]) }),
    ).toHaveLength(1);
  });
  test('the message names who has it', async () => {
    expect(await faults(story('laosong', 'laosong', ['/activities/yizhen/'])))
      .toMatchInlineSnapshot(`
        [
          "✗ [source/addresses] stories/laosong/index.md:15 旧网址｜旧网址“/activities/yizhen/”现在就是activities/yizhen/index.md的网址。｜请删去这一条。",
        ]
      `);
  });
  test('its own present address', async () => {
    expect(await faults(story('laosong', 'laosong', ['/stories/laosong/']))).toMatchInlineSnapshot(`
      [
        "✗ [source/addresses] stories/laosong/index.md:15 旧网址｜旧网址“/stories/laosong/”现在就是这一篇自己的网址。｜请删去这一条。",
      ]
    `);
  });
  test('two entries want one', async () => {
    expect(
      await faults({
        ...story('laosong', 'laosong', ['/news/12.html']),
        ...story('laoli', 'laoli', ['/news/12.html']),
      }),
    ).toMatchInlineSnapshot(`
      [
        "✗ [source/addresses] stories/laoli/index.md:15 旧网址｜旧网址“/news/12.html”还写在：stories/laosong/index.md。｜一个旧网址只能转到一处，请留一条，其余删去。",
        "✗ [source/addresses] stories/laosong/index.md:15 旧网址｜旧网址“/news/12.html”还写在：stories/laoli/index.md。｜一个旧网址只能转到一处，请留一条，其余删去。",
      ]
    `);
  });
  test('free ones are left alone', async () => {
    expect(
      await faults(story('laosong', 'laosong', ['/news/12.html', '/stories/lao-song/'])),
    ).toEqual([]);
  });
});

test('the code differs from the folder', async () => {
  expect(await faults({ 'activities/yizhen/index.md': entryText(ACTIVITY, { code: 'yizhen-2' }) }))
    .toMatchInlineSnapshot(`
    [
      "✗ [source/addresses] activities/yizhen/index.md:9 网址代号｜网址代号是“yizhen-2”，文件夹却叫“yizhen”。｜两处必须一样。已经公开的内容请改回“yizhen”。",
    ]
  `);
});
