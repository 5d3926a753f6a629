import { numberSpan, type NumberSpan } from './plainDigits.ts';

// ISO/IEC 7812 numbers of 16 to 19 digits, run together or in groups of four. Two shapes for the grouped form: the
// short group at its end may be the next number on the line.
const SHAPES = [
  String.raw`\d{16,19}`,
  String.raw`\d{4}(?:[ -]\d{4}){3}[ -]?\d{1,3}`,
  String.raw`\d{4}(?:[ -]\d{4}){3}`,
].map((shape) => new RegExp(String.raw`(?<![0-9A-Za-z])(?=(${shape})(?![0-9A-Za-z]|\.\d))`, 'g'));

/** UnionPay's range 62, and the older ranges of ICBC (9558) and ABC (95599). */
const CHINESE_ISSUER = /^(?:62|9558|95599)/;
const CARD_CUE = /银行卡|卡号|借记卡|信用卡|储蓄卡|工资卡|社保卡|一卡通/;
const OTHER_NUMBER_CUE = /单号|编号|文号|流水|条码|条形码|发票|合同|代码/;
const CUE_DISTANCE = 16;

/**
 * Bank card numbers in a text whose digits are plain (see `plainDigits`). The Luhn digit must hold; as one number in ten
 * passes it by chance, the number must also begin like a Chinese card and not be announced as something else, or a
 * word such as 卡号 must stand close before it.
 */
export function findBankCards(text: string): NumberSpan[] {
  return SHAPES.flatMap((shape) => [...text.matchAll(shape)].map(numberSpan)).filter(
    ({ start, digits }) => {
      const before = text.slice(Math.max(0, start - CUE_DISTANCE), start);
      const announced =
        CARD_CUE.test(before) || (CHINESE_ISSUER.test(digits) && !OTHER_NUMBER_CUE.test(before));
      return announced && passesLuhn(digits);
    },
  );
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
