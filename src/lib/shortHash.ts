/** Crockford's base 32 in small letters: no i, l, o, u, which are misread or spell words. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const LETTERS = DIGITS.slice(10);

/**
 * Six characters that stand for a text, the same on every machine: FNV-1a (32 bits, over UTF-8), its lower 30 bits written in
 * base 32. The first is a letter, or YAML would read some of them as numbers (`610273`, `12e456`). Two texts share one by chance
 * once in seven hundred million; not for secrets.
 */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  const five = (shift: number): number => (hash >>> shift) & 31;
  const rest = [20, 15, 10, 5, 0].map((shift) => DIGITS.charAt(five(shift)));
  return LETTERS.charAt(five(25) % LETTERS.length) + rest.join('');
}
