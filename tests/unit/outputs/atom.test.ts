import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import { atom } from '../../../src/outputs/atom.ts';

const entry = {
  title: '𠮷川平与<“邻里节”> & ]]>',
  address: 'https://wmsj.example.org/activities/a/?x=1&y="2"',
  publishedAt: '2024-03-05 20:00',
  author: '榕荫社区',
  summary: `铃\u0007、半个字符\ud800、制表\t`,
};
const feed = (entries: (typeof entry)[]) =>
  atom({
    title: '站点 & 名称',
    subtitle: '说明',
    home: 'https://wmsj.example.org/',
    self: 'https://wmsj.example.org/feed.xml',
    entries,
  });

it('is well-formed and keeps the text whatever it holds', () => {
  const xml = feed([entry]);
  expect(XMLValidator.validate(xml)).toBe(true);
  const parsed = new XMLParser({ ignoreAttributes: false }).parse(xml) as {
    feed: { entry: { title: string; summary: string; published: string } };
  };
  expect(parsed.feed.entry.title).toBe(entry.title);
  expect(parsed.feed.entry.summary).toBe('铃、半个字符、制表');
  expect(parsed.feed.entry.published).toBe('2024-03-05T12:00:00.000Z');
});

it('is well-formed without entries', () => {
  expect(XMLValidator.validate(feed([]))).toBe(true);
});
