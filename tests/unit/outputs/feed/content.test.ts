import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { feedContent, type FeedSource } from '../../../../src/outputs/feed/content.ts';
import { articlePicturePath } from '../../../../src/lib/sharePaths.ts';

const SITE = 'https://www.example.gov.cn/wmsj';
const absolute = (path: string) => SITE + path;
const source: FeedSource = { kind: 'activities', code: 'a', body: '', details: {} };
const content = (more: Partial<FeedSource>) =>
  load(feedContent({ ...source, ...more }, absolute), null, false);

it('writes every address so that it can be followed from anywhere', () => {
  const $ = content({
    body: '[站](/stations/suo/)[表](报名表.docx)[节](#安排)[外](https://example.org/x)[信](mailto:a@example.org)注[^1]\n\n[^1]: 甲',
  });
  expect(
    $('a')
      .toArray()
      .map((a) => $(a).attr('href')),
  ).toEqual([
    `${SITE}/stations/suo/`,
    `${SITE}/activities/a/${encodeURIComponent('报名表')}.docx`,
    `${SITE}/activities/a/#${encodeURIComponent('安排')}`,
    'https://example.org/x',
    'mailto:a@example.org',
    `${SITE}/activities/a/#fn-1`,
    `${SITE}/activities/a/#fnref-1`,
  ]);
});

it('shows cover, text and gallery with the pictures made for readers elsewhere', () => {
  const $ = content({
    cover: { file: '封面 (1).webp', alt: '封面', caption: '图注' },
    body: '![甲](<图 1.png>)![乙](https://example.org/x.png)',
    gallery: [{ file: 'c.jpg', alt: '现场' }],
  });
  const own = (file: string) => SITE + articlePicturePath('activities', 'a', file);
  expect(
    $('img')
      .toArray()
      .map((img) => $(img).attr('src')),
  ).toEqual([own('封面 (1).webp'), own('图 1.png'), 'https://example.org/x.png', own('c.jpg')]);
  expect($('figcaption').text()).toBe('图注');
});

it('begins with what the page says beside the text', () => {
  const $ = content({
    details: {
      address: '前街1号',
      openHours: [{ days: ['周一', '周二', '周三'], open: '09:00', close: '12:00' }],
      signedOn: '2026-11-02',
      attachments: ['报名表', '名单'],
    },
  });
  expect(
    $('p')
      .toArray()
      .map((p) => $(p).text()),
  ).toEqual([
    '地址：前街1号',
    '开放时间：周一至周三 09:00—12:00',
    '成文日期：2026年11月2日',
    '附件：报名表、名单（在原文下载）',
  ]);
});
