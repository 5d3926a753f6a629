import { describe, expect, it } from 'vitest';
import CalendarFeed from '../../src/components/programme/CalendarFeed.astro';
import MonthNav from '../../src/components/programme/MonthNav.astro';
import MonthPlan from '../../src/components/programme/MonthPlan.astro';
import StructureChart from '../../src/components/programme/StructureChart.astro';
import StructureText from '../../src/components/programme/StructureText.astro';
import TermList from '../../src/components/programme/TermList.astro';
import Timeline from '../../src/components/programme/Timeline.astro';
import YearMatrix from '../../src/components/programme/YearMatrix.astro';
import { show } from './container.ts';

const tight = (text: string) => text.replace(/\s+/g, '');

describe('MonthPlan', () => {
  const item = { title: '读书会', where: '榕荫社区', task: '文化生活', reports: [] };

  it('says in words what became of each activity and leads to the report', async () => {
    const report = { title: '春天读诗', path: '/activities/a/', day: '2026-04-18' };
    const $ = await show(MonthPlan, {
      number: 4,
      isNow: false,
      planned: [
        { ...item, state: 'held', reports: [report] },
        { ...item, title: '灯会', state: 'missing' },
        { ...item, title: '院坝会', state: 'pending' },
      ],
      unplanned: [{ ...report, title: '清沟', place: '竹影村', task: '主流价值' }],
    });
    expect($('section').attr('id')).toBe('month-4');
    expect(
      $('li .title')
        .toArray()
        .map((title) => tight($(title).text())),
    ).toEqual(['已开展读书会', '未开展灯会', '待开展院坝会', '计划外']);
    expect($('a').first().attr('href')).toBe('/activities/a/');
    expect($('time').first().attr('datetime')).toBe('2026-04-18');
    expect($('li').last().text()).toContain('清沟');
  });

  it('says so when nothing is planned, and marks the month of the day', async () => {
    const $ = await show(MonthPlan, { number: 5, isNow: true, planned: [], unplanned: [] });
    expect($('section').text()).toContain('没有安排');
    expect(tight($('h2').text())).toBe('5月本月');
  });
});

it('MonthNav leads to every month', async () => {
  const $ = await show(MonthNav, {
    months: [
      { number: 1, count: 2, isNow: false },
      { number: 2, count: 0, isNow: true },
    ],
  });
  expect(
    $('a')
      .toArray()
      .map((link) => [$(link).attr('href'), tight($(link).text())]),
  ).toEqual([
    ['#month-1', '1月2项'],
    ['#month-2', '2月本月'],
  ]);
});

it('YearMatrix is a table whose every cell can be read out', async () => {
  const empty = Array.from({ length: 10 }, () => []);
  const $ = await show(YearMatrix, {
    caption: '2026年各站',
    rows: [
      {
        name: '全街道',
        path: '',
        months: [[{ state: 'pending', count: 1 }], [], ...empty],
      },
      {
        name: '竹影村',
        path: '/stations/zhuying/',
        months: [
          [],
          [
            { state: 'held', count: 2 },
            { state: 'missing', count: 1 },
          ],
          ...empty,
        ],
      },
    ],
  });
  expect($('caption').text()).toBe('2026年各站');
  expect($('thead th[scope="col"]')).toHaveLength(13);
  expect(
    $('tbody th[scope="row"]')
      .toArray()
      .map((name) => tight($(name).text())),
  ).toEqual(['全街道', '竹影村']);
  expect($('tbody a').attr('href')).toBe('/stations/zhuying/');
  $('[aria-hidden]').remove();
  const cells = $('td')
    .toArray()
    .map((cell) => $(cell).text().replace(/\s+/g, ''));
  expect(cells).toHaveLength(24);
  expect(cells[0]).toBe('待开展');
  expect(cells[13]).toBe('已开展2项未开展');
  expect(cells.filter((text) => text === '没有安排')).toHaveLength(22);
});

it('Timeline says which phases are over', async () => {
  const phase = { start: '2020-04', end: '2020-05', description: '定方案。' };
  const $ = await show(Timeline, {
    phases: [
      { ...phase, name: '筹备', isOver: true },
      { ...phase, name: '实施', isOver: false },
    ],
  });
  expect(
    $('h3')
      .toArray()
      .map((name) => tight($(name).text())),
  ).toEqual(['筹备已结束', '实施']);
  expect($('time').first().attr('datetime')).toBe('2020-04');
});

it('the drawn structure names its text twin', async () => {
  const institute = {
    name: '实践所',
    count: '1个',
    hint: '设在街道。',
    isMany: false,
    offices: [{ name: '所长', description: '由书记担任。' }],
  };
  const chart = await show(StructureChart, { rows: [[institute]], textId: 'twin' });
  const text = await show(StructureText, { id: 'twin', kinds: [institute] });
  expect(chart('[role="img"]').attr('aria-describedby')).toBe(text('dl').attr('id'));
  for (const told of ['实践所', '1个', '所长']) {
    expect(chart('[role="img"]').text()).toContain(told);
    expect(text('dl').text()).toContain(told);
  }
});

it('TermList leads to the terms that have a page', async () => {
  const $ = await show(TermList, {
    terms: [
      { name: '关心群众', description: '问冷暖。', path: '/programme/themes/guanxin/' },
      { name: '有工作场所', description: '有地方。' },
    ],
  });
  expect($('li').eq(0).find('a').attr('href')).toBe('/programme/themes/guanxin/');
  expect($('li').eq(1).find('a')).toHaveLength(0);
});

it('CalendarFeed shows the address to type', async () => {
  const $ = await show(CalendarFeed, {
    path: '/stations/zhuying/calendar.ics',
    siteUrl: 'https://wmsj.example.org',
  });
  expect($('a').attr('href')).toBe('/stations/zhuying/calendar.ics');
  expect($('a').text()).toBe('https://wmsj.example.org/stations/zhuying/calendar.ics');
});
