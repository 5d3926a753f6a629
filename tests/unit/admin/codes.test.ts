import { describe, expect, it } from 'vitest';
import { choosesCode, uploadName } from '../../../admin/codes.ts';

describe('the code of an entry', () => {
  it('has to be chosen by the editor for stations alone', () => {
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
