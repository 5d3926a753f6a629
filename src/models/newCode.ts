import type { Moment } from '../lib/date.ts';

/** Lower-case letters and digits without the look-alikes 0 o, 1 i l: codes are read out over the phone. */
const CHARACTERS = '23456789abcdefghjkmnpqrstuvwxyz';

/** Letters of the words in a code; with the rest of it an address still fits a line of a phone. */
const LONGEST_WORDS = 16;

/**
 * A new entry's permanent code: day of creation, what it is about, and four random characters that make it the only
 * one, e.g. `261125-linlijie-k3f9`; without words `261125-k3f9`.
 * @param now - Shanghai wall clock
 * @param syllables - of the title in pinyin, e.g. `['lin', 'li', 'jie']`; as many as fit are taken
 */
export function newCode(now: Moment, syllables: readonly string[] = []): string {
  let words = '';
  for (const syllable of syllables) {
    const plain = syllable.toLowerCase().replace(/[^a-z0-9]/g, '');
    if (words.length + plain.length > LONGEST_WORDS) break;
    words += plain;
  }
  return [now.slice(2, 10).replaceAll('-', ''), words, randomTail()].filter(Boolean).join('-');
}

/** Four random characters. */
export function randomTail(): string {
  const random = crypto.getRandomValues(new Uint8Array(4));
  return Array.from(random, (byte) => CHARACTERS.charAt(byte % CHARACTERS.length)).join('');
}
