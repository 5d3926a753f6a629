import type { ModelName } from '../models/define.ts';
import { cacheKey } from './cacheKeys.ts';
import {
  activities,
  plans,
  stations,
  stories,
  withdrawn,
  type Activity,
  type Entry,
  type Story,
} from './entries.ts';
import { neighbours, relatedActivities } from './related.ts';

const live = { activities, plans, stations, stories };

/** The addresses of a column's entries: the live ones, and the withdrawn ones, which show only a notice. */
export async function entryRoutes<Name extends ModelName>(name: Name) {
  const shown = (await live[name]()) as Entry<Name>[];
  const gone = (await withdrawn()).filter(({ collection }) => collection === name) as Entry<Name>[];
  return [...shown, ...gone].map((entry) => ({ params: { code: entry.id }, props: { entry } }));
}

/** The addresses of the activity reports. */
export const activityPages = async () =>
  keyed(await entryRoutes('activities'), await activities(), relatedActivities);

/** The addresses of the stories. */
export const storyPages = async () => keyed(await entryRoutes('stories'), await stories());

/** Adds to each route what its page is made of: the entry, its neighbours, and what else it shows. */
async function keyed<E extends Activity | Story>(
  routes: { params: { code: string }; props: { entry: E } }[],
  list: readonly E[],
  alsoShown: (entry: E) => Promise<Entry[]> = () => Promise.resolve([]),
) {
  return Promise.all(
    routes.map(async (route) => {
      const { entry } = route.props;
      const { newer, older } = neighbours(list, entry);
      const titles = [newer, older].map((other) => other && [other.id, other.data.title]);
      return { ...route, cacheKey: await cacheKey([entry, ...(await alsoShown(entry))], titles) };
    }),
  );
}
