import { parseDay, type Day } from '../lib/date.ts';
import { readDigits, readNumeral } from './numerals.ts';

const CHINESE =
  /^([〇○零一二三四五六七八九oOＯ0０]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/;
const ARABIC =
  /^[\d０-９]{4}(?:年[\d０-９]{1,2}月[\d０-９]{1,2}日|([-/.．])[\d０-９]{1,2}\1[\d０-９]{1,2})$/;

/** A line that is a date and nothing else; `day` is missing when that day does not exist. */
export interface DateLine {
  day: Day | undefined;
}

/**
 * Reads a signing date: `2020年5月26日`, `二〇二〇年五月二十六日`, `2020-05-26`, also with blanks in between.
 * @returns `undefined` when the text is anything but a date.
 */
export function readSigningDate(text: string): DateLine | undefined {
  const date = text.replace(/\s/g, '');
  if (ARABIC.test(date)) return { day: parseDay(date.replace(/[.．]/g, '-')) };
  const [, year, month, day] = CHINESE.exec(date) ?? [];
  if (!year || !month || !day) return undefined;
  return {
    day: parseDay(`${readDigits(year)}-${readNumeral(month) ?? 0}-${readNumeral(day) ?? 0}`),
  };
}
