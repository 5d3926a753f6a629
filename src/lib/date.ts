/**
 * Calendar time as the office means it: Asia/Shanghai wall clock, kept as text that sorts.
 * A `Day` is `YYYY-MM-DD`, a `Moment` is `YYYY-MM-DD HH:MM`. No `Date` ever enters content data, so
 * the builder's own zone cannot move a day.
 */
export type Day = string;
export type Moment = string;

const FULL_WIDTH = /[０-９－／：．\u3000]/g;
const DAY = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;
const SHANGHAI_OFFSET_MINUTES = 8 * 60;

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

function halfWidth(text: string): string {
  return text
    .replace(FULL_WIDTH, (character) => character.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Reads a calendar day: `2024-03-05`, and the notations people type instead (`2024/3/5`, `2024年3月5日`,
 * full-width digits). A time after the day is allowed and dropped.
 * @returns the day, or `undefined` when it is no day that exists (30 February, month 13).
 */
export function parseDay(input: string): Day | undefined {
  return parseMoment(input)?.slice(0, 10);
}

/**
 * Reads a moment of Shanghai wall-clock time; a bare day means its first minute.
 * A literal `Z` is read as wall clock: Decap writes the editor's own clock with a `Z` behind it
 * (decap-cms issues 7132, 7319). A numeric offset such as `+00:00` is honoured.
 * @returns the moment, or `undefined` when it does not exist.
 */
export function parseMoment(input: string): Moment | undefined {
  const text = halfWidth(input);
  const [, dayText = '', timeText = '00:00'] =
    /^(\d{4}(?:-\d+-\d+|\/\d+\/\d+|年\d+月\d+日))(?:[T ]?(\d.*))?$/.exec(text) ?? [];
  const dayParts = DAY.exec(dayText)?.slice(1).filter(Boolean).map(Number);
  const time = TIME.exec(timeText);
  if (!dayParts || !time) return undefined;
  const [year = 0, month = 0, day = 0] = dayParts;
  const [hour, minute, second] = [Number(time[1]), Number(time[2]), Number(time[3] ?? 0)];
  const clock = new Date(Date.UTC(year, month - 1, day, hour, minute));
  const exists =
    clock.getUTCMonth() === month - 1 &&
    clock.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  if (!exists || year < 1900) return undefined;
  const zone = time[4];
  if (zone && zone !== 'Z') {
    const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})/.exec(zone) ?? [];
    const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
    clock.setUTCMinutes(clock.getUTCMinutes() + SHANGHAI_OFFSET_MINUTES - offset);
  }
  return fromUtcClock(clock);
}

function fromUtcClock(clock: Date): Moment {
  const day = [clock.getUTCFullYear(), clock.getUTCMonth() + 1, clock.getUTCDate()];
  const dayText = day.map((part, index) => pad(part, index === 0 ? 4 : 2)).join('-');
  return `${dayText} ${pad(clock.getUTCHours())}:${pad(clock.getUTCMinutes())}`;
}

/** The Shanghai wall clock at an instant (default: now). */
export function shanghaiNow(instant = new Date()): Moment {
  return fromUtcClock(new Date(instant.getTime() + SHANGHAI_OFFSET_MINUTES * 60_000));
}

/** A moment or day as the instant it names, for feeds and calendars. */
export function toInstant(moment: Moment): Date {
  return new Date(`${moment.slice(0, 10)}T${moment.slice(11) || '00:00'}:00+08:00`);
}

/** A moment or day as RFC 3339 with the Shanghai offset; a bare day stays a day. For `<time datetime>`. */
export function toMachine(moment: Moment): string {
  return moment.length === 10 ? moment : `${moment.replace(' ', 'T')}+08:00`;
}

/** `2024年3月5日`, for reading. Takes a day or a moment. */
export function formatDay(day: Day): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** `2024年3月5日 20:00`, for reading; the time is left out when it is midnight. */
export function formatMoment(moment: Moment): string {
  const time = moment.slice(11);
  return time && time !== '00:00' ? `${formatDay(moment)} ${time}` : formatDay(moment);
}

/** `3月5日至7日`-style range; one day when there is no end. */
export function formatRange(start: Day, end?: Day): string {
  if (!end || end === start) return formatDay(start);
  const [from, to] = [start, end].map((day) => day.split('-').map(Number)) as [number[], number[]];
  if (from[0] !== to[0]) return `${formatDay(start)}至${formatDay(end)}`;
  if (from[1] !== to[1]) return `${formatDay(start)}至${to[1]}月${to[2]}日`;
  return `${formatDay(start)}至${to[2]}日`;
}

/** `2024年3月` from `2024-03` or any longer form. */
export function formatMonth(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${year}年${number}月`;
}

/** The day that follows. */
export function dayAfter(day: Day): Day {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one day to another, negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
}
