import { models } from '../models/index.ts';
import { ui } from '../strings/ui.ts';
import {
  activities,
  plans,
  stations,
  stories,
  type Activity,
  type Plan,
  type Station,
  type Story,
} from './entries.ts';
import { activitiesAt, storiesFrom } from './related.ts';
import { settings } from './settings.ts';
import { sharedOf, type Shared } from './shared.ts';

/** More than a reader can have missed. */
const NEWEST = 50;

/** A feed's subject and texts; paths within the site. */
export interface FeedSelection {
  title: string;
  subtitle: string;
  path: string;
  entries: Shared[];
}

const newest = (entries: (Activity | Plan | Story)[]): Shared[] =>
  entries
    .sort((a, b) => b.data.publishedAt.localeCompare(a.data.publishedAt))
    .slice(0, NEWEST)
    .map(sharedOf);

/** The newest texts of all columns. */
export async function siteFeed(): Promise<FeedSelection> {
  const { site } = await settings();
  return {
    title: site.name,
    subtitle: site.description,
    path: '/',
    entries: newest([...(await activities()), ...(await plans()), ...(await stories())]),
  };
}

/** The newest texts of each column that publishes texts. */
export async function columnFeeds(): Promise<FeedSelection[]> {
  const { site } = await settings();
  const columns = { activities, plans, stories };
  return Promise.all(
    Object.entries(columns).map(async ([name, entries]) => {
      const { label, hint } = models[name as keyof typeof columns];
      return {
        title: ui.site.feedOf(site.name, label),
        subtitle: hint,
        path: `/${name}/`,
        entries: newest([...(await entries())]),
      };
    }),
  );
}

/** The newest texts of each station: what it held, and the stories of its people. */
export async function stationFeeds(): Promise<FeedSelection[]> {
  return Promise.all((await stations()).map(stationFeed));
}

async function stationFeed(station: Station): Promise<FeedSelection> {
  const { data, id } = station;
  return {
    title: data.name,
    subtitle: data.summary,
    path: `/stations/${id}/`,
    entries: newest([...(await activitiesAt(station)), ...(await storiesFrom(station))]),
  };
}
