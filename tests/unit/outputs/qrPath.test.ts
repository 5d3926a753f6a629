import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { qrPath } from '../../../src/outputs/qrPath.ts';

it('draws exactly the dark modules, four modules of quiet zone around them', () => {
  const address = 'https://wmsj.example.org/activities/261125-k3f9/';
  const { path, size } = qrPath(address);
  const { data } = encode(address, { ecc: 'M', border: 4 });
  const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let step = 0; step < Number(length); step += 1) {
      const row = drawn[Number(y)];
      if (row) row[Number(x) + step] = true;
    }
  }
  expect(drawn).toEqual(data);
  expect(drawn.slice(0, 4).flat()).not.toContain(true);
});
