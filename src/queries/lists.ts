import { formatMonth, formatRange } from '../lib/date.ts';
import { groupBy, paginate, type ListPage } from '../lib/list.ts';
import { PLAN_KINDS } from '../models/plans.ts';
import { cacheKey } from './cacheKeys.ts';
import {
  activities,
  plans,
  stations,
  stories,
  type Activity,
  type Plan,
  type Story,
} from './entries.ts';
import { once } from './once.ts';
import { TERM_GROUPS, type TermGroup } from './programme.ts';
import { settings } from './settings.ts';

/** One address of a column: the whole list or a part of it, and which page of that. */
export interface ListRoute<E> {
  /** Path below the column, e.g. `station/heping/page/2`; `undefined` is the column's own address. */
  path: string | undefined;
  /** Path of the first page of the same list, below the column, with its final slash or empty. */
  root: string;
  /** What the list is a part by, e.g. 榕荫社区; none for the whole list. */
  part: string | undefined;
  page: ListPage<E>;
  /** When the entries of an older page were published, e.g. 2025年3月8日至4月1日. */
  period: string | undefined;
  /** How many entries the whole list has; said on the newest page alone, since it changes with every new entry. */
  total: number;
  /** What the page is made of. */
  cacheKey: string;
}

/** A part of a list that readers can choose. */
export interface ListFilter {
  label: string;
  /** Path below the column. */
  path: string;
  count: number;
}

/** As older pages show a part: with each new entry the number would change. */
export const withoutCount = ({ label, path }: ListFilter) => ({ label, path });

async function routes<E extends Activity | Plan | Story>(
  lists: { root: string; part?: string; items: readonly E[] }[],
  filters?: ActivityFilters,
): Promise<ListRoute<E>[]> {
  const { site } = await settings();
  const pages = lists.flatMap(({ root, part, items }) =>
    paginate(items, site.pageSize).map((page) => ({ root, part, page, total: items.length })),
  );
  const choices = filters && Object.values(filters).flat();
  const lasting = choices?.map(withoutCount);
  return Promise.all(
    pages.map(async ({ root, part, page, total }) => {
      const { items, ...place } = page;
      const isOlder = place.number !== undefined;
      const shown = isOlder ? lasting : [total, choices];
      return {
        path: (isOlder ? `${root}page/${place.number}` : root.replace(/\/$/, '')) || undefined,
        root,
        part,
        page,
        period: isOlder ? periodOf(items) : undefined,
        total,
        cacheKey: await cacheKey(items, [root, part, place, shown]),
      };
    }),
  );
}

/** From the first to the last day of publication. */
function periodOf(items: readonly (Activity | Plan | Story)[]): string {
  const [last = '', first = ''] = [items[0], items.at(-1)].map((entry) =>
    entry?.data.publishedAt.slice(0, 10),
  );
  return formatRange(first, last);
}

type ActivityFilters = Record<TermGroup | 'stations' | 'years' | 'months', ListFilter[]>;

/** Filters of the activity list: only those that hold something. */
export const activityFilters = once(async (): Promise<ActivityFilters> => {
  const all = await activities();
  const { programme } = await settings();
  const byStation = groupBy(all, ({ data }) => data.station);
  const byTerm = (group: TermGroup): ListFilter[] => {
    const field = TERM_GROUPS[group];
    const naming = groupBy(all, ({ data }) => data[field]);
    return programme[group]
      .map(({ id, name }) => ({
        label: name,
        path: `${field}/${id}/`,
        count: naming.get(id)?.length ?? 0,
      }))
      .filter(({ count }) => count > 0);
  };
  return {
    stations: (await stations())
      .map(({ id, data }) => ({
        label: data.shortName,
        path: `station/${id}/`,
        count: byStation.get(id)?.length ?? 0,
      }))
      .filter(({ count }) => count > 0),
    themes: byTerm('themes'),
    strands: byTerm('strands'),
    tasks: byTerm('tasks'),
    forms: byTerm('forms'),
    years: [...groupBy(all, ({ data }) => data.heldOn.slice(0, 4))]
      .sort(([a], [b]) => b.localeCompare(a))
      .map(([year, items]) => ({
        label: `${year}年`,
        path: `archive/${year}/`,
        count: items.length,
      })),
    months: [...groupBy(all, ({ data }) => data.heldOn.slice(0, 7))]
      .sort(([a], [b]) => b.localeCompare(a))
      .map(([month, items]) => ({
        label: formatMonth(month),
        path: `archive/${month.replace('-', '/')}/`,
        count: items.length,
      })),
  };
});

/** Paths of the parts that a report belongs to. */
function partsWith({ data }: Activity): string[] {
  const [year, month] = data.heldOn.split('-');
  return [
    `station/${data.station}/`,
    `theme/${data.theme}/`,
    `strand/${data.strand}/`,
    `task/${data.task}/`,
    `form/${data.form}/`,
    `archive/${year}/`,
    `archive/${year}/${month}/`,
  ];
}

/** All addresses of the activity column: whole, by station, term, year and month. */
export async function activityRoutes(): Promise<ListRoute<Activity>[]> {
  const all = await activities();
  const filters = await activityFilters();
  const places = all.flatMap((activity) => partsWith(activity).map((path) => ({ path, activity })));
  const byPath = groupBy(places, ({ path }) => path);
  const parts = Object.values(filters)
    .flat()
    .map(({ path, label }) => ({
      root: path,
      part: label,
      items: (byPath.get(path) ?? []).map(({ activity }) => activity),
    }));
  return routes([{ root: '', items: all }, ...parts], filters);
}

const PLAN_KIND_PATHS = ['scheme', 'annual', 'notice', 'interpretation', 'rule'] as const;

/** Filters of the plan list by kind. */
export async function planFilters(): Promise<ListFilter[]> {
  const all = await plans();
  return PLAN_KINDS.map((label, index) => ({
    label,
    path: `kind/${PLAN_KIND_PATHS[index]}/`,
    count: all.filter(({ data }) => data.kind === label).length,
  })).filter(({ count }) => count > 0);
}

/** All addresses of the plan column: whole and by kind. */
export async function planRoutes(): Promise<ListRoute<Plan>[]> {
  const all = await plans();
  const parts = (await planFilters()).map(({ path, label }) => ({
    root: path,
    part: label,
    items: all.filter(({ data }) => data.kind === label),
  }));
  return routes([{ root: '', items: all }, ...parts]);
}

/** All addresses of the story column. */
export async function storyRoutes(): Promise<ListRoute<Story>[]> {
  return routes([{ root: '', items: await stories() }]);
}
