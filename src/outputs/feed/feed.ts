import type { Moment } from '../../lib/date.ts';

/** One text of a feed. Addresses are absolute. */
export interface FeedEntry {
  title: string;
  address: string;
  publishedAt: Moment;
  author: string;
  summary: string;
  /** The whole text as HTML, every address in it absolute. */
  content: string;
  /** A picture to show beside it. */
  image: string;
}

/** A feed. Addresses are absolute. */
export interface Feed {
  title: string;
  subtitle: string;
  /** The page that shows the same texts. */
  home: string;
  /** The feed itself. */
  self: string;
  /** Newest first. */
  entries: FeedEntry[];
}

/** Characters that XML 1.0 does not allow, even escaped. */
// eslint-disable-next-line no-control-regex -- naming the control characters is the point
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** The text without characters that no feed may hold. */
export const feedText = (text: string): string => text.replace(FORBIDDEN, '');
