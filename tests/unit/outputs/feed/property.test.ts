import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { expect, it } from 'vitest';
import { feedText } from '../../../../src/outputs/feed/feed.ts';
import { feedOfEntries, type FeedItem } from '../../../../src/outputs/feed/ofEntries.ts';
import { FEED_FORMATS } from '../../../../src/outputs/feed/respond.ts';
import { parseXml } from '../../../support/xml.ts';

const absolute = (path: string) => `https://www.example.gov.cn${path}`;
const about = { title: '站点', subtitle: '说明', path: '/activities/' };

/** Any text at all: half characters, controls, markup, the end of a CDATA section. */
const anything = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom(
        ']]>',
        '<![CDATA[',
        '&amp;',
        '&',
        '<b>',
        '\u0000',
        '\ud800',
        '\uffff',
        '\r\n',
      ),
      fc.constantFrom('居民', '𠮷', '“', '\u2028', '**', '![](a.webp)', '[a](/b/)', '\t'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const items: fc.Arbitrary<FeedItem[]> = fc.array(
  fc.record({
    kind: fc.constant('activities'),
    code: fc.constantFrom('a', 'b-1'),
    body: anything,
    details: fc.constant({}),
    title: anything,
    digest: anything,
    author: fc.option(anything, { nil: undefined }),
    source: anything,
    publishedAt: fc.constantFrom('2024-03-05 20:00', '2026-11-25 00:00'),
  }),
  { maxLength: 3 },
);

it('Atom is well-formed, and a feed reader gets every text back', () => {
  fc.assert(
    fc.property(items, (entries) => {
      const feed = feedOfEntries(about, entries, 'xml', absolute);
      const xml = FEED_FORMATS.xml.write(feed);
      const $ = parseXml(xml);
      expect(
        $('entry > title')
          .toArray()
          .map((title) => $(title).text()),
      ).toEqual(entries.map(({ title }) => feedText(title)));
      expect(
        $('entry > content')
          .toArray()
          .map((content) => $(content).text()),
      ).toEqual(feed.entries.map(({ content }) => feedText(content)));
      const read = parseAtomFeed(xml);
      expect(read.links?.map(({ href }) => href)).toEqual([
        'https://www.example.gov.cn/activities/',
        'https://www.example.gov.cn/activities/feed.xml',
      ]);
      expect(read.entries?.map(({ id }) => id) ?? []).toEqual(
        entries.map(({ code }) => `https://www.example.gov.cn/activities/${code}/`),
      );
    }),
    { numRuns: 300 },
  );
});

it('JSON Feed is valid, and a feed reader gets every text back', () => {
  fc.assert(
    fc.property(items, (entries) => {
      const feed = feedOfEntries(about, entries, 'json', absolute);
      const json = FEED_FORMATS.json.write(feed);
      expect(json.isWellFormed()).toBe(true);
      const read = JSON.parse(json) as {
        version: string;
        items: { title: string; content_html: string; url: string }[];
      };
      expect(read.version).toBe('https://jsonfeed.org/version/1.1');
      expect(read.items.map(({ title }) => title)).toEqual(
        entries.map(({ title }) => feedText(title)),
      );
      expect(read.items.map(({ content_html }) => content_html)).toEqual(
        feed.entries.map(({ content }) => feedText(content)),
      );
      const parsed = parseJsonFeed(json);
      expect(parsed.feed_url).toBe('https://www.example.gov.cn/activities/feed.json');
      expect(parsed.items?.map(({ url }) => url) ?? []).toEqual(read.items.map(({ url }) => url));
    }),
    { numRuns: 300 },
  );
});
