import { describe, expect, it } from 'vitest';
import { normalise, normaliseWithOffsets } from '../../../src/search/normalise.ts';

describe('the comparable form of a text', () => {
  it.each([
    ['樟街办文〔2022〕23号', '樟街办文[2022]23号'],
    ['樟街办文〔2022〕23号', '樟街办文2022 23号'],
    ['樟街办文（２０２２）２３号', '樟街办文-2022-23号'],
    ['党员“双报到”见实效', '党员双报到 见实效'],
    ['《志愿服务》·条例', '志愿服务条例'],
    ['ＡＥＤ使用', 'aed使用'],
    ['志\u200b愿', '志愿'],
  ])('%s is %s', (one, other) => {
    expect(normalise(one)).toBe(normalise(other));
  });

  it('keeps what tells texts apart', () => {
    expect(normalise('反诈，宣传')).not.toBe(normalise('反诈宣传'));
    expect(normalise('3.5')).not.toBe(normalise('35'));
  });

  it('says where each of its characters came from', () => {
    const text = '〔𠮷〕 ﬁ号';
    const { text: form, at } = normaliseWithOffsets(text);
    expect(form).toBe('𠮷fi号');
    expect(at).toEqual([1, 1, 5, 5, 6, text.length]);
  });
});
