import { describe, expect, it } from 'vitest';
import { pairsOf, runsOf } from '../../../src/search/terms.ts';

const texts = (query: string) => runsOf(query).map(({ text }) => text);

describe('how a text is asked of the index', () => {
  it.each([
    ['志愿 服务', ['志愿服务']],
    ['党员“双报到”', ['党员双报到']],
    ['反诈，宣传', ['反诈', '宣传']],
    ['樟街办文〔2022〕23号', ['樟街办文', '2022', '23', '号']],
    ['2022 23', ['2022', '23']],
    ['国家反诈中心ＡＰＰ', ['国家反诈中心', 'app']],
    ['5G基站', ['5g', '基站']],
    ['3.5万元、1,000人', ['35', '万元', '1000', '人']],
    ['  ，。！ ', []],
    ['', []],
  ])('%s is %j', (query, expected) => {
    expect(texts(query)).toEqual(expected);
  });

  it('pairs neighbouring characters, whole ones', () => {
    expect(pairsOf('愿服务')).toEqual(['愿服', '服务']);
    expect(pairsOf('𠮷川平')).toEqual(['𠮷川', '川平']);
    expect(pairsOf('粽')).toEqual(['粽']);
  });
});
