import { formatDay } from '../../lib/date.ts';
import { foundHash } from '../../search/found.ts';
import type { SearchResult } from '../../search/types.ts';

/** One result as a list item; text only, so nothing a page says can become markup. */
export function resultItem({
  url,
  titleParts,
  phrases,
  excerpt,
  kind,
  date,
  station,
}: SearchResult): HTMLLIElement {
  const link = document.createElement('a');
  link.href = url + foundHash(phrases);
  link.append(...titleParts.map(marked));
  const text = document.createElement('p');
  text.append(...excerpt.map(marked));
  const about = document.createElement('p');
  about.className = 'about';
  about.textContent = [kind, date && formatDay(date), station].filter(Boolean).join(' · ');
  const item = document.createElement('li');
  item.append(link, text, about);
  return item;
}

function marked({ text, mark }: { text: string; mark: boolean }): Node {
  if (!mark) return document.createTextNode(text);
  const element = document.createElement('mark');
  element.textContent = text;
  return element;
}
