import { pinyin } from 'pinyin-pro';

/** A stretch of text that looks like a fixed term with a slip in it. */
export interface NearMiss {
  /** As it stands in the text. */
  written: string;
  term: string;
}

/** Shapes that are taken for one another in print, on screen and by text recognition. */
const LOOK_ALIKES = [
  '己已巳',
  '未末',
  '人入八',
  '士土',
  '大太犬',
  '科料',
  '践线贱',
  '传伝转',
  '队认',
  '宣宜',
  '明朋',
  '育肓',
  '实买',
  '学孚',
  '论伦沦',
  '由田甲申',
  '有冇',
  '场扬',
  '关天',
  '服报',
  '众仄',
  '风凤',
  '俗裕',
];

/** Short terms go on into ordinary sentences too easily (`七个又大又圆`, `菜单是`) when one of these stands at their end. */
const SHORT = 4;
const FUNCTION_WORDS = '又是在于之也的了与和';

/** Below this length a term with one other character is as a rule just another phrase (`服务群众`, `服务大众`). */
const LONG = 7;

/**
 * Finds fixed terms that were typed with one slip, without raising the alarm on text that merely begins or ends alike:
 *
 * - one character that sounds or looks like the right one, in terms of any length;
 * - in terms of seven characters and more, also any one wrong, missing, doubled or exchanged character inside.
 *
 * A stretch that belongs to another term, or whose odd character belongs to a longer word (`文明实践点`, `文明实践典型`), does not count.
 * @param terms - the fixed terms; what is one of them is right
 */
export function findNearMisses(text: string, terms: readonly string[]): NearMiss[] {
  const found = terms.flatMap((term) => candidates(text, term));
  if (found.length === 0) return [];
  const right = spansOf(text, terms);
  return longestOnly(
    found.filter(
      ({ start, end, odd, written }) =>
        !terms.includes(written) &&
        !right.some((span) => span.start <= odd && odd < span.end) &&
        !belongsToLongerWord(text, odd, { start, end }),
    ),
  );
}

interface Span {
  start: number;
  end: number;
}

interface Candidate extends Span, NearMiss {
  /** Where the slip is. */
  odd: number;
}

function spansOf(text: string, terms: readonly string[]): Span[] {
  return terms.flatMap((term) =>
    placesOf(text, term).map((start) => ({ start, end: start + term.length })),
  );
}

function placesOf(text: string, part: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

/** Where half of the term stands, the other half may be near. One slip leaves one half whole. */
function candidates(text: string, term: string): Candidate[] {
  const middle = Math.ceil(term.length / 2);
  const first = placesOf(text, term.slice(0, middle));
  const second = placesOf(text, term.slice(middle));
  if (first.length === 0 && second.length === 0) return [];
  // A missing or doubled character shifts what stands before the second half by one.
  const starts = new Set([
    ...first,
    ...second.flatMap((at) => [-1, 0, 1].map((shift) => at - middle + shift)),
  ]);
  return [...starts]
    .filter((start) => start >= 0)
    .flatMap((start) => {
      const candidate = slipAt(text, start, term);
      return candidate ? [{ term, ...candidate }] : [];
    });
}

function slipAt(text: string, start: number, term: string): Omit<Candidate, 'term'> | undefined {
  const at = (length: number): string => text.slice(start, start + length);
  const spelled = at(term.length);
  const odd = firstDifference(spelled, term);
  if (odd === term.length) return undefined;
  const result = (length: number) => ({
    start,
    end: start + length,
    odd: start + odd,
    written: at(length),
  });
  const inside = odd > 0 && odd < term.length - 1;
  const long = term.length >= LONG;

  if (spelled.length === term.length && spelled.slice(odd + 1) === term.slice(odd + 1)) {
    const wrong = spelled.charAt(odd);
    const meant = term.charAt(odd);
    if (!isHan(wrong)) return undefined;
    return (long && inside) || soundsAlike(wrong, meant) || looksAlike(wrong, meant)
      ? result(term.length)
      : undefined;
  }
  if (!long || !inside) return undefined;
  const exchanged =
    spelled.slice(odd, odd + 2) === `${term.charAt(odd + 1)}${term.charAt(odd)}` &&
    spelled.slice(odd + 2) === term.slice(odd + 2);
  if (exchanged) return result(term.length);
  if (at(term.length - 1) === term.slice(0, odd) + term.slice(odd + 1))
    return result(term.length - 1);
  const doubled = at(term.length + 1);
  const repeats = doubled.charAt(odd) === doubled.charAt(odd - 1);
  return repeats && doubled === term.slice(0, odd) + doubled.charAt(odd) + term.slice(odd)
    ? result(term.length + 1)
    : undefined;
}

function firstDifference(a: string, b: string): number {
  let index = 0;
  while (index < b.length && a.charAt(index) === b.charAt(index)) index += 1;
  return index;
}

const isHan = (character: string): boolean => /^\p{Script=Han}$/u.test(character);

function soundsAlike(a: string, b: string): boolean {
  const sounds = (character: string) =>
    pinyin(character, { toneType: 'none', type: 'array', multiple: true });
  return sounds(a).some((sound) => sounds(b).includes(sound));
}

const looksAlike = (a: string, b: string): boolean =>
  LOOK_ALIKES.some((group) => group.includes(a) && group.includes(b));

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** At the edge of a stretch the odd character may start or end a word of its own (`实践典型`). */
function belongsToLongerWord(text: string, odd: number, { start, end }: Span): boolean {
  if (odd !== start && odd !== end - 1) return false;
  if (end - start <= SHORT && FUNCTION_WORDS.includes(text.charAt(odd))) return true;
  const word = segmenter.segment(text).containing(odd);
  return word !== undefined && (word.index < start || word.index + word.segment.length > end);
}

/** One slip in a long term is also a slip in the short terms inside it; the longest says it best. */
function longestOnly(found: readonly Candidate[]): NearMiss[] {
  const byPlace = new Map<number, Candidate>();
  for (const candidate of found) {
    const known = byPlace.get(candidate.odd);
    if (!known || known.term.length < candidate.term.length) byPlace.set(candidate.odd, candidate);
  }
  return [...byPlace.values()].map(({ written, term }) => ({ written, term }));
}
