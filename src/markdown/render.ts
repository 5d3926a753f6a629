import type { Element, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { hasHost } from './fileAddress.ts';
import { rehypePlugins, remarkPlugins, remarkRehypeOptions } from './plugins.ts';
import { rehypeBase } from './rehype/base.ts';
import { lineOf } from './rehype/text.ts';

/** One heading of a text, as in Astro's own list. */
export interface Heading {
  /** Level, 2 to 6. */
  depth: number;
  /** Its id on the page. */
  slug: string;
  text: string;
}

/** A rendered Markdown text. */
export interface Rendered {
  /** Safe HTML. */
  html: string;
  /** Its headings in order. */
  headings: Heading[];
  /** All of it on one line, without markup and footnotes. */
  text: string;
}

/** How the addresses of a text are to be written. */
export interface RenderOptions {
  /** The site's base path, `/` or `/wmsj/`. */
  base?: string;
  /**
   * The address of a picture beside the entry, from its file name as it is in the folder, e.g. `活动 (1).jpg`.
   * Without it pictures keep an address relative to the entry's folder.
   */
  picture?: (file: string) => string | undefined;
}

const processor = unified()
  .use(remarkParse)
  .use(remarkPlugins)
  .use(remarkRehype, { ...remarkRehypeOptions, allowDangerousHtml: true })
  .use(rehypePlugins)
  .use(rehypeStringify)
  .freeze();

/**
 * Renders Markdown exactly as the site's pages do, for feeds, previews and checks. Works in browsers.
 *
 * @param markdown the text of an entry, without its front matter
 */
export function renderMarkdown(markdown: string, options: RenderOptions = {}): Rendered {
  const tree = markdownTree(markdown);
  const headings: Heading[] = [];
  visit(tree, 'element', (element) => {
    const depth = Number(/^h([1-6])$/.exec(element.tagName)?.[1] ?? 0);
    if (depth > 0)
      headings.push({ depth, slug: String(element.properties['id']), text: lineOf(element) });
    if (element.tagName === 'img') writePicture(element, options.picture);
  });
  rehypeBase(options.base ?? '/')(tree);
  return { html: processor.stringify(tree), headings, text: lineOf(tree) };
}

/** The text of Markdown on one line, without markup and footnotes: for excerpts, share texts and the search index. */
export function plainText(markdown: string): string {
  return lineOf(markdownTree(markdown));
}

/** The safe HTML tree of Markdown, with addresses as in the file: for outputs that write it in a form of their own. */
export function markdownTree(markdown: string): Root {
  const file = new VFile(markdown);
  return processor.runSync(processor.parse(file), file) as Root;
}

/** Turns a picture's file name, which Astro would resolve, into an address. */
function writePicture({ properties }: Element, picture: RenderOptions['picture']): void {
  const source = properties['src'];
  if (typeof source !== 'string' || hasHost(source) || source.startsWith('/')) return;
  const file = decodeURI(source).replace(/^\.\//, '');
  properties['src'] = picture?.(file) ?? file.split('/').map(encodeURIComponent).join('/');
}
