import { describe, expect, it } from 'vitest';
import ActivityRow from '../../src/components/entry/ActivityRow.astro';
import Attachments from '../../src/components/entry/Attachments.astro';
import Contents from '../../src/components/entry/Contents.astro';
import Facts from '../../src/components/entry/Facts.astro';
import Filters from '../../src/components/entry/Filters.astro';
import Neighbours from '../../src/components/entry/Neighbours.astro';
import Pagination from '../../src/components/entry/Pagination.astro';
import PlanRow from '../../src/components/entry/PlanRow.astro';
import SampleTag from '../../src/components/entry/SampleTag.astro';
import { show } from './container.ts';

describe('Pagination', () => {
  const links = async (newer?: string, older?: string) => {
    const $ = await show(Pagination, { newer, older });
    return $('a')
      .toArray()
      .map((link) => [$(link).attr('rel'), $(link).attr('href')]);
  };

  it('P03 leads only to pages that there are', async () => {
    expect(await links(undefined, '/activities/page/2/')).toEqual([
      ['next', '/activities/page/2/'],
    ]);
    expect(await links('/activities/', '/activities/page/1/')).toEqual([
      ['prev', '/activities/'],
      ['next', '/activities/page/1/'],
    ]);
    expect(await links('/activities/page/2/')).toEqual([['prev', '/activities/page/2/']]);
  });

  it('is not there for a single page', async () => {
    const $ = await show(Pagination, {});
    expect($('nav')).toHaveLength(0);
  });
});

describe('Facts', () => {
  it('D03 leaves out what was not filled in', async () => {
    const $ = await show(Facts, {
      facts: [
        { label: '地点', value: undefined },
        { label: '作者', value: '' },
        { label: '活动日期', value: '2024年3月5日', datetime: '2024-03-05' },
        { label: '实践站', value: '榕荫社区', link: '/stations/rongyin/' },
      ],
    });
    expect(
      $('dt')
        .toArray()
        .map((term) => $(term).text()),
    ).toEqual(['活动日期', '实践站']);
    expect($('time').attr('datetime')).toBe('2024-03-05');
    expect($('a').attr('href')).toBe('/stations/rongyin/');
  });
});

describe('Contents', () => {
  const headings = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      depth: 2,
      slug: `节-${index}`,
      text: `第${index}节`,
    }));

  it('helps from three headings on', async () => {
    expect((await show(Contents, { headings: headings(2) }))('nav')).toHaveLength(0);
    const $ = await show(Contents, { headings: headings(3) });
    expect($('a').first().attr('href')).toBe('#节-0');
  });

  it('leaves out the finer levels', async () => {
    const $ = await show(Contents, {
      headings: [...headings(3), { depth: 4, slug: '细', text: '细' }],
    });
    expect($('li')).toHaveLength(3);
  });
});

describe('Filters', () => {
  it('says which list is on show', async () => {
    const $ = await show(Filters, {
      label: '按站点',
      column: '/activities/',
      choices: [
        { label: '榕荫社区', path: 'station/rongyin/', count: 3 },
        { label: '竹溪村', path: 'station/zhuxi/', count: 1 },
      ],
      current: 'station/rongyin/',
    });
    expect($('[aria-current="page"]').attr('href')).toBe('/activities/station/rongyin/');
    expect($('[aria-current]')).toHaveLength(1);
  });
});

describe('Neighbours', () => {
  it('is not there without neighbours', async () => {
    expect((await show(Neighbours, {}))('nav')).toHaveLength(0);
  });

  it('names the older entry first', async () => {
    const $ = await show(Neighbours, {
      newer: { title: '新', path: '/activities/b/' },
      older: { title: '旧', path: '/activities/a/' },
    });
    expect(
      $('a')
        .toArray()
        .map((link) => $(link).attr('rel')),
    ).toEqual(['prev', 'next']);
  });
});

it('PlanRow says when a document is no longer in force', async () => {
  const $ = await show(PlanRow, {
    path: '/plans/a/',
    title: '办法',
    kind: '制度',
    publishedAt: '2024-03-05 09:00',
    notInForce: '已废止',
  });
  expect($('.ended').text()).toBe('已废止');
  expect($('time').attr('datetime')).toBe('2024-03-05');
});

it('Attachments tell type and size', async () => {
  const $ = await show(Attachments, {
    attachments: [{ title: '安排表', address: '/plans/a/b.docx', type: 'DOCX', size: '12 KB' }],
  });
  expect($('a').attr('href')).toBe('/plans/a/b.docx');
  expect($('li').text()).toMatch(/DOCX，12 KB/);
});

it('SampleTag marks samples only', async () => {
  expect((await show(SampleTag, { sample: true })).text()).toContain('示例');
  expect((await show(SampleTag, { sample: false })).text().trim()).toBe('');
});

it('M09 a row shows a hostile title as text', async () => {
  const title = '</a><script>window.__x=1</script>';
  const $ = await show(ActivityRow, {
    path: '/activities/a/',
    title,
    day: '2024-03-05',
    place: '',
  });
  expect($('script')).toHaveLength(0);
  expect($('a').text()).toBe(title);
});
