import { describe, expect, it } from 'vitest';
import { readNumbering, writeLike } from '../../../src/import/numbering.ts';
import { readNumeral, writeNumeral } from '../../../src/import/numerals.ts';

describe('numerals', () => {
  it('read back what they write, 1 to 99', () => {
    for (let value = 1; value <= 99; value += 1)
      expect(readNumeral(writeNumeral(value))).toBe(value);
  });

  it.each([
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [35, '三十五'],
  ])('write %i as %s', (value, text) => {
    expect(writeNumeral(value)).toBe(text);
  });

  it.each(['', '二三', '百', '十十', '第一'])('do not read “%s”', (text) => {
    expect(readNumeral(text)).toBeUndefined();
  });
});

describe('readNumbering', () => {
  it.each([
    ['一、试点目标', 1, 1, '一、'],
    ['十二、附则', 1, 12, '十二、'],
    ['三．保障', 1, 3, '三．'],
    ['第二章 职责', 1, 2, '第二章'],
    ['第一节 设立', 2, 1, '第一节'],
    ['（四）管好运行', 2, 4, '（四）'],
    ['(三)用好清单', 2, 3, '(三)'],
    ['1.互助小屋', 3, 1, '1.'],
    ['2、公告栏', 3, 2, '2、'],
    ['１０．线上接龙', 3, 10, '１０．'],
  ])('reads %s', (text, level, value, mark) => {
    expect(readNumbering(text)).toMatchObject({ level, value, mark });
  });

  it.each([
    '1.5万元用于改建',
    '2024年3月18日',
    '一是抓学习',
    '（此件公开发布）',
    '第三条 本办法',
    '三个社区',
  ])('leaves “%s” alone', (text) => {
    expect(readNumbering(text)).toBeUndefined();
  });

  it.each([
    ['四、主要做法', 2, '二、'],
    ['（三）用好清单', 2, '（二）'],
    ['(三)用好清单', 12, '(十二)'],
    ['第五章 附则', 4, '第四章'],
    ['３．线上接龙', 2, '2．'],
  ])('writes a number in the notation of %s', (text, value, expected) => {
    const numbering = readNumbering(text);
    expect(numbering && writeLike(numbering, value)).toBe(expected);
  });
});
