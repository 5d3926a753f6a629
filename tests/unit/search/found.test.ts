import { describe, expect, it } from 'vitest';
import { foundHash, phrasesOf } from '../../../src/search/found.ts';

describe('what was searched, in an address', () => {
  it.each([['志愿服务'], ['反诈', '宣传'], ['a&b=c#d', '100%', '“引号”']])(
    'comes back as it went in: %s %s',
    (...phrases) => {
      expect(phrasesOf(foundHash(phrases))).toEqual(phrases);
    },
  );

  it.each(['', '#', '#main', '#find=', '#find', '#%E0%A4%A'])('is nothing in “%s”', (hash) => {
    expect(phrasesOf(hash)).toEqual([]);
  });
});
