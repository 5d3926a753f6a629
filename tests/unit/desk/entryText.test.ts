import { describe, expect, it } from 'vitest';
import { reviewRecord, withReviewRecord } from '../../../admin/desk/entryText.ts';
import { columnNames, stepsOf } from '../../../admin/reviewSteps.ts';

const RECORD = { first: { name: '吴审核', date: '2026-11-25' } };
const WRITTEN = 'review:\n  first:\n    name: 吴审核\n    date: 2026-11-25\n';

describe('the record of reviews in a text', () => {
  it.each([
    ['at the end', `---\ntitle: 甲\n---\n正文\n`, `---\ntitle: 甲\n${WRITTEN}---\n正文\n`],
    [
      'in place of another, in the middle',
      `---\ntitle: 甲\nreview: { first: { name: 假, date: 2020-01-01 } }\ncode: a\n---\n正文\n`,
      `---\ntitle: 甲\ncode: a\n${WRITTEN}---\n正文\n`,
    ],
    [
      'beside a text that only looks like one',
      `---\nsummary: |\n  review:\n    first: x\ntitle: 'review: 甲'\n---\nreview: 乙\n`,
      `---\nsummary: |\n  review:\n    first: x\ntitle: 'review: 甲'\n${WRITTEN}---\nreview: 乙\n`,
    ],
  ])('is written %s, and nothing else is touched', (_where, before, after) => {
    expect(withReviewRecord(before, RECORD)).toBe(after);
    expect(reviewRecord(after)).toEqual(RECORD);
    expect(withReviewRecord(after, RECORD)).toBe(after);
  });

  it('is taken out whole, under a quoted name too', () => {
    const text = `---\ntitle: 甲\n"review":\n  first:\n    name: 假\n    date: 2020-01-01\ncode: a\n---\n`;
    expect(withReviewRecord(text, {})).toBe('---\ntitle: 甲\ncode: a\n---\n');
  });

  it('is not written into what cannot be read', () => {
    for (const text of ['没有栏目', '---\ntitle: [\n---\n']) {
      expect(withReviewRecord(text, RECORD)).toBe(text);
      expect(reviewRecord(text)).toEqual({});
    }
  });
});

describe('the steps', () => {
  it.each([
    [3, ['初审 first', '复审 second', '签发 final'], ['起草', '已初审', '已复审']],
    [2, ['送审', '初审 first', '签发 second'], ['起草', '已送审', '已初审']],
    [1, ['送审', '送签', '签发 first'], ['起草', '已送审', '已送签']],
  ])('end in as many reviews as the site asks for: %i', (required, steps, columns) => {
    expect(
      stepsOf(required).map(({ name, review }) => [name, review].filter(Boolean).join(' ')),
    ).toEqual(steps);
    expect(Object.values(columnNames(required))).toEqual(columns);
  });
});
