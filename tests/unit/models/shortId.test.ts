import { expect, it } from 'vitest';
import { SHORT_ID, shortId, shortIds } from '../../../src/models/shortId.ts';

it('is the same for ever: these are printed on posters', () => {
  expect(shortId({ kind: 'activities', code: '260305-leifeng' })).toMatchInlineSnapshot(`"dykty2"`);
  expect(shortId({ kind: 'stations', code: 'suo' })).toMatchInlineSnapshot(`"mpfna6"`);
});

it('is six characters without look-alikes', () => {
  for (const id of shortIds({ kind: 'plans', code: 'jihua-2026' })) expect(id).toMatch(SHORT_ID);
});

it('differs for 20,000 entries, but for a handful at most', () => {
  const ids = Array.from({ length: 20_000 }, (_, number) =>
    shortId({ kind: number % 2 ? 'activities' : 'stories', code: `26${number}-a${number % 97}` }),
  );
  expect(ids.length - new Set(ids).size).toBeLessThan(4);
});
