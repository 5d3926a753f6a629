import { groupBy } from '../lib/list.ts';
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
import { once } from './once.ts';

/** The entries before and after one in a list that runs from new to old. */
export function neighbours<E extends { id: string }>(
  list: readonly E[],
  entry: E,
): { newer?: E | undefined; older?: E | undefined } {
  const index = placesIn(list).get(entry.id);
  return index === undefined ? {} : { newer: list[index - 1], older: list[index + 1] };
}

/** Where each entry stands in a list; every page asks it of the same few lists. */
const places = new WeakMap<readonly { id: string }[], Map<string, number>>();

function placesIn(list: readonly { id: string }[]): Map<string, number> {
  const known = places.get(list) ?? new Map(list.map(({ id }, index) => [id, index]));
  places.set(list, known);
  return known;
}

const stationsByCode = once(async () => new Map((await stations()).map((one) => [one.id, one])));

/** A live station by its code. */
export async function stationOf(code: string | undefined): Promise<Station | undefined> {
  return code === undefined ? undefined : (await stationsByCode()).get(code);
}

/** The points or stations directly below one. */
export async function below(station: Station): Promise<Station[]> {
  return (await stations()).filter(({ data }) => data.parent === station.id);
}

/** The places above one, from the institute down. */
export async function above(station: Station): Promise<Station[]> {
  const parent = await stationOf(station.data.parent);
  return parent ? [...(await above(parent)), parent] : [];
}

/** Activities held by a station or at a point, newest first. */
export async function activitiesAt(station: Station): Promise<Activity[]> {
  return (await activities()).filter(
    ({ data }) => data.station === station.id || data.point === station.id,
  );
}

/** Stories of a station's people. */
export async function storiesFrom(station: Station): Promise<Story[]> {
  return (await stories()).filter(({ data }) => data.station === station.id);
}

const activitiesByStation = once(async () =>
  groupBy(await activities(), ({ data }) => data.station),
);
const activitiesByTask = once(async () => groupBy(await activities(), ({ data }) => data.task));

/** Up to `limit` other activities that a reader of this one is likely to want: same station, then same task. */
export async function relatedActivities(
  { id, data: { station, task } }: Activity,
  limit = 4,
): Promise<Activity[]> {
  const there = (await activitiesByStation()).get(station) ?? [];
  const alike = (await activitiesByTask()).get(task) ?? [];
  // Iterators, to look no further than needed: this is asked for every report.
  const likely = [
    there.values().filter(({ data }) => data.task === task),
    there.values().filter(({ data }) => data.task !== task),
    alike.values().filter(({ data }) => data.station !== station),
  ];
  return Iterator.from(likely)
    .flatMap((group) => group)
    .filter((other) => other.id !== id)
    .take(limit)
    .toArray();
}

/** The documents that a plan names as related, and the one that replaces it. */
export async function relatedPlans(
  plan: Plan,
): Promise<{ related: Plan[]; supersededBy: Plan | undefined }> {
  const all = await plans();
  return {
    related: all.filter(({ id }) => plan.data.related?.includes(id)),
    supersededBy: all.find(({ id }) => id === plan.data.validity.supersededBy),
  };
}
