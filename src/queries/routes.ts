import type { ModelName } from '../models/define.ts';
import { activities, plans, stations, stories, withdrawn, type Entry } from './entries.ts';

const live = { activities, plans, stations, stories };

/** The addresses of a column's entries: the live ones, and the withdrawn ones, which show only a notice. */
export async function entryRoutes<Name extends ModelName>(name: Name) {
  const shown = (await live[name]()) as Entry<Name>[];
  const gone = (await withdrawn()).filter(({ collection }) => collection === name) as Entry<Name>[];
  return [...shown, ...gone].map((entry) => ({ params: { code: entry.id }, props: { entry } }));
}
