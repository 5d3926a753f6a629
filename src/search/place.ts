/** Where on a page a query stands, which decides its rank. */
import { normalise } from './normalise.ts';
import type { Fragment } from './pagefind.ts';

/** A page's texts in comparable form. */
export interface PageText {
  title: string;
  headings: string[];
  station: string;
  all: string;
}

export const textOf = ({ meta, anchors, filters, content }: Fragment): PageText => ({
  title: normalise(meta['title'] ?? ''),
  headings: anchors.map(({ text }) => normalise(text)),
  station: normalise(filters['station']?.[0] ?? ''),
  all: normalise(content),
});

/**
 * The best place of a phrase in comparable form: 6 the whole title, 5 in the title, 4 in a heading,
 * 3 the page's station, 2 in the text, 0 nowhere.
 */
export function placeOf(page: PageText, phrase: string): number {
  if (page.title === phrase) return 6;
  if (page.title.includes(phrase)) return 5;
  if (page.headings.some((heading) => heading.includes(phrase))) return 4;
  if (!page.all.includes(phrase)) return 0;
  return page.station === phrase ? 3 : 2;
}

/**
 * The place of several phrases: 0 unless all are on the page; otherwise their mean place, and a little
 * more for each two that stand next to each other as they were typed.
 */
export function placeOfAll(page: PageText, phrases: readonly string[]): number {
  const places = phrases.map((phrase) => placeOf(page, phrase));
  if (places.includes(0)) return 0;
  const neighbours = phrases.slice(1).map((phrase, at) => (phrases[at] ?? '') + phrase);
  const together = neighbours.filter((phrase) => page.all.includes(phrase)).length;
  return places.reduce((sum, place) => sum + place, 0) / places.length + together;
}
