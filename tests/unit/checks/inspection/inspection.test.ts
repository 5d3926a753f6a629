import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkSource, inspect } from '../../../../src/checks/run.ts';
import {
  ACTIVITY,
  contentWith,
  entryText,
  PLAN,
  SITE,
  STATIONS,
  STORY,
} from '../support/contentFolder.ts';
import { said } from '../support/said.ts';

async function counted(
  on: string,
  check: string,
  changes: Record<string, string | undefined> = {},
): Promise<string[]> {
  const folder = await contentWith(changes);
  const { content } = await checkSource(folder, { on });
  return (await inspect(content, { on }))
    .filter((issue) => issue.check === `inspection/${check}`)
    .map((issue) => said(issue, folder));
}

describe('freshness', () => {
  const recent = {
    'plans/jihua-2026/index.md': entryText(PLAN, { publishedAt: '2026-11-01 09:00' }),
  };
  test('in time', async () => {
    expect(await counted('2026-11-23', 'freshness', recent)).toEqual([]);
  });
  test('news and the home page after two weeks', async () => {
    expect(await counted('2026-11-24', 'freshness', recent)).toMatchInlineSnapshot(`
      [
        "· [inspection/freshness] :- 首页｜最近一次更新是2026年11月9日，到2026年11月24日已有15天，检查要求两周内有更新。｜请发布新内容。",
        "· [inspection/freshness] activities:- 活动报道｜最近一次更新是2026年11月9日，到2026年11月24日已有15天，检查要求两周内有更新。｜请发布新内容。",
      ]
    `);
  });
  test('plans and stories after six months', async () => {
    const late = await counted('2027-06-01', 'freshness');
    expect(late.map((fault) => /｜(.*?)，到/.exec(fault)?.[1])).toEqual([
      '最近一次更新是2026年11月9日',
      '最近一次更新是2026年11月9日',
      '最近一次更新是2026年1月9日',
      '最近一次更新是2026年11月1日',
    ]);
  });
  test('what is not public does not count', async () => {
    const draft = entryText(ACTIVITY, {
      code: 'xin',
      publishedAt: '2026-11-23 10:00',
      draft: true,
    });
    expect(
      await counted('2026-11-24', 'freshness', { ...recent, 'activities/xin/index.md': draft }),
    ).toHaveLength(2);
  });
});

test('a column with nothing in it', async () => {
  expect(await counted('2026-11-20', 'blank-columns')).toEqual([]);
  const draft = entryText(STORY, { draft: true });
  expect(await counted('2026-11-20', 'blank-columns', { 'stories/laowu/index.md': draft }))
    .toMatchInlineSnapshot(`
    [
      "· [inspection/blank-columns] settings/site.yaml:- 栏目 › 先进典型｜栏目“先进典型”（/stories/）里什么也没有。｜请补充内容，或先从栏目里去掉它。",
    ]
  `);
});

describe('one activity a month', () => {
  test('each finished month of the year is counted', async () => {
    expect(await counted('2026-12-01', 'monthly-activity')).toMatchInlineSnapshot(`
      [
        "· [inspection/monthly-activity] stations/jia/index.md:- 每月活动｜东门社区新时代文明实践站有10个月没有活动报道：2026年1月、2026年2月、2026年3月、2026年4月、2026年5月、2026年6月、2026年7月、2026年8月、2026年9月、2026年10月。｜办过活动的请补写报道；没有办的，请和站长商量补上。",
      ]
    `);
  });
  test('the running month is not, and in January the year before is', async () => {
    const [november] = await counted('2026-11-30', 'monthly-activity');
    expect(november).toContain('有10个月没有活动报道');
    const [january] = await counted('2027-01-15', 'monthly-activity');
    expect(january).toContain('有11个月没有活动报道：2026年1月、');
    expect(january).not.toContain('2027');
  });
});

describe('stations are verified each year', () => {
  test('after a year', async () => {
    expect(await counted('2027-11-02', 'verified')).toEqual([]);
    expect((await counted('2027-11-03', 'verified')).slice(0, 1)).toMatchInlineSnapshot(`
      [
        "· [inspection/verified] stations/jia-yuan/index.md:10 核实日期｜上次核实是2026年11月2日，已过366天。｜请核对地址、电话、开放时间和负责人，再把核实日期改为当天。",
      ]
    `);
  });
  test('a day to come', async () => {
    const jia = entryText(STATIONS.jia, { verifiedOn: '2026-12-31' });
    expect(await counted('2026-11-20', 'verified', { 'stations/jia/index.md': jia }))
      .toMatchInlineSnapshot(`
      [
        "· [inspection/verified] stations/jia/index.md:9 核实日期｜核实日期2026年12月31日还没有到。｜请填最近一次核对的日期。",
      ]
    `);
  });
});

test('publication times that look odd', async () => {
  expect(await counted('2026-11-20', 'publication-times')).toEqual([]);
  const late = entryText(ACTIVITY, { heldOn: '2026-09-30' });
  expect(await counted('2026-11-20', 'publication-times', { 'activities/yizhen/index.md': late }))
    .toMatchInlineSnapshot(`
    [
      "· [inspection/publication-times] activities/yizhen/index.md:4 发布时间｜活动过了40天才发布。｜请核对发布时间；以后请在活动后一周内发布。",
    ]
  `);
});

test('what the footer lacks', async () => {
  expect(await counted('2026-11-20', 'footer-items')).toMatchInlineSnapshot(`
    [
      "· [inspection/footer-items] settings/site.yaml:- 标识和备案 › 网站标识码｜页脚还缺这一项：没有它，读者就没有给网站纠错的入口。｜请在站点设置里填写；挂在上级门户下面的，可用上级网站的。",
      "· [inspection/footer-items] settings/site.yaml:- 标识和备案 › 公安备案｜页脚还缺这一项：网站要在页脚标明公安备案号。｜请在站点设置里填写；挂在上级门户下面的，可用上级网站的。",
      "· [inspection/footer-items] settings/site.yaml:- 标识和备案 › ICP备案号｜页脚还缺这一项：网站要在页脚标明备案号。｜请在站点设置里填写；挂在上级门户下面的，可用上级网站的。",
      "· [inspection/footer-items] settings/site.yaml:- 标识和备案 › 党政机关网站标识网址｜页脚还缺这一项：页脚要有党政机关网站标识。｜请在站点设置里填写；挂在上级门户下面的，可用上级网站的。",
    ]
  `);
  const marks = {
    siteCode: '5001010001',
    icp: '渝ICP备00000000号',
    publicSecurity: { number: '渝公网安备00000000000000号', url: 'https://beian.example.org/' },
    officialMark: 'https://bszs.example.org/',
  };
  const complete = stringify({ ...SITE, marks });
  expect(await counted('2026-11-20', 'footer-items', { 'settings/site.yaml': complete })).toEqual(
    [],
  );
});
