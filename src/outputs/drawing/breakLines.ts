/**
 * Breaks a Chinese title into lines as a typesetter would: between words, by the rules for punctuation (GB/T 15834,
 * 附录 B.2), evenly, and nothing torn apart that belongs together.
 */

/** Cost of a last line of one character: worse than anything else. */
const LONELY = 10_000;

/** Where an editor wants a line to end: `|` or `｜`. */
const MANUAL_BREAK = /\s*[|｜]\s*/;

const OPENING = /^[“‘（《〈「『【〔［(]+$/;
const CLOSING = /^[”’）》〉」』】〕］)，。、；：！？,.;:!?%％℃·…—～]+$/;

/** What is never torn: a book title, a short quotation, a document number, a date, a number with its unit, a foreign word. */
const WHOLE =
  /《[^《》]{1,24}》|“[^“”]{1,8}”|\p{Script=Han}{0,4}〔\d{4}〕第?\d+号|(?:\d+年)?(?:\d+月(?:\d+日)?)|第?\d[\d.,:×/—–-]*\d*(?:%|％|[年月日号元人次届个场周岁户期时分楼栋组站点所])?|[A-Za-z][\w.'’+&/-]*/gu;

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Words that cling to what stands before them, and words that lead to what follows. */
const CLINGS = /^[的地得了着过们等吗呢吧]/;
const LEADS = /[和与及把被为对向在是到从将让给]$/;

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
      return evenLines(pieces, width, measure);
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
  pieces: readonly string[],
  width: number,
  measure: (text: string) => number,
): string[] {
  const em = measure('字');
  const widths = pieces.map(measure);
  const blanks = pieces.map((piece, index) => (widths[index] ?? 0) - measure(piece.trimEnd()));
  // Where each piece starts on an endless line, so that any stretch is measured by one subtraction.
  const starts = [0];
  for (const [index, pieceWidth] of widths.entries())
    starts.push((starts[index] ?? 0) + pieceWidth);
  const total = starts.at(-1) ?? 0;
  const widthOf = (from: number, to: number): number =>
    (starts[to] ?? 0) - (starts[from] ?? 0) - (blanks[to - 1] ?? 0);

  const luckOf = (from: number, to: number): number => {
    const end = (pieces[to - 1] ?? '').trimEnd();
    if (to === pieces.length)
      return from > 0 && to - from === 1 && [...end].length < 2 ? LONELY : 0;
    return (
      (CLINGS.test(pieces[to] ?? '') ? 12 : 0) +
      (LEADS.test(end) ? 4 : 0) -
      (/[，。：；！？—…]$/.test(end) ? 5 : 0)
    );
  };
  const costOf = (from: number, to: number, ideal: number): number => {
    const lineWidth = widthOf(from, to);
    if (lineWidth > width && to - from > 1) return Infinity;
    return ((lineWidth - ideal) / em) ** 2 + luckOf(from, to);
  };

  const least = Math.min(pieces.length, Math.max(1, Math.floor(total / width)));
  for (let count = least; ; count += 1) {
    const lines = bestBreaks(pieces.length, count, (from, to) => costOf(from, to, total / count));
    if (lines) return lines.map(([from, to]) => pieces.slice(from, to).join('').trim());
  }
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
