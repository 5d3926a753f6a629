import { ui } from '../strings/ui.ts';
import { stationOf } from './related.ts';
import { settings } from './settings.ts';
import { yearPath, type PlannedActivity } from './year.ts';

/** What the poster of a planned activity needs to know; `path` is of the page that tells more. */
export async function plannedPosterFacts(item: PlannedActivity) {
  const { site } = await settings();
  const organisers = (await Promise.all(item.stations.map(stationOf))).flatMap(
    (station) => station ?? [],
  );
  const [year, month] = item.month.split('-').map(Number) as [number, number];
  const phones = organisers.flatMap(({ data }) => data.phone ?? []);
  return {
    planned: {
      title: item.title,
      month: item.month,
      place: item.place,
      organisers: organisers.map(({ data }) => data.shortName),
      phones: phones.length > 0 || !site.organiser.phone ? phones : [site.organiser.phone],
    },
    siteName: site.name,
    everywhere: ui.home.everywhere,
    path: `${yearPath(year)}#month-${month}`,
    publishedAt: item.plan.data.publishedAt,
  };
}
