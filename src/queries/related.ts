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

/** The entries before and after one in a list that runs from new to old. */
export function neighbours<E extends { id: string }>(
  list: readonly E[],
  entry: E,
): { newer?: E | undefined; older?: E | undefined } {
  const index = list.findIndex(({ id }) => id === entry.id);
  return index < 0 ? {} : { newer: list[index - 1], older: list[index + 1] };
}

/** A live station by its code. */
export async function stationOf(code: string | undefined): Promise<Station | undefined> {
  return (await stations()).find(({ id }) => id === code);
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

/** Up to `limit` other activities that a reader of this one is likely to want: same station, then same task. */
export async function relatedActivities(activity: Activity, limit = 4): Promise<Activity[]> {
  const others = (await activities()).filter(({ id }) => id !== activity.id);
  const closeness = ({ data }: Activity) =>
    Number(data.station === activity.data.station) * 2 + Number(data.task === activity.data.task);
  return others
    .filter((other) => closeness(other) > 0)
    .sort((a, b) => closeness(b) - closeness(a))
    .slice(0, limit);
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
