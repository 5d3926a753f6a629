import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { icalendar, type CalendarEvent } from '../../../src/outputs/icalendar.ts';

const event: CalendarEvent = {
  id: 'activities/260305-leifeng',
  title: '学雷锋便民集市',
  start: '2026-03-05',
  isTentative: false,
  place: '榕荫社区 大黄葛院坝',
  description: '磨刀、理发。',
  path: '/activities/260305-leifeng/',
  publishedAt: '2026-03-05 20:00',
};
const feed = (events: CalendarEvent[], name = '黄葛文明实践活动') =>
  icalendar({ name, description: '说明', siteUrl: 'https://wmsj.example.org', events });
const parse = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return {
    calendar,
    events: calendar.getAllSubcomponents('vevent').map((found) => new ICAL.Event(found)),
  };
};

describe('icalendar', () => {
  it('is read by a calendar program as it was meant', () => {
    const { calendar, events } = parse(feed([event]));
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('name')).toBe('黄葛文明实践活动');
    expect(events).toHaveLength(1);
    const [found] = events;
    expect(found?.uid).toBe('activities/260305-leifeng@wmsj.example.org');
    expect(found?.summary).toBe(event.title);
    expect(found?.location).toBe(event.place);
    expect(found?.description).toBe(event.description);
    expect(String(found?.component.getFirstPropertyValue('url'))).toBe(
      'https://wmsj.example.org/activities/260305-leifeng/',
    );
    expect(String(found?.component.getFirstPropertyValue('dtstamp'))).toBe('2026-03-05T12:00:00Z');
    expect(found?.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  });

  it('C04 takes whole days, the last one included', () => {
    const days = (start: string, end?: string) => {
      const [found] = parse(feed([{ ...event, start, end }])).events;
      return [found?.startDate.isDate, String(found?.startDate), String(found?.endDate)];
    };
    expect(days('2026-03-05')).toEqual([true, '2026-03-05', '2026-03-06']);
    expect(days('2026-12-31')).toEqual([true, '2026-12-31', '2027-01-01']);
    expect(days('2026-07-11', '2026-07-24')).toEqual([true, '2026-07-11', '2026-07-25']);
  });

  it('marks what is only planned', () => {
    const [found] = parse(feed([{ ...event, isTentative: true }])).events;
    expect(found?.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
  });

  it('holds a component even without events, and tells the zone', () => {
    const { calendar, events } = parse(feed([]));
    expect(events).toEqual([]);
    const zone = calendar.getFirstSubcomponent('vtimezone');
    expect(zone?.getFirstPropertyValue('tzid')).toBe('Asia/Shanghai');
    const offset = zone?.getFirstSubcomponent('standard')?.getFirstPropertyValue('tzoffsetto');
    expect(String(offset)).toBe('+08:00');
  });

  it('ends every line with CRLF and keeps each within 75 octets', () => {
    const text = feed([{ ...event, title: '𠮷'.repeat(100), description: '长'.repeat(500) }]);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = text.slice(0, -2).split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    for (const line of lines) expect(line.isWellFormed()).toBe(true);
  });

  it('gives back any text but control characters', () => {
    const text = fc
      .string({ unit: 'binary' })
      // eslint-disable-next-line no-control-regex -- these are not allowed in a calendar
      .map((value) => value.replace(/[\u0000-\u001F\u007F]/g, ''));
    fc.assert(
      fc.property(text, text, text, (title, place, name) => {
        const { calendar, events } = parse(feed([{ ...event, title, place }], name));
        expect(events[0]?.summary ?? '').toBe(title);
        expect(events[0]?.location ?? '').toBe(place);
        expect(calendar.getFirstPropertyValue('name') ?? '').toBe(name);
      }),
    );
  });

  it('keeps line breaks, and drops what a calendar may not hold', () => {
    const [found] = parse(
      feed([{ ...event, description: '一\r\n二\n三\u0007、半个\ud800' }]),
    ).events;
    expect(found?.description).toBe('一\n二\n三、半个');
  });

  it('gives the same file for the same content', () => {
    expect(feed([event])).toBe(feed([{ ...event }]));
  });
});
