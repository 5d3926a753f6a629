import { expect, it } from 'vitest';
import { openNow } from '../../../src/lib/openNow.ts';
import { openText } from '../../../src/strings/openText.ts';

const hours = [
  { days: ['周一', '周二'], open: '09:00', close: '12:00' },
  { days: ['周一', '周二'], open: '14:00', close: '17:30' },
  { days: ['周六'], open: '09:30', close: '16:00' },
];

it.each([
  [1, '09:00', '现在开放，到12:00'],
  [1, '11:59', '现在开放，到12:00'],
  [1, '12:00', '现在不开放，今天14:00开门'],
  [1, '08:30', '现在不开放，今天09:00开门'],
  [1, '18:00', '现在不开放，明天09:00开门'],
  [2, '18:00', '现在不开放，周六09:30开门'],
  [0, '10:00', '现在不开放，明天09:00开门'],
  [6, '16:00', '现在不开放，后天09:00开门'],
])('weekday %i at %s: %s', (weekday, time, text) => {
  expect(openText(openNow(hours, weekday, time))).toBe(text);
});

it('says nothing of a next time when there is none', () => {
  expect(openText(openNow([], 3, '10:00'))).toBe('现在不开放');
});

it('knows the next time when it opens once a week and has just closed', () => {
  const weekly = [{ days: ['周三'], open: '09:00', close: '10:00' }];
  expect(openNow(weekly, 3, '11:00')).toEqual({
    open: false,
    next: { days: 7, weekday: '周三', at: '09:00' },
  });
});
