import type { NumberSpan } from './plainDigits.ts';

// Words that announce where a person lives, then a flat in at most a short sentence's distance. A public address
// (`实践站位于3号楼201室`) is not announced in this way, so it is never reported.
const HOME = String.raw`(?:家住|住址|家庭地址|家庭住址|户籍地|户籍地址|居住地址|居住于|现居|家在)`;
const BUILDING = String.raw`\d{1,3}(?:号楼|栋|幢|座)`;
const GAP = String.raw`[^\d，。；\n]{0,4}`;
const DOOR = String.raw`(?:\d{1,2}(?:单元|门)${GAP}\d{3,4}(?:室|号|房)?|\d{3,4}(?:室|号|房)|(?:\d{1,2}单元)?\d{1,2}(?:-\d{1,2}){1,2})`;
const HOME_ADDRESS = new RegExp(
  String.raw`${HOME}[^。；\n]{0,30}?(${BUILDING}${GAP}${DOOR})(?![0-9A-Za-z])`,
  'g',
);

/**
 * Flats that are announced as somebody's home, e.g. `家住幸福小区3栋2单元501室`, in a text whose digits are plain
 * (see `plainDigits`). `digits` is the written form.
 */
export function findHomeAddresses(text: string): NumberSpan[] {
  return [...text.matchAll(HOME_ADDRESS)].map((match) => {
    const [whole, flat = ''] = match;
    const end = match.index + whole.length;
    return { start: end - flat.length, end, digits: flat };
  });
}
