import { atom } from './atom.ts';
import type { Feed } from './feed.ts';
import { jsonFeed } from './jsonFeed.ts';

/** The forms that every feed comes in, by the ending of its address. */
export const FEED_FORMATS = {
  xml: { type: 'application/atom+xml', write: atom },
  json: { type: 'application/feed+json', write: jsonFeed },
} as const;

export type FeedFormat = keyof typeof FEED_FORMATS;

/** A feed in one of its forms, as the answer of an endpoint. */
export function feedResponse(feed: Feed, format: FeedFormat): Response {
  const { type, write } = FEED_FORMATS[format];
  return new Response(write(feed), { headers: { 'content-type': `${type}; charset=utf-8` } });
}
