import { excerptOf, markParts } from './excerpt.ts';
import { normalise } from './normalise.ts';
import type { Fragment } from './pagefind.ts';
import type { TitleEntry } from './titles.ts';
import type { SearchResult } from './types.ts';

/**
 * A page as a result is shown.
 * @param phrases what is marked, the most telling first
 * @param exact whether the page has the query as it stands
 */
export function toResult(
  { url, meta, filters, content }: Fragment,
  phrases: readonly string[],
  exact: boolean,
): SearchResult {
  const title = meta['title'] ?? '';
  return {
    url,
    title,
    titleParts: markParts(title, phrases),
    excerpt: excerptOf(readable(content, title), phrases),
    date: (meta['date'] ?? '').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'),
    kind: filters['kind']?.[0] ?? '',
    station: filters['station']?.[0] ?? '',
    exact,
  };
}

/** An entry of the titles as a result is shown. */
export function titleResult(entry: TitleEntry, query: string, base: string): SearchResult {
  return {
    ...entry,
    url: base + entry.url.replace(/^\//, ''),
    titleParts: markParts(entry.title, [query]),
    excerpt: [],
    exact: normalise(entry.title).includes(normalise(query)),
  };
}

/** The stored text without its title, the marks between words, and the stops Pagefind puts after blocks. */
function readable(content: string, title: string): string {
  const text = content.replaceAll('\u200b', '');
  const body = text.startsWith(title) ? text.slice(title.length) : text;
  return body
    .replace(/^[.\s]+/, '')
    .replace(/(\p{Script=Han}|[”’」』）》])\.(?=\s|$)/gu, '$1')
    .trim();
}
