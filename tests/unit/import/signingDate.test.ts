import { describe, expect, it } from 'vitest';
import { readSigningDate } from '../../../src/import/signingDate.ts';

describe('readSigningDate', () => {
  it.each([
    ['2024年3月18日', '2024-03-18'],
    ['2024 年 3 月 18 日', '2024-03-18'],
    ['２０２４年３月１８日', '2024-03-18'],
    ['二〇二四年三月十八日', '2024-03-18'],
    ['二○二四年十二月三十一日', '2024-12-31'],
    ['二零二零年十月二十日', '2020-10-20'],
    ['二Ｏ一九年一月一日', '2019-01-01'],
    ['2024-03-18', '2024-03-18'],
    ['2024/3/18', '2024-03-18'],
    ['2024.3.18', '2024-03-18'],
    ['二〇二四年二月二十九日', '2024-02-29'],
  ])('reads %s', (text, day) => {
    expect(readSigningDate(text)).toEqual({ day });
  });

  it.each(['2023年2月29日', '二〇二四年十三月一日', '二〇二四年四月三十一日'])(
    'says that %s does not exist',
    (text) => {
      expect(readSigningDate(text)).toEqual({ day: undefined });
    },
  );

  it.each(['2024年3月', '2024年3月18日印发', '截至2024年3月18日', '二〇二四年', '18日'])(
    'does not take “%s” for a date',
    (text) => {
      expect(readSigningDate(text)).toBeUndefined();
    },
  );
});
