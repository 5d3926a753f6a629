/** When a station is open on some days of the week. */
export interface OpeningHours {
  days: readonly string[];
  /** `HH:MM` */
  open: string;
  close: string;
  note?: string | undefined;
}

export type Opening =
  | { open: true; until: string }
  /** `days` from today: 0 is later today. Nothing when it never opens. */
  | { open: false; next?: { days: number; weekday: string; at: string } };

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/**
 * Whether a station is open, from its regular hours; holidays are not known here.
 * @param weekday - 0 Sunday to 6 Saturday, in Shanghai
 * @param time - `HH:MM`, in Shanghai
 */
export function openNow(hours: readonly OpeningHours[], weekday: number, time: string): Opening {
  const on = (day: number) => hours.filter(({ days }) => days.includes(WEEKDAYS[day % 7] ?? ''));
  const current = on(weekday).find(({ open, close }) => open <= time && time < close);
  if (current) return { open: true, until: current.close };
  for (let days = 0; days < 8; days += 1) {
    const at = on(weekday + days)
      .map(({ open }) => open)
      .filter((open) => days > 0 || open > time)
      .sort()[0];
    if (at)
      return { open: false, next: { days, weekday: WEEKDAYS[(weekday + days) % 7] ?? '', at } };
  }
  return { open: false };
}
