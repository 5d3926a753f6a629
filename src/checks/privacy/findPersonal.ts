import { findBankCards } from './bankCard.ts';
import { findHomeAddresses } from './homeAddress.ts';
import { findIdentityNumbers } from './identityNumber.ts';
import { maskAddress, maskBankCard, maskIdentityNumber, maskMobileNumber } from './mask.ts';
import { findMobileNumbers } from './mobileNumber.ts';
import { plainDigits, type NumberSpan } from './plainDigits.ts';

export type PersonalKind = 'identityNumber' | 'bankCard' | 'mobileNumber' | 'homeAddress';

/** Personal data in a text. The data itself is not in the finding, only its masked form. */
export interface PersonalFinding {
  kind: PersonalKind;
  /** Where it begins and how long it is, in characters (UTF-16) of the text. */
  offset: number;
  length: number;
  masked: string;
}

interface Detector {
  kind: PersonalKind;
  find: (text: string) => NumberSpan[];
  mask: (digits: string) => string;
}

const HOME_ADDRESS: Detector = { kind: 'homeAddress', find: findHomeAddresses, mask: maskAddress };

/** In order of certainty: where two findings overlap, the first kind is meant. */
const DETECTORS: Detector[] = [
  { kind: 'identityNumber', find: findIdentityNumbers, mask: maskIdentityNumber },
  { kind: 'bankCard', find: findBankCards, mask: maskBankCard },
  { kind: 'mobileNumber', find: withoutWebAddresses(findMobileNumbers), mask: maskMobileNumber },
  HOME_ADDRESS,
];

/** Most texts hold no long number at all and are done with after one look. */
const MOBILE_OR_LONGER = /\d(?:[\s()-]{0,3}\d){10}/;

/** Finds identity numbers, bank cards, mobile numbers and home addresses, in the order of the text. */
export function findPersonal(text: string): PersonalFinding[] {
  const plain = plainDigits(text);
  const findings: PersonalFinding[] = [];
  const detectors = MOBILE_OR_LONGER.test(plain) ? DETECTORS : [HOME_ADDRESS];
  for (const { kind, find, mask } of detectors) {
    for (const { start, end, digits } of find(plain)) {
      const known = findings.some(({ offset, length }) => start < offset + length && offset < end);
      if (!known) findings.push({ kind, offset: start, length: end - start, masked: mask(digits) });
    }
  }
  return findings.sort((a, b) => a.offset - b.offset);
}

/** Page numbers in web addresses have any number of digits and are no phone numbers. */
function withoutWebAddresses(find: Detector['find']): Detector['find'] {
  return (text) => find(text.replace(/https?:\/\/[\x21-\x7e]+/g, (url) => ' '.repeat(url.length)));
}
