import { describe, expect, test } from 'vitest';
import { ACTIVITY, entryText, PLAN, STATIONS } from '../support/contentFolder.ts';
import { faultsOf } from '../support/said.ts';

const faults = (changes: Record<string, string | undefined>) =>
  faultsOf(changes, 'source/references');

describe('D04 a station is gone while others still name it', () => {
  test('removed', async () => {
    expect(
      await faults({ 'stations/jia-yuan/index.md': undefined, 'stations/jia/index.md': undefined }),
    ).toMatchInlineSnapshot(`
      [
        "✗ [source/references] activities/yizhen/index.md:5 实践站｜找不到代号是“jia”的内容，可能已经删除或改名。｜请重新选择，或清空这一栏。",
        "✗ [source/references] stories/laowu/index.md:6 实践站｜找不到代号是“jia”的内容，可能已经删除或改名。｜请重新选择，或清空这一栏。",
      ]
    `);
  });
  test('renamed: the new code is not guessed', async () => {
    const renamed = entryText(STATIONS.jia, { code: 'jia-he', aliases: ['/stations/jia/'] });
    expect(
      await faults({ 'stations/jia/index.md': undefined, 'stations/jia-he/index.md': renamed }),
    ).toHaveLength(3);
  });
  test('one dead and one live name in a list', async () => {
    const plan = entryText(PLAN, {
      activities: [
        {
          id: '2026-11-yizhen',
          month: 11,
          title: '冬季义诊',
          task: 'care',
          stations: ['yi', 'jia'],
        },
      ],
    });
    expect(await faults({ 'plans/jihua-2026/index.md': plan })).toMatchInlineSnapshot(`
      [
        "✗ [source/references] plans/jihua-2026/index.md:18 计划活动第1条 › 开展的实践站第1条｜找不到代号是“yi”的内容，可能已经删除或改名。｜请重新选择，或清空这一栏。",
      ]
    `);
  });
  test('set to draft', async () => {
    const draft = entryText(STATIONS.jia, { draft: true });
    expect(await faults({ 'stations/jia/index.md': draft })).toMatchInlineSnapshot(`
      [
        "✗ [source/references] activities/yizhen/index.md:5 实践站｜“东门社区新时代文明实践站”还是草稿，读者看不到。｜请先公开它，或改选其他内容。",
        "✗ [source/references] stations/jia-yuan/index.md:5 上级｜“东门社区新时代文明实践站”还是草稿，读者看不到。｜请先公开它，或改选其他内容。",
        "✗ [source/references] stories/laowu/index.md:6 实践站｜“东门社区新时代文明实践站”还是草稿，读者看不到。｜请先公开它，或改选其他内容。",
      ]
    `);
  });
  test('to come later', async () => {
    const later = entryText(STATIONS['jia-yuan'], { publishAt: '2027-01-01 08:00' });
    const report = entryText(ACTIVITY, { point: 'jia-yuan' });
    expect(
      await faults({ 'stations/jia-yuan/index.md': later, 'activities/yizhen/index.md': report }),
    ).toMatchInlineSnapshot(`
      [
        "✗ [source/references] activities/yizhen/index.md:10 实践点｜“东门大院新时代文明实践点”要到2027年1月1日 08:00才公开，现在点过去是空的。｜请把这一篇的公开时间排在它后面，或先公开它。",
      ]
    `);
  });
  test('withdrawn: advice, its address still answers', async () => {
    const gone = entryText(STATIONS['jia-yuan'], {
      withdrawn: { date: '2026-11-10', reason: '院子拆迁。' },
    });
    const report = entryText(ACTIVITY, { point: 'jia-yuan' });
    expect(
      await faults({ 'stations/jia-yuan/index.md': gone, 'activities/yizhen/index.md': report }),
    ).toMatchInlineSnapshot(`
      [
        "· [source/references] activities/yizhen/index.md:10 实践点｜“东门大院新时代文明实践点”已经撤回，读者点过去只看到撤回说明。｜请改选其他内容，或清空这一栏。",
      ]
    `);
  });
  test('a draft may name what is not public yet', async () => {
    const draft = entryText(STATIONS['jia-yuan'], { draft: true });
    const report = entryText(ACTIVITY, { point: 'jia-yuan', draft: true });
    expect(
      await faults({ 'stations/jia-yuan/index.md': draft, 'activities/yizhen/index.md': report }),
    ).toEqual([]);
  });
});

test('a planned activity that is in no plan', async () => {
  const report = entryText(ACTIVITY, { planItem: '2026-12-yizhen' });
  expect(await faults({ 'activities/yizhen/index.md': report })).toMatchInlineSnapshot(`
    [
      "✗ [source/references] activities/yizhen/index.md:10 对应的计划活动｜年度计划里没有编号是“2026-12-yizhen”的活动。｜请重新选择，或清空这一栏。",
    ]
  `);
});

test('a point of another station', async () => {
  const yi = entryText(STATIONS.jia, { code: 'yi', name: '西门社区新时代文明实践站' });
  const report = entryText(ACTIVITY, { station: 'yi', point: 'jia-yuan' });
  expect(await faults({ 'stations/yi/index.md': yi, 'activities/yizhen/index.md': report }))
    .toMatchInlineSnapshot(`
    [
      "✗ [source/references] activities/yizhen/index.md:10 实践点｜“东门大院新时代文明实践点”不属于这里选的实践站。｜请把实践站改为“东门社区新时代文明实践站”，或改选实践点。",
    ]
  `);
});

test('a station where a point is wanted', async () => {
  const report = entryText(ACTIVITY, { point: 'jia' });
  expect(await faults({ 'activities/yizhen/index.md': report })).toMatchInlineSnapshot(`
    [
      "✗ [source/references] activities/yizhen/index.md:10 实践点｜“东门社区新时代文明实践站”不能选在这里。｜请选择正确层级的所、站、点。",
    ]
  `);
});

describe('the tree of stations', () => {
  test('a circle', async () => {
    const jia = entryText(STATIONS.jia, { parent: 'yi' });
    const yi = entryText(STATIONS.jia, {
      code: 'yi',
      name: '西门社区新时代文明实践站',
      parent: 'jia',
    });
    expect(await faults({ 'stations/jia/index.md': jia, 'stations/yi/index.md': yi }))
      .toMatchInlineSnapshot(`
      [
        "✗ [source/references] stations/jia/index.md:5 上级｜上级绕了一圈又回到自己：西门社区新时代文明实践站、东门社区新时代文明实践站。｜请改正其中一个的上级。",
        "✗ [source/references] stations/yi/index.md:5 上级｜上级绕了一圈又回到自己：东门社区新时代文明实践站、西门社区新时代文明实践站。｜请改正其中一个的上级。",
      ]
    `);
  });
  test('its own parent', async () => {
    const jia = entryText(STATIONS.jia, { parent: 'jia' });
    expect(await faults({ 'stations/jia/index.md': jia })).toMatchInlineSnapshot(`
      [
        "✗ [source/references] stations/jia/index.md:5 上级｜这里选的是它自己。｜请重新选择，或清空这一栏。",
      ]
    `);
  });
  test('a parent of the wrong level', async () => {
    const yuan = entryText(STATIONS['jia-yuan'], { parent: 'suo' });
    expect(await faults({ 'stations/jia-yuan/index.md': yuan })).toMatchInlineSnapshot(`
      [
        "✗ [source/references] stations/jia-yuan/index.md:5 上级｜“柳桥街道新时代文明实践所”不能做它的上级。｜实践站的上级是实践所，实践点的上级是实践站，请重新选择。",
      ]
    `);
  });
});
