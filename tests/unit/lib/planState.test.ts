import { expect, it } from 'vitest';
import { planState } from '../../../src/lib/planState.ts';

it.each([
  ['2026-11', true, '2026-11-25', 'held'],
  ['2026-12', true, '2026-11-25', 'held'],
  ['2026-11', false, '2026-11-01', 'pending'],
  ['2026-11', false, '2026-11-30', 'pending'],
  ['2026-11', false, '2026-12-01', 'missing'],
  ['2026-12', false, '2027-01-01 08:00', 'missing'],
  ['2027-01', false, '2026-12-31', 'pending'],
])('planned for %s, reported %s, seen on %s: %s', (month, isReported, today, state) => {
  expect(planState(month, isReported, today)).toBe(state);
});
