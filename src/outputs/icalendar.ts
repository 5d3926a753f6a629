import { dayAfter, toInstant, type Day, type Moment } from '../lib/date.ts';
import { href } from '../lib/url.ts';

/** Something that takes whole days. */
export interface CalendarEvent {
  /** Unique within the site, and the same whenever the event is published again. */
  id: string;
  title: string;
  start: Day;
  /** Last day, when it is not the first. */
  end?: Day | undefined;
  /** Whether it is only planned. */
  isTentative: boolean;
  place?: string | undefined;
  description: string;
  /** Path within the site of a page that tells more. */
  path: string;
  /** When the event was made public: the stamp comes from the content, so that the same content gives the same file. */
  publishedAt: Moment;
}

export interface Calendar {
  name: string;
  description: string;
  /** Address of the site's host, e.g. `https://www.example.gov.cn`. */
  siteUrl: string;
  events: readonly CalendarEvent[];
}

/**
 * An iCalendar feed (RFC 5545, with the names of RFC 7986 and those that Outlook and Apple read). Content knows days and no
 * hours, so every event takes whole days and needs no zone to be right; the zone is given because a calendar must hold
 * at least one component, events or not.
 */
export function icalendar({ name, description, siteUrl, events }: Calendar): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//civilization-practice-site//calendar//ZH',
    'CALSCALE:GREGORIAN',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    `DESCRIPTION:${text(description)}`,
    `X-WR-CALDESC:${text(description)}`,
    'X-WR-TIMEZONE:Asia/Shanghai',
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    'BEGIN:VTIMEZONE',
    'TZID:Asia/Shanghai',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0800',
    'TZOFFSETTO:+0800',
    'TZNAME:CST',
    'END:STANDARD',
    'END:VTIMEZONE',
    ...events.flatMap((event) => eventLines(event, siteUrl)),
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}

function eventLines(event: CalendarEvent, siteUrl: string): string[] {
  const stamp = toInstant(event.publishedAt)
    .toISOString()
    .replace(/[-:]|\.\d+/g, '');
  return [
    'BEGIN:VEVENT',
    `UID:${text(`${event.id}@${new URL(siteUrl).host}`)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(event.start)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(event.end ?? event.start))}`,
    `SUMMARY:${text(event.title)}`,
    ...(event.place ? [`LOCATION:${text(event.place)}`] : []),
    `DESCRIPTION:${text(event.description)}`,
    `URL:${new URL(href(event.path), siteUrl).href}`,
    `STATUS:${event.isTentative ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const compact = (day: Day): string => day.replaceAll('-', '');

/** Control characters are not allowed in a text value; a line break is written as `\n`. */
// eslint-disable-next-line no-control-regex -- naming the control characters is the point
const FORBIDDEN = /[\u0000-\u0009\u000B\u000C\u000E-\u001F\u007F]|\p{Surrogate}/gu;

function text(value: string): string {
  return value
    .replace(FORBIDDEN, '')
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replace(/\r\n?|\n/g, String.raw`\n`);
}

/** Lines of at most 75 octets, cut only between characters; a line that goes on starts with a space. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
