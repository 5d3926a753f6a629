import { escapeHtml } from './escapeHtml.ts';

/** A page that leads on at once, with and without a server rule. Texts are plain, addresses absolute. */
export interface LeadingPage {
  /** Where it leads. */
  address: string;
  title: string;
  /** What stands before the link. */
  words: string;
  /** Further lines of the head, as HTML. */
  head?: readonly string[];
}

/** The page, whole. */
export function leadingPage({ address, title, words, head = [] }: LeadingPage): string {
  const [target, text] = [address, title].map(escapeHtml);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${target}">
<link rel="canonical" href="${target}">
<title>${text}</title>
${head.map((line) => `${line}\n`).join('')}</head>
<body><p>${words}<a href="${target}">${text}</a></p></body>
</html>
`;
}

/**
 * A page at an old address that leads on to the new one.
 * @param address - absolute address of the entry
 * @param title - what the link says
 */
export const redirectPage = (address: string, title: string): string =>
  leadingPage({ address, title, words: '这一页换了网址：' });
