import { share } from '../strings/share.ts';
import { escapeHtml } from './escapeHtml.ts';
import { leadingPage } from './redirect.ts';

/** What a short address leads to. Addresses are absolute. */
export interface ShortPage {
  address: string;
  title: string;
  description: string;
  /** JPEG or PNG of at least 300×300. */
  image: string;
  siteName: string;
}

/**
 * The page at a short address: leads on at once, with and without a server rule, and carries what chat programs show of a link,
 * since some of them read this page and follow nothing. Parameters that they add make no difference.
 */
export function shortPage({ address, title, description, image, siteName }: ShortPage): string {
  const tags: [attribute: string, name: string, content: string][] = [
    ['name', 'description', description],
    ['property', 'og:type', 'article'],
    ['property', 'og:site_name', siteName],
    ['property', 'og:title', title],
    ['property', 'og:description', description],
    ['property', 'og:url', address],
    ['property', 'og:image', image],
    ['itemprop', 'name', title],
    ['itemprop', 'description', description],
    ['itemprop', 'image', image],
  ];
  const head = tags.map(
    ([attribute, name, content]) =>
      `<meta ${attribute}="${name}" content="${escapeHtml(content)}">`,
  );
  return leadingPage({ address, title, words: share.opening, head });
}
