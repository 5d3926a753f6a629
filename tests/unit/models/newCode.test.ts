import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syllablesOf } from '../../../src/lib/syllables.ts';
import { code } from '../../../src/models/fields.ts';
import { newCode } from '../../../src/models/newCode.ts';

describe('the code of a new entry', () => {
  it('is the Shanghai day and four characters that nobody mistakes for others', () => {
    for (let round = 0; round < 200; round += 1)
      expect(newCode('2026-11-25 00:10')).toMatch(/^261125-[a-hj-km-np-z2-9]{4}$/);
  });

  it.each([
    ['邻里节', /^261125-linlijie-.{4}$/],
    ['绿色出行，人人有责', /^261125-lvsechuxingren-.{4}$/],
    ['3月学雷锋 Tai Chi', /^261125-3yuexueleifeng-.{4}$/],
    ['！！🎉', /^261125-.{4}$/],
  ])('says what “%s” is about, as far as whole syllables fit', async (title, expected) => {
    expect(newCode('2026-11-25 08:00', await syllablesOf(title))).toMatch(expected);
  });

  it('is what the models accept, whatever the title', async () => {
    const schema = code({ label: '代号' });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (title) => {
        const made = newCode('2026-01-02 23:59', await syllablesOf(title));
        expect(schema.safeParse(made).success, made).toBe(true);
      }),
    );
  });

  it('differs from entry to entry', () => {
    const codes = Array.from({ length: 50 }, () => newCode('2026-11-25 08:00', ['lin']));
    expect(new Set(codes).size).toBeGreaterThan(45);
  });
});
