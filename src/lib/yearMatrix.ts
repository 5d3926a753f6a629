import type { PlanState } from './planState.ts';

/** The state of something in a year: planned activities in theirs, and reports of what no plan had. */
export type YearState = PlanState | 'unplanned';

/** In the order in which they are told. */
export const YEAR_STATES = ['held', 'unplanned', 'pending', 'missing'] as const;

/** Something planned or held in a year. */
export interface YearEntry {
  title: string;
  state: YearState;
  /** 1 to 12. */
  month: number;
  /** Ids of the rows that it belongs to. */
  rows: readonly string[];
}

/** The year of one station. */
export interface YearRow {
  id: string;
  name: string;
  /** Twelve cells, January first, each with its entries in the order given. */
  months: YearEntry[][];
}

/** Lays entries out by row and month. Rows keep the order given: it is no ranking. */
export function yearMatrix(
  rows: readonly { id: string; name: string }[],
  entries: readonly YearEntry[],
): YearRow[] {
  return rows.map(({ id, name }) => ({
    id,
    name,
    months: Array.from({ length: 12 }, (_, index) =>
      entries.filter((entry) => entry.month === index + 1 && entry.rows.includes(id)),
    ),
  }));
}

/** How many entries are in each state, in the order of `YEAR_STATES`; states without any are left out. */
export function countStates(
  entries: readonly { state: YearState }[],
): { state: YearState; count: number }[] {
  return YEAR_STATES.map((state) => ({
    state,
    count: entries.filter((entry) => entry.state === state).length,
  })).filter(({ count }) => count > 0);
}
