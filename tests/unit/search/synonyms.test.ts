import { describe, expect, it } from 'vitest';
import { otherWords } from '../../../src/search/synonyms.ts';

const groups = [
  { written: ['反诈', '防范 诈骗'], typed: ['防骗'] },
  { written: ['义诊'], typed: ['免费看病'] },
];

describe('other words of the same meaning', () => {
  it('puts the words that the site uses in place of the typed one', () => {
    expect(otherWords(['防骗'], groups)).toEqual([['反诈'], ['防范', '诈骗']]);
  });
  it('never asks for words that the site does not use', () => {
    expect(otherWords(['反诈'], groups)).toEqual([['防范', '诈骗']]);
    expect(otherWords(['义诊'], groups)).toEqual([]);
  });
  it('keeps the other pieces of a joined query', () => {
    expect(otherWords(['老人', '免费看病'], groups)).toEqual([['老人', '义诊']]);
  });
  it('gives nothing for a word of no group', () => {
    expect(otherWords(['理发'], groups)).toEqual([]);
  });
});
