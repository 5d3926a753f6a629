import { formatMonth } from '../lib/date.ts';
import { ui } from '../strings/ui.ts';
import type { Activity, Plan, Story } from './entries.ts';
import { stationOf } from './related.ts';
import { settings, termName } from './settings.ts';
import type { PlannedActivity, YearMonth } from './year.ts';

/** What an activity shows of itself in lists. */
export async function activityCard({ id, data }: Activity) {
  const { programme } = await settings();
  return {
    path: `/activities/${id}/`,
    title: data.title,
    day: data.heldOn,
    place: (await stationOf(data.station))?.data.shortName ?? '',
    task: termName(programme.tasks, data.task),
    summary: data.summary,
    cover: data.cover,
  };
}

/** What a story shows of itself in lists. */
export async function storyCard({ id, data }: Story) {
  return {
    path: `/stories/${id}/`,
    title: data.title,
    person: data.person,
    station: (await stationOf(data.station))?.data.shortName ?? '',
    quote: data.quote,
    portrait: data.portrait,
  };
}

/** What a plan document shows of itself in lists. */
export function planCard({ id, data }: Plan) {
  return {
    path: `/plans/${id}/`,
    title: data.title,
    kind: data.kind,
    documentNumber: data.documentNumber,
    publishedAt: data.publishedAt,
    notInForce: data.validity.status === '有效' ? undefined : data.validity.status,
  };
}

/** What a planned activity shows of itself. */
export async function plannedCard(item: PlannedActivity) {
  const { programme } = await settings();
  const names = await Promise.all(
    item.stations.map(async (code) => (await stationOf(code))?.data.shortName ?? ''),
  );
  return {
    month: item.month,
    monthName: formatMonth(item.month),
    title: item.title,
    task: termName(programme.tasks, item.task),
    state: item.state,
    where: names.filter(Boolean).join('、') || ui.home.everywhere,
    reports: item.reports.map(({ id, data }) => ({
      title: data.title,
      path: `/activities/${id}/`,
      day: data.heldOn,
    })),
  };
}

/** What a month of the plan shows of itself. */
export async function monthCard({ month, isNow, planned, unplanned }: YearMonth) {
  return {
    number: Number(month.slice(5)),
    isNow,
    planned: await Promise.all(planned.map(plannedCard)),
    unplanned: await Promise.all(unplanned.map(activityCard)),
  };
}
