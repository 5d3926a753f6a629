import { ogPath } from '../../lib/sharePaths.ts';
import type { Absolute } from '../../lib/url.ts';
import { feedContent, type FeedSource } from './content.ts';
import type { Feed } from './feed.ts';

/** What a feed is about; paths within the site. */
export interface FeedAbout {
  title: string;
  subtitle: string;
  /** Of the page that shows the same texts, e.g. `/activities/`. */
  path: string;
}

/** An entry of the site as a feed needs it. */
export interface FeedItem extends FeedSource {
  title: string;
  digest: string;
  author?: string | undefined;
  source: string;
  publishedAt: string;
}

/** The feed of some entries of the site, newest first. */
export function feedOfEntries(
  { title, subtitle, path }: FeedAbout,
  entries: readonly FeedItem[],
  format: string,
  absolute: Absolute,
): Feed {
  return {
    title,
    subtitle,
    home: absolute(path),
    self: absolute(`${path}feed.${format}`),
    entries: entries.map((entry) => ({
      title: entry.title,
      address: absolute(`/${entry.kind}/${entry.code}/`),
      publishedAt: entry.publishedAt,
      author: entry.author ?? entry.source,
      summary: entry.digest,
      content: feedContent(entry, absolute),
      image: absolute(ogPath(entry.kind, entry.code)),
    })),
  };
}
