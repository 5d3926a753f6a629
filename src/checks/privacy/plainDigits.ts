const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ＋（）]/g;
const DASH = /[‐‑‒–—―−－﹣]/g;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;

/**
 * Text in which numbers are as a machine writes them: full-width digits and letters become ASCII, every kind of dash
 * becomes `-`, invisible characters become blanks. The length stays the same, so an offset in the result is
 * an offset in the input.
 */
export function plainDigits(text: string): string {
  return text
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(DASH, '-')
    .replace(INVISIBLE, ' ');
}

/** A number found in a text: `[start, end)` in the text, and the number without its blanks and hyphens. */
export interface NumberSpan {
  start: number;
  end: number;
  digits: string;
}

/** The span of a regular expression's first group, which stands at the match's own index. */
export function numberSpan(match: RegExpExecArray): NumberSpan {
  const written = match[1] ?? '';
  return {
    start: match.index,
    end: match.index + written.length,
    digits: written.replace(/[^0-9Xx]/g, '').toUpperCase(),
  };
}
