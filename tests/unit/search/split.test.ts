import { describe, expect, it } from 'vitest';
import { isWord, split } from '../../../src/search/split.ts';

const counts = (pairs: Record<string, number>) => new Map(Object.entries(pairs));

describe('taking a query apart', () => {
  it.each([
    ['where the reader left a space', '云杉社区 垃圾分类', ['云杉', '社区', '垃圾', '分类']],
    ['where the dictionary sees words', '消防灭火器演练', ['消防', '灭火器', '演练']],
    ['keeping unknown words whole', '反诈宣传活动', ['反诈', '宣传', '活动']],
    ['putting an ending to its word', '志愿者打扫卫生', ['志愿者', '打扫', '卫生']],
    ['keeping a date together', '2024年3月', ['2024年 3月']],
    ['keeping a number with its date apart from words', '2024年3月反诈', ['2024年 3月', '反诈']],
    ['keeping a document number together', '办文2020 23号', ['办文', '2020 23号']],
    ['keeping letters and digits whole', 'AED使用', ['aed', '使用']],
    ['leaving out words that say nothing', '老人的心愿', ['老人', '心愿']],
    ['naming each piece once', '宣传宣传', ['宣传']],
  ])('%s: %s', (_, query, pieces) => {
    expect(split(query)).toEqual(pieces);
  });

  it('cuts where two characters stand together on no page', () => {
    expect(split('谭晓琼反诈', counts({ 谭晓: 9, 晓琼: 9, 琼反: 0, 反诈: 80 }))).toEqual([
      '谭晓琼',
      '反诈',
    ]);
  });

  it('leaves single characters where a slip breaks a word', () => {
    const pieces = split('志原服务', counts({ 志原: 0, 原服: 0, 服务: 90 }));
    expect(pieces.every(isWord)).toBe(false);
  });

  it('puts a lone character to the neighbour it stands by far more often', () => {
    const known = counts({ 河口: 75, 口打: 1, 双河: 75 });
    expect(split('双河口打分方式', known, true)).toEqual(['双河口', '打分', '方式']);
  });

  it('leaves a broken word at the end alone when the query is on a page as it stands', () => {
    const known = counts({ 电信: 190, 信网: 190, 网络: 190, 络诈: 190 });
    expect(split('电信网络诈', known).at(-1)).toBe('诈');
    expect(split('电信网络诈', known, true)).toEqual(['电信', '网络诈']);
  });
});
