import type { Day } from './date.ts';

/** What is publicly known of a planned activity. */
export type PlanState = 'held' | 'pending' | 'missing';

/**
 * A report says that a planned activity was held. Without one it is still to come until its month is over, and
 * missing afterwards: the site knows only what was reported.
 * @param month - planned month, `YYYY-MM`
 * @param isReported - whether a live report names it
 * @param today - a day or moment, Shanghai wall clock
 */
export function planState(month: string, isReported: boolean, today: Day): PlanState {
  if (isReported) return 'held';
  return month < today.slice(0, 7) ? 'missing' : 'pending';
}
