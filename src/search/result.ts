import { excerptOf, markParts } from './excerpt.ts';
import type { Fragment } from './pagefind.ts';
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
    phrases,
    titleParts: markParts(title, phrases),
    excerpt: excerptOf(readable(content, title), phrases),
    date: (meta['date'] ?? '').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'),
    kind: filters['kind']?.[0] ?? '',
    station: filters['station']?.[0] ?? '',
    exact,
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
