import { describe, expect, it } from 'vitest';
import { choosesCode, makeCode, uploadName } from '../../../admin/codes.ts';
import { code } from '../../../src/models/fields.ts';

describe('the code of a new entry', () => {
  it('is the Shanghai day and four characters that nobody mistakes for others', () => {
    for (let round = 0; round < 200; round += 1)
      expect(makeCode('2026-11-25 00:10')).toMatch(/^261125-[a-hj-km-np-z2-9]{4}$/);
  });

  it('is what the models accept', () => {
    expect(code({ label: '代号' }).safeParse(makeCode('2026-01-02 23:59')).success).toBe(true);
  });

  it('differs from entry to entry', () => {
    const codes = Array.from({ length: 50 }, () => makeCode('2026-11-25 08:00'));
    expect(new Set(codes).size).toBeGreaterThan(45);
  });

  it('is chosen by the editor for stations alone', () => {
    expect((['activities', 'stations', 'plans', 'stories'] as const).filter(choosesCode)).toEqual([
      'stations',
    ]);
  });
});

describe('the name of an uploaded file', () => {
  it.each([
    ['照片.JPG', true, /^photo-[a-z2-9]{4}\.jpg$/],
    ['微信图片_20261125.jpg', true, /^20261125-[a-z2-9]{4}\.jpg$/],
    ['IMG 2026 (1).jpeg', true, /^img-2026-1-[a-z2-9]{4}\.jpeg$/],
    ['关于活动的通知.docx', false, /^file-[a-z2-9]{4}\.docx$/],
    ['.jpg', true, /^photo-[a-z2-9]{4}\.jpg$/],
    ['没有扩展名', false, /^file-[a-z2-9]{4}$/],
    [`${'a'.repeat(200)}.png`, true, /^a{20}-[a-z2-9]{4}\.png$/],
    ['..\\..\\etc/passwd.txt', false, /^etc-passwd-[a-z2-9]{4}\.txt$/],
  ])('turns %s into a short plain one', (name, isPicture, expected) => {
    expect(uploadName(name, isPicture)).toMatch(expected);
  });

  it('is another one each time', () => {
    const names = Array.from({ length: 20 }, () => uploadName('image.jpg', true));
    expect(new Set(names).size).toBeGreaterThan(17);
  });
});
