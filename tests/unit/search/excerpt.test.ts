import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, markParts, type TextPart } from '../../../src/search/excerpt.ts';

const plain = (parts: readonly TextPart[]) => parts.map(({ text }) => text).join('');
const marked = (parts: readonly TextPart[]) =>
  parts.filter(({ mark }) => mark).map(({ text }) => text);

const FILLER = '社区干部走进院坝听取意见，大家你一言我一语，气氛十分热烈。';

describe('marking what was searched', () => {
  it('marks it as it is written, whatever the reader left out', () => {
    expect(marked(markParts('依据樟街办文〔2022〕23号办理', ['樟街办文2022 23号']))).toEqual([
      '樟街办文〔2022〕23号',
    ]);
  });

  it('marks every place of every phrase, the longer of two that overlap', () => {
    expect(marked(markParts('志愿服务，服务群众，志愿', ['志愿', '志愿服务', '服务']))).toEqual([
      '志愿服务',
      '服务',
      '志愿',
    ]);
  });

  it('loses nothing of the text and marks only what was searched', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (text, sought) => {
          expect(plain(markParts(text, [sought]))).toBe(text);
        },
      ),
    );
  });
});

describe('an excerpt', () => {
  it('shows the first place of the most telling phrase, beginning after a mark of punctuation', () => {
    const text = `${FILLER.repeat(4)}随后志愿服务队为老人理发。${FILLER.repeat(8)}`;
    const parts = excerptOf(text, ['志愿服务队', '老人']);
    expect(marked(parts)).toEqual(['志愿服务队', '老人']);
    expect(parts[0]?.text).toBe('…');
    expect(parts[1]?.text).toMatch(/^(?:社区干部|大家|气氛|随后)/);
    expect(parts.at(-1)?.text).toBe('…');
    expect(plain(parts.slice(0, -1))).toMatch(/[，。]$/);
  });

  it('gives a short text whole', () => {
    expect(plain(excerptOf('老人理发。', ['理发']))).toBe('老人理发。');
  });

  it('never cuts a character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 80 }), (text) => {
        expect(plain(excerptOf(text, ['理发'])).isWellFormed()).toBe(true);
      }),
    );
    const rare = '𠮷'.repeat(200);
    expect(plain(excerptOf(rare, ['理发'])).isWellFormed()).toBe(true);
  });
});
