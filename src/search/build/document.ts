import { isHan, isIgnored } from '../normalise.ts';
import type { SearchPage } from './page.ts';

/** Meta field for what the indexer would miss; see `missedTerms`. */
const MISSED = 'x';

const SPACE_BETWEEN_HAN = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;

/** Text as it is indexed and excerpted: full-width letters and digits narrowed, no space inside Chinese. */
const indexable = (text: string): string =>
  text
    .replace(FULL_WIDTH, (character) => character.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .replace(SPACE_BETWEEN_HAN, '')
    .trim();

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);

const mark = (kind: 'filter' | 'meta', name: string, value: string): string =>
  `<i data-pagefind-${kind}="${name}:${escape(value)}"></i>`;

/**
 * What Pagefind would not find in these texts: pairs of characters with only a quote, bracket or
 * hyphen between them (员双 in 党员“双报到”), and characters that only ever end a stretch of Chinese.
 */
export function missedTerms(texts: readonly string[]): string[] {
  const bridges = new Set<string>();
  const firsts = new Set<string>();
  const lasts = new Set<string>();
  for (const text of texts) {
    let before = '';
    let bridged = false;
    let start = true;
    const closeRun = (): void => {
      if (before && !start) lasts.add(before);
    };
    for (const character of text) {
      if (isHan(character)) {
        if (before && !bridged) firsts.add(before);
        if (before && bridged) {
          closeRun();
          bridges.add(before + character);
        }
        start = before === '' || bridged;
        before = character;
        bridged = false;
      } else if (isIgnored(character) && before) {
        bridged = true;
      } else {
        closeRun();
        before = '';
        bridged = false;
      }
    }
    closeRun();
  }
  return [...bridges, ...[...lasts].filter((character) => !firsts.has(character))];
}

/**
 * The page as Pagefind reads it. The title weighs most, so that Pagefind's own order puts it first.
 * The date has no hyphens in the meta field, where they would make its parts words of the page.
 */
export function toDocument(page: SearchPage): string {
  const title = indexable(page.title);
  const blocks = page.blocks.map(({ text, heading }) => ({ text: indexable(text), heading }));
  const missed = missedTerms([title, ...blocks.map(({ text }) => text)]);
  const marks = [
    mark('filter', 'kind', page.kind),
    ...(page.station ? [mark('filter', 'station', page.station)] : []),
    ...(page.tasks ?? []).map((task) => mark('filter', 'task', task)),
    ...(page.date
      ? [
          mark('filter', 'year', page.date.slice(0, 4)),
          mark('meta', 'date', page.date.replaceAll('-', '')),
        ]
      : []),
    ...(missed.length > 0 ? [mark('meta', MISSED, missed.join(' '))] : []),
  ];
  const body = blocks.map(({ text, heading }, index) =>
    heading ? `<h2 id="${String(index)}">${escape(text)}</h2>` : `<p>${escape(text)}</p>`,
  );
  return `<html lang="zh-CN"><body data-pagefind-body><h1 data-pagefind-weight="10">${escape(title)}</h1>${marks.join('')}${body.join('')}</body></html>`;
}
