import type { APIRoute } from 'astro';
import { icalendar } from '../outputs/icalendar.ts';
import { calendarItems } from '../queries/calendar.ts';
import { settings } from '../queries/settings.ts';
import { ui } from '../strings/ui.ts';

/** Everything held and planned, to subscribe to in a calendar program. */
export const GET: APIRoute = async () => {
  const { site } = await settings();
  const body = icalendar({
    name: ui.year.calendarName(site.shortName),
    description: ui.year.hint,
    siteUrl: site.url,
    events: await calendarItems(),
  });
  return new Response(body, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
