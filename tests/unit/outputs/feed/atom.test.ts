import { expect, it } from 'vitest';
import { atom } from '../../../../src/outputs/feed/atom.ts';
import type { FeedEntry } from '../../../../src/outputs/feed/feed.ts';
import { parseXml } from '../../../support/xml.ts';

const entry: FeedEntry = {
  title: '𠮷川平与<“邻里节”> & ]]>',
  address: 'https://wmsj.example.org/activities/a/?x=1&y="2"',
  publishedAt: '2024-03-05 20:00',
  author: '榕荫社区',
  summary: `铃\u0007、半个字符\ud800、制表\t`,
  content: '<p>正文 ]]> &amp; <a href="https://wmsj.example.org/">首页</a></p>',
  image: 'https://wmsj.example.org/share/activities/a/og.jpg',
};
const feed = (entries: FeedEntry[]) =>
  atom({
    title: '站点 & 名称',
    subtitle: '说明',
    home: 'https://wmsj.example.org/',
    self: 'https://wmsj.example.org/feed.xml',
    entries,
  });

it('is well-formed and keeps the text whatever it holds', () => {
  const $ = parseXml(feed([entry]));
  expect($('entry > title').text()).toBe(entry.title);
  expect($('entry > id').text()).toBe(entry.address);
  expect($('entry > summary').text()).toBe('铃、半个字符、制表\t');
  expect($('entry > published').text()).toBe('2024-03-05T12:00:00.000Z');
  expect($('entry > content[type="html"]').text()).toBe(entry.content);
});

it('is well-formed without entries', () => {
  const $ = parseXml(feed([]));
  expect($('feed > title').text()).toBe('站点 & 名称');
  expect($('entry')).toHaveLength(0);
});
