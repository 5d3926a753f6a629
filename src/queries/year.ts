import type { Day } from '../lib/date.ts';
import { groupBy } from '../lib/list.ts';
import { planState, type PlanState } from '../lib/planState.ts';
import {
  countStates,
  yearMatrix,
  type YearEntry,
  type YearRow,
  type YearState,
} from '../lib/yearMatrix.ts';
import { ANNUAL_PLAN } from '../models/plans.ts';
import { buildTime } from '../source/environment.ts';
import { ui } from '../strings/ui.ts';
import { activities, plans, stations, type Activity, type Plan } from './entries.ts';
import { once } from './once.ts';

/** One planned activity of an annual plan with what fulfilled it. */
export interface PlannedActivity {
  id: string;
  /** `YYYY-MM` */
  month: string;
  title: string;
  task: string;
  form: string | undefined;
  place: string | undefined;
  /** Codes; none means the whole sub-district. */
  stations: string[];
  plan: Plan;
  reports: Activity[];
  state: PlanState;
}

/** A month of the plan, and what was held in it without having been planned. */
export interface YearMonth {
  /** `YYYY-MM` */
  month: string;
  /** Whether it is the month of the build. */
  isNow: boolean;
  planned: PlannedActivity[];
  unplanned: Activity[];
}

/** All planned activities of the annual plans, by month and as the plan has them, with their state as of the build. */
export const plannedActivities = once(async (): Promise<PlannedActivity[]> => {
  const today = buildTime();
  const fulfilling = groupBy(await activities(), ({ data }) => data.planItem);
  return (await plans())
    .filter(({ data }) => data.kind === ANNUAL_PLAN && data.year !== undefined)
    .flatMap((plan) =>
      (plan.data.activities ?? []).map((item) => {
        const month = `${plan.data.year}-${String(item.month).padStart(2, '0')}`;
        const reports = fulfilling.get(item.id) ?? [];
        return {
          id: item.id,
          month,
          title: item.title,
          task: item.task,
          form: item.form,
          place: item.place,
          stations: item.stations ?? [],
          plan,
          reports,
          state: planState(month, reports.length > 0, today),
        };
      }),
    )
    .sort((a, b) => a.month.localeCompare(b.month));
});

/** The planned activity that a report fulfils. */
export async function plannedFor({ data }: Activity): Promise<PlannedActivity | undefined> {
  return data.planItem === undefined
    ? undefined
    : (await plannedActivities()).find(({ id }) => id === data.planItem);
}

/** The planned activities of a plan document. */
export async function plannedIn(plan: Plan): Promise<PlannedActivity[]> {
  return (await plannedActivities()).filter((item) => item.plan.id === plan.id);
}

/** Whether residents of a station are meant: it is named, or the whole sub-district is. */
const concerns = (item: PlannedActivity, station: string | undefined): boolean =>
  station === undefined || item.stations.length === 0 || item.stations.includes(station);

/**
 * Planned activities still to come, the nearest first.
 * @param station - code; only what concerns it
 */
export async function upcoming(limit: number, station?: string): Promise<PlannedActivity[]> {
  return (await plannedActivities())
    .filter((item) => item.state === 'pending' && concerns(item, station))
    .slice(0, limit);
}

/** The year of the build. */
export const currentYear = (): number => Number(yearOf(buildTime()));

const yearOf = (day: Day): string => day.slice(0, 4);

/** Path of a year's page: the current one is the column itself. */
export const yearPath = (year: number): string =>
  year === currentYear() ? '/year/' : `/year/${year}/`;

/** Years that have a plan or a report, and the current one; newest first. */
export const years = once(async (): Promise<number[]> => {
  const known = [
    ...(await plannedActivities()).map(({ month }) => yearOf(month)),
    ...(await activities()).map(({ data }) => yearOf(data.heldOn)),
  ].map(Number);
  return [...new Set([...known, currentYear()])].sort((a, b) => b - a);
});

/** The annual plans of a year. */
export async function annualPlans(year: number): Promise<Plan[]> {
  return (await plans()).filter(({ data }) => data.kind === ANNUAL_PLAN && data.year === year);
}

/** Reports of what was held in a year. */
export async function reportsIn(year: number): Promise<Activity[]> {
  return (await activities()).filter(({ data }) => yearOf(data.heldOn) === String(year));
}

/**
 * A year's twelve months.
 * @param station - code; only what concerns it
 */
export async function yearMonths(year: number, station?: string): Promise<YearMonth[]> {
  const planned = (await plannedActivities()).filter((item) => concerns(item, station));
  const unplanned = (await unplannedReports()).filter(
    ({ data }) => station === undefined || data.station === station || data.point === station,
  );
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    return {
      month,
      isNow: buildTime().startsWith(month),
      planned: planned.filter((item) => item.month === month),
      unplanned: unplanned.filter(({ data }) => data.heldOn.startsWith(month)),
    };
  });
}

/** Reports of what no annual plan had, in the order in which it was held. */
const unplannedReports = once(async (): Promise<Activity[]> => {
  const planned = new Set((await plannedActivities()).map(({ id }) => id));
  return (await activities())
    .filter(({ data }) => data.planItem === undefined || !planned.has(data.planItem))
    .sort((a, b) => a.data.heldOn.localeCompare(b.data.heldOn));
});

/** How many activities of a year are in each state: the public facts of supervision. */
export async function yearCounts(year: number): Promise<{ state: YearState; count: number }[]> {
  return countStates(
    (await yearMonths(year)).flatMap(({ planned, unplanned }) => [
      ...planned,
      ...unplanned.map(() => ({ state: 'unplanned' as const })),
    ]),
  );
}

/** Row of what is planned for the whole sub-district. */
const EVERYWHERE = { id: '', name: ui.home.everywhere };

/**
 * The matrix of a year: the institute and its stations, each with what it planned and held. A point counts for its
 * station. A station that carried out what the plan gave to others has it in the month in which it was held.
 */
export async function yearRows(year: number): Promise<YearRow[]> {
  const places = await stations();
  const rowOf = (code: string): string => {
    const place = places.find(({ id }) => id === code);
    return place?.data.level === 'point' ? (place.data.parent ?? code) : code;
  };
  const rowsOf = (item: PlannedActivity): string[] =>
    item.stations.length === 0 ? [EVERYWHERE.id] : [...new Set(item.stations.map(rowOf))];
  const all = await plannedActivities();
  const planned = all
    .filter(({ month }) => yearOf(month) === String(year))
    .map((item) => ({ ...item, month: Number(item.month.slice(5)), rows: rowsOf(item) }));
  const others = (await reportsIn(year)).flatMap(({ data }): YearEntry[] => {
    const item = all.find(({ id }) => id === data.planItem);
    const row = rowOf(data.station);
    if (item && [EVERYWHERE.id, row].some((id) => rowsOf(item).includes(id))) return [];
    const month = Number(data.heldOn.slice(5, 7));
    return [{ title: data.title, state: item ? 'held' : 'unplanned', month, rows: [row] }];
  });
  const entries = [...planned, ...others];
  const rows = places
    .filter(({ data }) => data.level !== 'point')
    .map(({ id, data }) => ({ id, name: data.shortName }));
  const hasEverywhere = entries.some((entry) => entry.rows.includes(EVERYWHERE.id));
  return yearMatrix(hasEverywhere ? [EVERYWHERE, ...rows] : rows, entries);
}
