import { expect, test } from 'vitest';
import { faultsOf } from '../support/said.ts';

test('content without faults is left in peace', async () => {
  expect(await faultsOf({})).toEqual([]);
});
