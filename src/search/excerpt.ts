/** Showing where a query stands: marks in a text, and a cut of the page's text around it. */
import { normalise, normaliseWithOffsets } from './normalise.ts';

export interface TextPart {
  text: string;
  /** Whether this part is what was searched. */
  mark: boolean;
}

/** Longest excerpt, in UTF-16 units: three lines on a phone. */
const LENGTH = 96;
/** How much may stand before the first mark. */
const LEAD = 28;
const CLAUSE_END = /[，。；：！？、,;:!?\s]/;

/** Cuts a text into what was searched and what stands between. */
export function markParts(text: string, phrases: readonly string[]): TextPart[] {
  return partsBetween(text, placesOf(text, phrases), 0, text.length);
}

/**
 * A piece of the text around the first place of the most telling phrase. It begins after a mark of
 * punctuation where one is near, ends at one where it can, and never cuts a character in two; an
 * ellipsis stands for what is left out.
 */
export function excerptOf(text: string, phrases: readonly string[]): TextPart[] {
  const places = placesOf(text, phrases);
  const first = places.find(({ phrase }) => phrase === 0) ?? places[0];
  const start = startBefore(text, first?.from ?? 0);
  const end = endAfter(text, start, first?.to ?? 0);
  const parts = partsBetween(text, places, start, end);
  if (start > 0) parts.unshift({ text: '…', mark: false });
  if (end < text.length) parts.push({ text: '…', mark: false });
  return parts;
}

export interface Place {
  /** Offsets in UTF-16 units; `to` is behind the last. */
  from: number;
  to: number;
  /** Index of the phrase. */
  phrase: number;
}

/** Places of the phrases in the original text, as search compares them: in order, not overlapping. */
export function placesOf(text: string, phrases: readonly string[]): Place[] {
  const form = normaliseWithOffsets(text);
  const found = phrases.flatMap((phrase, index) => {
    const sought = normalise(phrase);
    const places: Place[] = [];
    for (
      let at = sought ? form.text.indexOf(sought) : -1;
      at >= 0;
      at = form.text.indexOf(sought, at + sought.length)
    ) {
      const last = form.at[at + sought.length - 1] ?? 0;
      places.push({
        from: form.at[at] ?? 0,
        to: last + String.fromCodePoint(text.codePointAt(last) ?? 0).length,
        phrase: index,
      });
    }
    return places;
  });
  const ordered = found.sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return ordered.filter(({ from, to }) => {
    const free = from >= end;
    if (free) end = to;
    return free;
  });
}

function startBefore(text: string, from: number): number {
  const earliest = from - LEAD;
  if (earliest <= 0) return 0;
  for (let at = earliest; at < from; at += 1) {
    if (CLAUSE_END.test(text.charAt(at - 1))) return at;
  }
  return whole(text, earliest);
}

function endAfter(text: string, start: number, to: number): number {
  const latest = Math.max(start + LENGTH, to);
  if (latest >= text.length) return text.length;
  for (let at = latest; at > Math.max(to, latest - LEAD); at -= 1) {
    if (CLAUSE_END.test(text.charAt(at - 1))) return at;
  }
  return whole(text, latest);
}

/** The offset, moved on so that it does not part the two halves or the marks of one character. */
function whole(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && /[\udc00-\udfff]|\p{M}|\p{Cf}/u.test(text.charAt(at))) at += 1;
  return at;
}

function partsBetween(
  text: string,
  places: readonly Place[],
  start: number,
  end: number,
): TextPart[] {
  const parts: TextPart[] = [];
  let at = start;
  const add = (to: number, mark: boolean): void => {
    if (to > at) parts.push({ text: text.slice(at, to), mark });
    at = Math.max(at, to);
  };
  for (const { from, to } of places) {
    if (from < start || to > end) continue;
    add(from, false);
    add(to, true);
  }
  add(end, false);
  return parts;
}
