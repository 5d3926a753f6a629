import { readNumeral, writeNumeral } from './numerals.ts';

/** First, second and third level of an official document (GB/T 9704-2012, 7.3.3): 一、 （一） 1. */
export type Level = 1 | 2 | 3;

/** The number in front of a line. */
export interface Numbering {
  level: Level;
  value: number;
  /** As it stands in the line. */
  mark: string;
  /** The part of the mark that counts. */
  numeral: string;
}

interface Style {
  level: Level;
  pattern: RegExp;
}

const HAN = '[一二三四五六七八九十]{1,3}';

/** Also the spellings that people type instead: `一.`, `(一)`, `1、`, full-width digits. */
const STYLES: Style[] = [
  { level: 1, pattern: new RegExp(`^第(${HAN})章`) },
  { level: 1, pattern: new RegExp(`^(${HAN})[、．.]`) },
  { level: 2, pattern: new RegExp(`^第(${HAN})节`) },
  { level: 2, pattern: new RegExp(`^[（(](${HAN})[）)]、?`) },
  // A digit after the point makes it a decimal: 1.5万元.
  { level: 3, pattern: /^(\d{1,2}|[０-９]{1,2})[.．、](?![\d０-９])/ },
];

/** Reads the number in front of a line, if there is one. */
export function readNumbering(text: string): Numbering | undefined {
  for (const { level, pattern } of STYLES) {
    const [mark, numeral = ''] = pattern.exec(text) ?? [];
    const value = level === 3 ? Number(numeral.normalize('NFKC')) : readNumeral(numeral);
    if (mark && value) return { level, value, mark, numeral };
  }
  return undefined;
}

/** Writes another number in the same notation: 2 like `四、` is `二、`, 3 like `第一章` is `第三章`. */
export function writeLike({ level, mark, numeral }: Numbering, value: number): string {
  return mark.replace(numeral, level === 3 ? String(value) : writeNumeral(value));
}
