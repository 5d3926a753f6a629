import { toInstant } from '../../lib/date.ts';
import { feedText, type Feed } from './feed.ts';

/** JSON Feed 1.1 (jsonfeed.org) with whole texts. */
export function jsonFeed({ title, subtitle, home, self, entries }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: subtitle,
    home_page_url: home,
    feed_url: self,
    language: 'zh-CN',
    items: entries.map((entry) => ({
      id: entry.address,
      url: entry.address,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.content,
      image: entry.image,
      date_published: toInstant(entry.publishedAt).toISOString(),
      authors: [{ name: entry.author }],
    })),
  };
  return JSON.stringify(feed, (_, value: unknown) =>
    typeof value === 'string' ? feedText(value) : value,
  );
}
