import { expect, it } from 'vitest';
import { stateOf } from '../../../src/models/life.ts';

const now = '2026-11-25 12:00';

it.each([
  [{ publishedAt: '2026-11-25 11:00' }, 'live'],
  [{ publishedAt: '2026-11-25 12:00' }, 'live'],
  [{ publishedAt: '2026-11-26 00:00' }, 'scheduled'],
  [{ publishedAt: '2026-11-20 00:00', publishAt: '2026-11-25 12:01' }, 'scheduled'],
  [{ publishedAt: '2026-11-30 00:00', publishAt: '2026-11-25 11:59' }, 'live'],
  [{ publishedAt: '2026-11-20 00:00', draft: true }, 'draft'],
  [
    { publishedAt: '2026-11-20 00:00', withdrawn: { date: '2026-11-21', reason: '有误' } },
    'withdrawn',
  ],
  [{ draft: true, withdrawn: { date: '2026-11-21', reason: '有误' } }, 'draft'],
  [{}, 'live'],
] as const)('P02 %j is %s', (data, state) => {
  expect(stateOf(data, now)).toBe(state);
});
