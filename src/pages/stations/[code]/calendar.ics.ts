import type { APIRoute, GetStaticPaths } from 'astro';
import { icalendar } from '../../../outputs/icalendar.ts';
import { calendarItems } from '../../../queries/calendar.ts';
import { stations, type Station } from '../../../queries/entries.ts';
import { settings } from '../../../queries/settings.ts';
import { ui } from '../../../strings/ui.ts';

export const getStaticPaths = (async () =>
  (await stations()).map((station) => ({
    params: { code: station.id },
    props: { station },
  }))) satisfies GetStaticPaths;

/** What a station held and plans, to subscribe to in a calendar program. */
export const GET: APIRoute<{ station: Station }> = async ({ props: { station } }) => {
  const { site } = await settings();
  const body = icalendar({
    name: ui.year.calendarName(station.data.shortName),
    description: station.data.summary,
    siteUrl: site.url,
    events: await calendarItems(station),
  });
  return new Response(body, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
