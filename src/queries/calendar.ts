import { formatMonth } from '../lib/date.ts';
import { ui } from '../strings/ui.ts';
import { activities, type Station } from './entries.ts';
import { activitiesAt, stationOf } from './related.ts';
import { currentYear, upcoming, yearPath } from './year.ts';

/**
 * What a calendar shows: reports of this and the last year on their days, and planned activities to come. A plan knows
 * only the month, so these stand once, on its first day, marked as plans: a bar over the whole month would bury
 * everything else, and any other day would be made up. What was missed is not there: nobody can go to it.
 * @param station - only what it held and what is planned for it
 */
export async function calendarItems(station?: Station) {
  const reports = station ? await activitiesAt(station) : await activities();
  const since = `${currentYear() - 1}-01-01`;
  const held = reports
    .filter(({ data }) => data.heldOn >= since)
    .map(async ({ id, data }) => ({
      id: `activities/${id}`,
      path: `/activities/${id}/`,
      title: data.title,
      start: data.heldOn,
      end: data.heldUntil,
      isTentative: false,
      place: placeName(
        [await stationOf(data.station)],
        data.place ?? (await stationOf(data.point))?.data.shortName,
      ),
      description: data.summary,
      publishedAt: data.publishedAt,
    }));
  const planned = (await upcoming(Infinity, station?.id)).map(async (item) => {
    const [year, month] = item.month.split('-').map(Number) as [number, number];
    const organisers = await Promise.all(item.stations.map(stationOf));
    const where = organisers
      .flatMap((station) => station ?? [])
      .map(({ data }) => data.shortName + (data.phone ? `（${data.phone}）` : ''))
      .join('、');
    return {
      id: `plans/${item.plan.id}/${item.id}`,
      path: `${yearPath(year)}#month-${month}`,
      title: ui.year.calendarPlanned(month, item.title),
      start: `${item.month}-01`,
      end: undefined,
      isTentative: true,
      place: placeName(organisers, item.place),
      description: ui.year.calendarDescription(
        formatMonth(item.month),
        where || ui.home.everywhere,
      ),
      publishedAt: item.plan.data.publishedAt,
    };
  });
  return Promise.all([...held, ...planned]);
}

/** A place that is found outside the village too: 柑子坪村 一组果园. */
const placeName = (at: (Station | undefined)[], place: string | undefined): string =>
  [...at.map((station) => station?.data.shortName), place].filter(Boolean).join(' ');
