/**
 * Breaks a Chinese title into lines as a typesetter would: between words, by the rules for punctuation (GB/T 15834—2011,
 * 5.1), evenly, and nothing torn apart that belongs together.
 */

/** Cost of a last line of one character: worse than anything else. */
const LONELY = 10_000;

/** Where an editor wants a line to end: `|` or `｜`. */
const MANUAL_BREAK = /\s*[|｜]\s*/;

const OPENING = /^[“‘（《〈「『【〔［(]+$/;
const CLOSING = /^[”’）》〉」』】〕］)，。、；：！？,.;:!?%％℃·…—～]+$/;

/** What is never torn: a book title, a number with its unit, a short quotation, a document number, a date, a foreign word. */
const WHOLE =
  /《[^《》]{1,24}》|[〇零一二两三四五六七八九十百千万]{2,}[个人位名户家条盏扇双张本岁年月日号次场对样件]?|“[^“”]{1,8}”|\p{Script=Han}{0,4}〔\d{4}〕第?\d+号|(?:\d+年)?(?:\d+月(?:\d+日)?)|第?\d[\d.,:×/—–-]*\d*(?:%|％|[年月日号元人次届个场周岁户期时分楼栋组站点所])?|[A-Za-z][\w.'’+&/-]*/gu;

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Words that cling to what stands before them, and words that lead to what follows. */
const CLINGS = /^[的地得了着过们等吗呢吧]/;
const LEADS = /[和与及把被为对向在是到从将让给]$/;

/** A word of one character is often a part of a longer one that the dictionary lacks. */
const SHORT = /^\p{Script=Han}[，：、]?$/u;
/** Where a reader draws breath, and where one only pauses. */
const AFTER_CLAUSE = /(?:[：！？。]|——)$/;
const AFTER_PAUSE = /[，；…]$/;

/** A title in lines, and how well it is broken: the lower, the better. */
export interface BrokenTitle {
  lines: string[];
  cost: number;
}

/**
 * @param text - a title; `|` and `｜` mark where a line must end
 * @param width - of a line, in the unit of `measure`
 * @param measure - the width of a piece of text
 * @returns the lines, each at most `width` wide, the fewest that hold the text, as even as can be
 */
export function breakTitle(
  text: string,
  width: number,
  measure: (text: string) => number,
): BrokenTitle {
  const parts = text
    .split(MANUAL_BREAK)
    .filter((part) => part !== '')
    .map((part) => {
      const pieces = piecesOf(part).flatMap((piece) =>
        measure(piece.trim()) <= width ? [piece] : tear(piece, width, measure),
      );
      return evenLines(pieces, width, measure);
    });
  return {
    lines: parts.flatMap(({ lines }) => lines),
    cost: parts.reduce((sum, { cost }) => sum + cost, 0),
  };
}

/** The lines alone. */
export const breakLines = (...title: Parameters<typeof breakTitle>): string[] =>
  breakTitle(...title).lines;

/** A title without the marks for manual breaks. */
export const withoutBreaks = (text: string): string => text.split(MANUAL_BREAK).join('');

/** Words with the punctuation that belongs to them. */
function piecesOf(text: string): string[] {
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
      (CLOSING.test(piece) || piece.trim() === '' || OPENING.test(last.trimEnd().slice(-1)));
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
): BrokenTitle {
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
    const start = pieces[to] ?? '';
    return (
      (CLINGS.test(start) ? 12 : 0) +
      (LEADS.test(end) ? 4 : 0) +
      (SHORT.test(start) ? 2 : 0) +
      (SHORT.test(end) ? 2 : 0) -
      (AFTER_CLAUSE.test(end) ? 12 : 0) -
      (AFTER_PAUSE.test(end) ? 5 : 0)
    );
  };
  const costOf = (from: number, to: number, ideal: number): number => {
    const lineWidth = widthOf(from, to);
    if (lineWidth > width && to - from > 1) return Infinity;
    return ((lineWidth - ideal) / em) ** 2 + luckOf(from, to);
  };

  const least = Math.min(pieces.length, Math.max(1, Math.floor(total / width)));
  for (let count = least; ; count += 1) {
    const way = bestBreaks(pieces.length, count, (from, to) => costOf(from, to, total / count));
    if (way)
      return {
        lines: way.runs.map(([from, to]) => pieces.slice(from, to).join('').trim()),
        cost: way.cost,
      };
  }
}

interface Way {
  cost: number;
  runs: [from: number, to: number][];
}

/** The cheapest way to cut `length` pieces into `count` runs; none when every way is impossible. */
function bestBreaks(
  length: number,
  count: number,
  costOf: (from: number, to: number) => number,
): Way | undefined {
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
  return ways[length];
}
