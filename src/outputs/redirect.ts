import { escapeHtml } from './escapeHtml.ts';

/**
 * A page at an old address that leads on to the new one, with and without a server rule.
 * @param address - absolute address of the entry
 * @param title - what the link says
 */
export function redirectPage(address: string, title: string): string {
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
</head>
<body><p>这一页换了网址：<a href="${target}">${text}</a></p></body>
</html>
`;
}
