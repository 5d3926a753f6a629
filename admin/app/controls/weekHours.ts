/** One entry of a station's opening hours: the same time on several days. */
export interface Opening {
  days: string[];
  open: string;
  close: string;
  note?: string;
}

/** One time of one day. */
export type Period = Omit<Opening, 'days'>;

/** Opening hours day by day, as people think of them. Every day is there. */
export function byDay(openings: readonly Opening[], days: readonly string[]): Period[][] {
  return days.map((day) =>
    openings
      .filter((opening) => opening.days.includes(day))
      .map(({ open, close, note }) => ({ open, close, ...(note && { note }) })),
  );
}

/** Opening hours as they are saved: what several days have in common is written once. */
export function byPeriod(week: readonly Period[][], days: readonly string[]): Opening[] {
  const openings = new Map<string, Opening>();
  for (const [index, periods] of week.entries()) {
    for (const { open, close, note } of periods) {
      const key = JSON.stringify([open, close, note ?? '']);
      const opening = openings.get(key) ?? { days: [], open, close, ...(note && { note }) };
      const day = days[index];
      if (day !== undefined && !opening.days.includes(day)) opening.days.push(day);
      openings.set(key, opening);
    }
  }
  return [...openings.values()];
}
