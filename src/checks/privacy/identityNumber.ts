import { parseDay } from '../../lib/date.ts';
import { numberSpan, type NumberSpan } from './plainDigits.ts';

/** GB 11643-1999: weight of each of the first 17 digits, and the check character by remainder of 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** Province codes of GB/T 2260; 81, 82 and 83 stand in residence permits of people from Hong Kong, Macao and Taiwan. */
const REGION = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

// The number stands inside a look-ahead, so that a search goes on at the next character when it proves wrong:
// in `1 110101190001010014` the row number before it must not hide it. Blanks include line breaks: narrow table
// columns wrap.
const EIGHTEEN = /(?<![0-9A-Za-z])(?=([1-8](?:[\s-]{0,2}\d){16}[\s-]{0,2}[\dXx])(?![0-9A-Za-z]))/g;
const FIFTEEN = /(?<![0-9A-Za-z])(?=([1-8]\d{14})(?![0-9A-Za-z]))/g;

const CUE = /身份证|公民身份|身份号码|证件号/;
const CUE_DISTANCE = 16;
/** Codes of bodies have 18 characters and may begin with a region as well. */
const BODY_CODE = /(?:信用代码|机构代码)\D{0,6}$/;

/** What a spreadsheet makes of an identity number typed as a number: it keeps fifteen digits. */
const ROUNDED = /000$/;

/**
 * Resident identity numbers in a text whose digits are plain (see `plainDigits`).
 *
 * Eighteen digits count when region, birth date and check character hold (GB 11643-1999); blanks and hyphens may
 * stand between them. Fifteen digits, the form before 1999, carry no check character: they count when region and
 * date hold and a word such as 身份证 stands close before them; so do eighteen that a spreadsheet has rounded.
 */
export function findIdentityNumbers(text: string): NumberSpan[] {
  const current = [...text.matchAll(EIGHTEEN)].map(numberSpan).filter(({ start, digits }) => {
    const announced = before(text, start);
    if (!hasRegionAndBirth(digits) || BODY_CODE.test(announced)) return false;
    return hasCheckCharacter(digits) || (ROUNDED.test(digits) && CUE.test(announced));
  });
  const old = [...text.matchAll(FIFTEEN)]
    .map(numberSpan)
    .filter(({ start, digits }) => isOldIdentityNumber(digits) && CUE.test(before(text, start)));
  return [...current, ...old];
}

const before = (text: string, offset: number): string =>
  text.slice(Math.max(0, offset - CUE_DISTANCE), offset);

function hasRegionAndBirth(digits: string): boolean {
  return REGION.test(digits) && isBirthDate(digits.slice(6, 14));
}

function hasCheckCharacter(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return digits[17] === CHECK_CHARACTERS[sum % 11];
}

function isOldIdentityNumber(digits: string): boolean {
  return REGION.test(digits) && isBirthDate(`19${digits.slice(6, 12)}`);
}

function isBirthDate(digits: string): boolean {
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  return /^(?:19|20)/.test(day) && parseDay(day) !== undefined;
}
