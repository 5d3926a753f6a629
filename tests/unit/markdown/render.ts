import { unified } from '@astrojs/markdown-remark';
import * as cheerio from 'cheerio';
import { expect } from 'vitest';
import { markdownOptions } from '../../../src/markdown/plugins.ts';
import { renderMarkdown } from '../../../src/markdown/render.ts';

const astro = await unified(markdownOptions()).createRenderer({
  image: { domains: [], remotePatterns: [] },
  syntaxHighlight: false,
});

/** What Astro makes of a Markdown text with the site's options. */
export async function renderWithAstro(
  markdown: string,
  fileURL?: URL,
): Promise<{ html: string; headings: { slug: string }[]; pictures: string[] }> {
  const { code, metadata } = await astro.render(markdown, fileURL && { fileURL });
  return { html: code, headings: metadata.headings, pictures: metadata.localImagePaths };
}

/** The page that both renderers make of a Markdown text, after making sure that they agree. */
export async function page(markdown: string): Promise<cheerio.CheerioAPI> {
  const { html, headings } = renderMarkdown(markdown);
  const byAstro = await renderWithAstro(markdown);
  expect(comparable(byAstro.html)).toBe(comparable(html));
  expect(byAstro.headings.map(({ slug }) => slug)).toEqual(headings.map(({ slug }) => slug));
  return cheerio.load(html, null, false);
}

/**
 * HTML with the addresses of pictures decoded: Astro keeps file names to look up, the other renderer makes addresses. And without
 * blank lines at the start of a code block, which Astro's second HTML parser drops.
 */
function comparable(html: string): string {
  const $ = cheerio.load(html, null, false);
  $('img').each((_, img) => {
    const source = $(img).attr('src');
    if (source !== undefined) $(img).attr('src', decodeURIComponent(source));
  });
  return $.html().replace(/(<pre><code[^>]*>)\n+/g, '$1');
}
