/** Crockford's base 32 in small letters: no i, l, o, u, which are misread or spell words. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Six characters that stand for a text, the same on every machine: FNV-1a (32 bits, over UTF-8), its lower 30 bits written in
 * base 32. Two texts share one by chance once in a thousand million; not for secrets.
 */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return [25, 20, 15, 10, 5, 0].map((shift) => DIGITS.charAt((hash >>> shift) & 31)).join('');
}
