import { numberSpan, type NumberSpan } from './plainDigits.ts';

// Letters before a number make it a code (`A13800138000`), except words that announce a number.
const NOT_INSIDE_A_CODE = String.raw`(?:(?<![0-9A-Za-z_]|\d\.)|(?<=(?:tel|phone|mobile|wechat|wx|vx|qq)))`;
const COUNTRY = String.raw`(?:\(?(?:\+|00)?86\)?[ -]?)?`;
// `.0` is what programs add when a table column holds fractions.
const NOT_GOING_ON = String.raw`(?![0-9A-Za-z_]|\.(?!0(?!\d))\d)`;
const NOT_AN_AMOUNT = String.raw`(?!\s?(?:元|万|亿|平方|立方|公里|千瓦|吨))`;
// A grouped number is no mobile number when groups of the same size go on around it, as in a bank card's.
const FIRST_GROUP = String.raw`(?<!(?!086)\d{3}[ -])`;
const LAST_GROUP = String.raw`(?![ -]\d{3})`;

const SHAPES = [
  String.raw`1[3-9]\d{9}`,
  String.raw`${FIRST_GROUP}1[3-9]\d(?:[ -]\d{4}[ -]?\d{4}|\d{4}[ -]\d{4})${LAST_GROUP}`,
  String.raw`${FIRST_GROUP}1[3-9]\d\d[ -]\d{4}[ -]\d{3}${LAST_GROUP}`,
  String.raw`${FIRST_GROUP}1[3-9]\d{3}[ -]\d{6}${LAST_GROUP}`,
  String.raw`(?<!\d )1 [3-9](?: \d){9}(?! \d)`,
];

const MOBILE = new RegExp(
  `${NOT_INSIDE_A_CODE}(?=(${COUNTRY}(?:${SHAPES.join('|')}))${NOT_GOING_ON}${NOT_AN_AMOUNT})`,
  'gi',
);

/**
 * Mobile numbers of mainland China in a text whose digits are plain (see `plainDigits`): eleven digits from 13x to
 * 19x, run together or in the groups people write (`138 0013 8000`, `1380-0138-000`, digit by digit), with or without
 * `+86`. The `digits` of a result leave the country code out.
 */
export function findMobileNumbers(text: string): NumberSpan[] {
  return [...text.matchAll(MOBILE)].map(numberSpan).map(({ start, end, digits }) => ({
    start,
    end,
    digits: digits.slice(-11),
  }));
}
