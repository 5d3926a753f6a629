import type { APIRoute, GetStaticPaths } from 'astro';
import { absoluteAt } from '../../lib/url.ts';
import { feedOfEntries } from '../../outputs/feed/ofEntries.ts';
import { FEED_FORMATS, feedResponse, type FeedFormat } from '../../outputs/feed/respond.ts';
import { cacheKey } from '../../queries/cacheKeys.ts';
import { columnFeeds, siteFeed, stationFeeds, type FeedSelection } from '../../queries/feed.ts';
import { settings } from '../../queries/settings.ts';

interface Props {
  selection: FeedSelection;
  format: FeedFormat;
}

export const getStaticPaths = (async () => {
  const selections = [await siteFeed(), ...(await columnFeeds()), ...(await stationFeeds())];
  const formats = Object.keys(FEED_FORMATS) as FeedFormat[];
  const feeds = selections.map(async (selection) => {
    const key = await cacheKey([], selection);
    return formats.map((format) => ({
      params: { part: selection.path.replace(/^\/|\/$/g, '') || undefined, format },
      props: { selection, format },
      cacheKey: key,
    }));
  });
  return (await Promise.all(feeds)).flat();
}) satisfies GetStaticPaths;

/** The feeds: of the site, of a column, of a station. */
export const GET: APIRoute<Props> = async ({ props: { selection, format } }) => {
  const { site } = await settings();
  return feedResponse(
    feedOfEntries(selection, selection.entries, format, absoluteAt(site.url)),
    format,
  );
};
