import { expect, it } from 'vitest';
import PlannedTable from '../../src/components/programme/PlannedTable.astro';
import Hours from '../../src/components/station/Hours.astro';
import SevenHaves from '../../src/components/station/SevenHaves.astro';
import StationCard from '../../src/components/station/StationCard.astro';
import { show } from './container.ts';

it('Hours list the whole week, in the order of the clock', async () => {
  const $ = await show(Hours, {
    label: '开放时间',
    closed: '不开放',
    hours: [
      { days: ['周一', '周二'], open: '14:00', close: '17:30' },
      { days: ['周一'], open: '09:00', close: '12:00', note: '讲堂' },
    ],
  });
  const rows = $('tr')
    .toArray()
    .map((row) => $(row).text().replace(/\s+/g, ''));
  expect(rows).toHaveLength(7);
  expect(rows[0]).toBe('周一09:00—12:00讲堂14:00—17:30');
  expect(rows[2]).toBe('周三不开放');
});

it('SevenHaves say in words whether each is met', async () => {
  const $ = await show(SevenHaves, {
    items: [
      { name: '有工作场所', met: true, note: '二楼大厅' },
      { name: '有经费保障', met: false },
    ],
  });
  expect(
    $('li')
      .toArray()
      .map((item) => $(item).text().replace(/\s+/g, '')),
  ).toEqual(['✓有工作场所已达到二楼大厅', '…有经费保障建设中']);
});

it('StationCard offers the phone to tap', async () => {
  const $ = await show(StationCard, {
    path: '/stations/rongyin/',
    name: '榕荫社区',
    address: '榕荫路20号',
    phone: '023-0000 0001',
  });
  expect($('a[href^="tel:"]').attr('href')).toBe('tel:023-00000001');
});

it('PlannedTable says of what has no report whether it is missing or still to come', async () => {
  const $ = await show(PlannedTable, {
    label: '计划活动',
    items: [
      {
        month: '2026年3月',
        title: '学雷锋',
        task: '关爱帮扶',
        where: '全街道',
        state: 'missing',
        reports: [],
      },
      {
        month: '2026年12月',
        title: '院坝会',
        task: '移风易俗',
        where: '云坪村',
        state: 'pending',
        reports: [],
      },
      {
        month: '2026年4月',
        title: '读书会',
        task: '文化生活',
        where: '榕荫社区',
        state: 'held',
        reports: [{ title: '春天读诗', path: '/activities/a/' }],
      },
    ],
  });
  const cells = $('tbody tr')
    .toArray()
    .map((row) => $(row).find('td').last().text().trim());
  expect(cells).toEqual(['未开展', '待开展', '春天读诗']);
});
