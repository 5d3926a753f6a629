import { cacheName } from '../../offline/kept.ts';

/**
 * Lists the pages that can be read without a network, newest visit last, and shows the list when there are any.
 * @param place - holds the list; hidden until then
 * @param scope - absolute address of the site with its final slash
 */
export async function listKeptPages(place: HTMLElement, scope: string): Promise<void> {
  if (!('caches' in window)) return;
  const cache = await caches.open(cacheName('pages', scope));
  const items: HTMLElement[] = [];
  for (const { url } of await cache.keys()) {
    const html = (await (await cache.match(url))?.text()) ?? '';
    const heading = new DOMParser().parseFromString(html, 'text/html').querySelector('h1');
    const link = document.createElement('a');
    link.href = url;
    link.textContent = heading?.textContent.trim() ?? url;
    const item = document.createElement('li');
    item.append(link);
    items.push(item);
  }
  place.querySelector('ul')?.replaceChildren(...items);
  place.hidden = items.length === 0;
}
