const DIGITS = '〇一二三四五六七八九';

/** Reads `一` to `九十九`. @returns `undefined` for anything else. */
export function readNumeral(text: string): number | undefined {
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text);
  if (!match || text === '') return undefined;
  const [, tens = '', ten = '', units = ''] = match;
  if (!ten) return tens && units ? undefined : DIGITS.indexOf(tens || units);
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (units ? DIGITS.indexOf(units) : 0);
}

/** Writes 1 to 99 as `一` to `九十九`. */
export function writeNumeral(value: number): string {
  const [tens, units] = [Math.floor(value / 10), value % 10];
  const unit = units > 0 ? DIGITS.charAt(units) : '';
  if (tens === 0) return unit;
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}十${unit}`;
}

/** Reads digits said one by one, as in a year: `二〇二四`; `○`, `零` and Latin O are typed for `〇`. */
export function readDigits(text: string): number | undefined {
  const digits = Array.from(text.replace(/[○零oOＯ0０]/g, '〇'), (digit) => DIGITS.indexOf(digit));
  return digits.length === 0 || digits.includes(-1) ? undefined : Number(digits.join(''));
}
