import { getCollection, type CollectionEntry } from 'astro:content';
import type { ModelName } from '../models/define.ts';
import { stateOf, type LifeState } from '../models/life.ts';
import { buildTime } from '../source/environment.ts';
import { once } from './once.ts';

export type Entry<Name extends ModelName = ModelName> = CollectionEntry<Name>;
export type Activity = Entry<'activities'>;
export type Station = Entry<'stations'>;
export type Plan = Entry<'plans'>;
export type Story = Entry<'stories'>;

async function inState<Name extends ModelName>(
  name: Name,
  state: LifeState,
): Promise<Entry<Name>[]> {
  const now = buildTime();
  const entries = await getCollection(name);
  return entries.filter(({ data }) => stateOf(data, now) === state);
}

const newestFirst = <E extends Activity | Plan | Story>(entries: E[]): E[] =>
  entries.sort(
    (a, b) => b.data.publishedAt.localeCompare(a.data.publishedAt) || a.id.localeCompare(b.id),
  );

/** Live activity reports, newest first. */
export const activities = once(async () => newestFirst(await inState('activities', 'live')));

/** Live plan documents, newest first. */
export const plans = once(async () => newestFirst(await inState('plans', 'live')));

/** Live stories, newest first. */
export const stories = once(async () => newestFirst(await inState('stories', 'live')));

/** Live stations, institute first, then by code. */
export const stations = once(async () => {
  const order = { institute: 0, station: 1, point: 2 };
  const entries = await inState('stations', 'live');
  return entries.sort(
    (a, b) => order[a.data.level] - order[b.data.level] || a.id.localeCompare(b.id),
  );
});

/** Withdrawn entries of every kind: each leaves a notice at its address and nothing elsewhere. */
export const withdrawn = once(async () =>
  (
    await Promise.all([
      inState('activities', 'withdrawn'),
      inState('stations', 'withdrawn'),
      inState('plans', 'withdrawn'),
      inState('stories', 'withdrawn'),
    ])
  ).flat(),
);

/** Every live entry of every kind. */
export const everything = once(async (): Promise<Entry[]> => [
  ...(await activities()),
  ...(await stations()),
  ...(await plans()),
  ...(await stories()),
]);

/** Whether any sample entry is live: the page then says that what it shows is invented. */
export const showsSamples = once(async () => (await everything()).some(({ data }) => data.sample));
