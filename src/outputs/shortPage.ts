import { share } from '../strings/share.ts';
import { escapeHtml } from './escapeHtml.ts';

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
export function shortPage(page: ShortPage): string {
  const address = escapeHtml(page.address);
  const title = escapeHtml(page.title);
  const description = escapeHtml(page.description);
  const image = escapeHtml(page.image);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${address}">
<link rel="canonical" href="${address}">
<title>${title}</title>
<meta name="description" content="${description}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${escapeHtml(page.siteName)}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${address}">
<meta property="og:image" content="${image}">
<meta itemprop="name" content="${title}">
<meta itemprop="description" content="${description}">
<meta itemprop="image" content="${image}">
</head>
<body><p>${share.opening}<a href="${address}">${title}</a></p></body>
</html>
`;
}
