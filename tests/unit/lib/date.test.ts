import { describe, expect, it } from 'vitest';
import {
  dayAfter,
  daysBetween,
  formatMoment,
  formatRange,
  parseDay,
  parseMoment,
  shanghaiNow,
  toInstant,
  toMachine,
} from '../../../src/lib/date.ts';

describe('C04 the calendar day stays where the office put it', () => {
  it.each([
    ['2024-03-05', '2024-03-05 00:00'],
    ['2024-03-05 20:00', '2024-03-05 20:00'],
    ['2024-03-05 20:00:00', '2024-03-05 20:00'],
    ['2024-03-05T20:00:00.000Z', '2024-03-05 20:00'],
    ['2024-03-05T20:00:00+08:00', '2024-03-05 20:00'],
    ['2024-03-05T12:00:00+00:00', '2024-03-05 20:00'],
    ['2024-03-05T20:00:00-05:00', '2024-03-06 09:00'],
  ])('%s is %s', (input, moment) => {
    expect(parseMoment(input)).toBe(moment);
  });

  it('names the same instant whatever the zone of the builder', () => {
    expect(toInstant('2024-03-05 20:00').toISOString()).toBe('2024-03-05T12:00:00.000Z');
    expect(toInstant('2024-03-05').toISOString()).toBe('2024-03-04T16:00:00.000Z');
  });

  it('reads the Shanghai clock at an instant', () => {
    expect(shanghaiNow(new Date('2024-12-31T16:30:00Z'))).toBe('2025-01-01 00:30');
  });
});

describe('C05 days that do not exist, and other notations', () => {
  it.each([
    '2024-02-30',
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '',
    '20240305',
    'true',
    '3月5日',
    '2024-03-05 25:00',
    '2024-03-05 12:60',
    '2024-03-05 noon',
    '0024-03-05',
  ])('refuses “%s”', (input) => {
    expect(parseDay(input)).toBeUndefined();
  });

  it.each(['2024/3/5', '2024年3月5日', '２０２４－０３－０５', '2024-3-5', ' 2024-03-05 '])(
    'reads “%s” as 5 March 2024',
    (input) => {
      expect(parseDay(input)).toBe('2024-03-05');
    },
  );

  it('accepts 29 February of a leap year', () => {
    expect(parseDay('2024-02-29')).toBe('2024-02-29');
  });
});

describe('dates as people read them', () => {
  it.each([
    [['2024-03-05', undefined], '2024年3月5日'],
    [['2024-03-05', '2024-03-05'], '2024年3月5日'],
    [['2024-03-05', '2024-03-07'], '2024年3月5日至7日'],
    [['2024-03-30', '2024-04-02'], '2024年3月30日至4月2日'],
    [['2024-12-31', '2025-01-02'], '2024年12月31日至2025年1月2日'],
  ] as const)('%j is %s', ([start, end], text) => {
    expect(formatRange(start, end)).toBe(text);
  });

  it('leaves midnight unsaid', () => {
    expect(formatMoment('2024-03-05 00:00')).toBe('2024年3月5日');
    expect(formatMoment('2024-03-05 09:30')).toBe('2024年3月5日 09:30');
  });

  it('gives machines the zone', () => {
    expect(toMachine('2024-03-05 09:30')).toBe('2024-03-05T09:30+08:00');
    expect(toMachine('2024-03-05')).toBe('2024-03-05');
  });

  it('counts days across months and backwards', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2024-03-01 10:00', '2024-02-28')).toBe(-2);
  });
});

it('knows the day that follows over months, years and leap days', () => {
  expect(['2024-02-28', '2024-02-29', '2026-12-31'].map(dayAfter)).toEqual([
    '2024-02-29',
    '2024-03-01',
    '2027-01-01',
  ]);
});
