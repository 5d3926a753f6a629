/**
 * Breaks a Chinese title into lines as a typesetter would: between words, by the rules for punctuation (GB/T 15834,
 * 附录 B.2), evenly, and nothing torn apart that belongs together.
 */

/** Where an editor wants a line to end: `|` or `｜`. */
const MANUAL_BREAK = /\s*[|｜]\s*/;

const OPENING = /^[“‘（《〈「『【〔［(]+$/;
const CLOSING = /^[”’）》〉」』】〕］)，。、；：！？,.;:!?%％℃·…—～]+$/;

/** What is never torn: a book title, a short quotation, a document number, a date, a number with its unit, a foreign word. */
const WHOLE =
  /《[^《》]{1,24}》|“[^“”]{1,8}”|\p{Script=Han}{0,6}〔\d{4}〕第?\d+号|(?:\d+年)?(?:\d+月(?:\d+日)?)|第?\d[\d.,:×/—–-]*\d*(?:%|％|[年月日号元人次届个场周岁户期时分楼栋组站点所])?|[A-Za-z][\w.'’+&/-]*/gu;

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Words that cling to what stands before them, and words that lead to what follows. */
const CLINGS = /^[的地得了着过们等吗呢吧]/;
const LEADS = /[和与及把被为对向在是到从将让给]$/;

/** A piece that stays on one line. */
interface Piece {
  text: string;
  width: number;
}

/**
 * @param text - a title; `|` and `｜` mark where a line must end
 * @param width - of a line, in the unit of `measure`
 * @param measure - the width of a piece of text
 * @returns the lines, each at most `width` wide, the fewest that hold the text, as even as can be
 */
export function breakLines(
  text: string,
  width: number,
  measure: (text: string) => number,
): string[] {
  return text
    .split(MANUAL_BREAK)
    .filter((part) => part !== '')
    .flatMap((part) => {
      const pieces = piecesOf(part).flatMap((piece) =>
        measure(piece.trim()) <= width ? [piece] : tear(piece, width, measure),
      );
      return evenLines(
        pieces.map((piece) => ({ text: piece, width: measure(piece) })),
        width,
        measure,
      );
    });
}

/** A title without the marks for manual breaks. */
export const withoutBreaks = (text: string): string => text.split(MANUAL_BREAK).join('');

/** Words with the punctuation that belongs to them. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let end = 0;
  for (const match of text.matchAll(WHOLE)) {
    pieces.push(...wordsOf(text.slice(end, match.index)), match[0]);
    end = match.index + match[0].length;
  }
  pieces.push(...wordsOf(text.slice(end)));
  return bindPunctuation(pieces);
}

const wordsOf = (text: string): string[] =>
  Array.from(words.segment(text), ({ segment }) => segment);

/** No line starts with closing punctuation or a blank, and none ends with opening punctuation. */
function bindPunctuation(pieces: readonly string[]): string[] {
  const bound: string[] = [];
  for (const piece of pieces) {
    const last = bound.at(-1);
    const joins =
      last !== undefined &&
      (CLOSING.test(piece) || piece.trim() === '' || OPENING.test(last.slice(-1)));
    if (joins) bound[bound.length - 1] = last + piece;
    else bound.push(piece);
  }
  return bound;
}

/** A piece wider than a line has to be torn after all: between its words, and a word between its characters. */
function tear(piece: string, width: number, measure: (text: string) => number): string[] {
  return bindPunctuation(wordsOf(piece)).flatMap((word) =>
    measure(word.trim()) <= width
      ? [word]
      : bindPunctuation(Array.from(characters.segment(word), ({ segment }) => segment)),
  );
}

/**
 * Of all ways to set the pieces in the fewest lines, the one with the least unevenness, in squares of a character,
 * and the fewest unlucky breaks. The figures are house rules, found by looking.
 */
function evenLines(
  pieces: readonly Piece[],
  width: number,
  measure: (text: string) => number,
): string[] {
  const em = measure('字');
  const total = pieces.reduce((sum, piece) => sum + piece.width, 0);
  const textOf = (from: number, to: number): string =>
    pieces
      .slice(from, to)
      .map(({ text }) => text)
      .join('')
      .trim();
  const costOf = (from: number, to: number, ideal: number): number => {
    const line = textOf(from, to);
    const lineWidth = measure(line);
    if (lineWidth > width && to - from > 1) return Infinity;
    const isLast = to === pieces.length;
    const next = isLast ? '' : textOf(to, to + 1);
    return (
      ((lineWidth - ideal) / em) ** 2 +
      (isLast && from > 0 && [...line].length < 2 ? 10_000 : 0) +
      (CLINGS.test(next) ? 12 : 0) +
      (!isLast && LEADS.test(line) ? 4 : 0) -
      (!isLast && /[，。：；！？—…]$/.test(line) ? 5 : 0)
    );
  };

  for (let count = Math.max(1, Math.ceil(total / width - 1)); count <= pieces.length; count += 1) {
    const lines = bestBreaks(pieces.length, count, (from, to) => costOf(from, to, total / count));
    if (lines) return lines.map(([from, to]) => textOf(from, to));
  }
  return pieces.map(({ text }) => text.trim());
}

/** The cheapest way to cut `length` pieces into `count` runs; none when every way is impossible. */
function bestBreaks(
  length: number,
  count: number,
  costOf: (from: number, to: number) => number,
): [from: number, to: number][] | undefined {
  interface Way {
    cost: number;
    runs: [number, number][];
  }
  let ways: (Way | undefined)[] = [{ cost: 0, runs: [] }];
  for (let line = 0; line < count; line += 1) {
    const next: (Way | undefined)[] = [];
    for (const [from, way] of ways.entries()) {
      if (!way) continue;
      for (let to = from + 1; to <= length; to += 1) {
        const cost = way.cost + costOf(from, to);
        if (cost < (next[to]?.cost ?? Infinity))
          next[to] = { cost, runs: [...way.runs, [from, to]] };
      }
    }
    ways = next;
  }
  return ways[length]?.runs;
}
