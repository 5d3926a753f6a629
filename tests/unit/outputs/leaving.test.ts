import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { askBeforeLeaving } from '../../../src/outputs/leaving.ts';

const page = (body: string) =>
  load(askBeforeLeaving(`<body><main id="main">${body}</main></body>`));

it('leads to a notice first, and from there to the address', () => {
  const $ = page(
    '<p><a class="x" href="https://map.example.com/?a=1&amp;b=2" rel="noopener">地图</a></p>',
  );
  expect($('p > a.x').attr('href')).toBe('#leave-1');
  const notice = $('#leave-1');
  expect(notice.text()).toContain('map.example.com');
  expect(notice.find('a').first().attr('href')).toBe('https://map.example.com/?a=1&b=2');
  expect(notice.find('a').last().attr('href')).toBe('#main');
});

it('has one notice for one address', () => {
  const $ = page(
    '<a href="https://a.example/">甲</a><a href="https://a.example/">乙</a><a href="https://b.example/">丙</a>',
  );
  expect(
    $('main a')
      .toArray()
      .map((link) => $(link).attr('href')),
  ).toEqual(['#leave-1', '#leave-1', '#leave-2']);
  expect($('.leave')).toHaveLength(2);
});

it.each([
  '<a href="https://www.gov.cn/x">国务院</a>',
  '<a href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=1">找错</a>',
  '<a href="/activities/">活动</a>',
  '<a href="tel:02300000000">电话</a>',
  '<a href="#note">脚注</a>',
])('leaves %s alone', (link) => {
  const html = `<body>${link}</body>`;
  expect(askBeforeLeaving(html)).toBe(html);
});

it('is not fooled by a name that only contains gov.cn', () => {
  expect(page('<a href="https://gov.cn.example.com/">假</a>')('.leave')).toHaveLength(1);
  expect(page('<a href="https://notgov.cn/">假</a>')('.leave')).toHaveLength(1);
});
