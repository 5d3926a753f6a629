import type { OpeningHours } from '../../lib/openNow.ts';
import { WEEKDAYS } from '../../models/stations.ts';

/** Opening hours as a notice says them: days with the same hours together, `周一至周五 09:00—12:00、14:00—17:30`. */
export function hoursLines(hours: readonly OpeningHours[]): string[] {
  const spansByDays = new Map<string, string[]>();
  for (const day of WEEKDAYS) {
    const spans = hours
      .filter(({ days }) => days.includes(day))
      .sort((a, b) => a.open.localeCompare(b.open))
      .map(({ open, close, note }) => `${open}—${close}${note ? `（${note}）` : ''}`)
      .join('、');
    if (spans !== '') spansByDays.set(spans, [...(spansByDays.get(spans) ?? []), day]);
  }
  return Array.from(spansByDays, ([spans, days]) => `${daysTogether(days)} ${spans}`);
}

/** `周一至周五`, `周三、周六`, or `每天`. */
function daysTogether(days: readonly string[]): string {
  const [first = '', last = ''] = [days[0], days.at(-1)];
  if (days.length === WEEKDAYS.length) return '每天';
  const places = days.map((day) => WEEKDAYS.findIndex((weekday) => weekday === day));
  const isUnbroken = places.every((place, index) => place === (places[0] ?? 0) + index);
  return isUnbroken && days.length > 2 ? `${first}至${last}` : days.join('、');
}
