import type { EntryCheck } from '../check.ts';
import { entryPictures } from '../entryPictures.ts';

/** Words for people who are as a rule under 14 (《儿童个人信息网络保护规定》: the guardian must agree). */
const CHILDREN = /儿童|小朋友|孩子|小学生|幼儿|婴儿|宝宝|娃娃|少先队|学童|留守娃/;

/** A picture whose own words say that children are on it. Consent is kept in the office, so this can only remind. */
export const childrenConsent: EntryCheck = {
  name: 'source/children-consent',
  run: (entry) =>
    // Sample people are invented.
    (entry.raw['sample'] === true ? [] : entryPictures(entry))
      .filter(({ alt }) => CHILDREN.test(alt))
      .map(({ line, label }) => ({
        severity: 'advice',
        line,
        label,
        message: '从说明看，照片里有孩子。',
        advice: '未满14周岁的，请确认监护人已经同意公开；没有同意的，请换一张看不清面容的照片。',
      })),
};
