import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'cheerio';
import { hasChildren, isTag, isText, type AnyNode } from 'domhandler';
import { readAttachment } from '../checks/attachments/readAttachment.ts';
import { DOCUMENT_NAME } from '../lib/documents.ts';
import type { SearchBlock, SearchPage } from '../search/build/page.ts';
import { filesBelow } from '../source/filesBelow.ts';
import { digestOf, type Kept } from '../source/kept.ts';

/** Elements whose text runs on in the line around them; any other begins a stretch of its own. */
const INLINE = new Set([
  'a',
  'b',
  'br',
  'code',
  'del',
  'em',
  'i',
  'mark',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
]);

/** What one page gives to search, and the addresses of the documents that it offers. */
export interface PageText {
  page: SearchPage;
  downloads: string[];
}

/**
 * Reads from a finished site what search may find: pages with `data-pagefind-body`, without what is marked to be
 * ignored, each with the text of the files that it offers for download.
 * @param out - the finished site; absolute
 * @param basePath - `/` or `/wmsj/`
 * @param kept - pages as they were read before; `null` for one that is not to be found
 * @param keyOf - what names all that a file was made of; a file that has such a key need not be read again
 */
export async function searchPages(
  out: string,
  basePath: string,
  kept: Kept<PageText | null>,
  keyOf: (file: string) => string | undefined = () => undefined,
): Promise<SearchPage[]> {
  const files = await filesBelow(out);
  const pages: SearchPage[] = [];
  for (const file of files.filter((name) => name.endsWith('index.html')).sort()) {
    const url = `/${file.replace(/index\.html$/, '')}`;
    const read = () => readFileSync(join(out, file), 'utf8');
    const text = kept.get(digestOf(url, keyOf(file) ?? read()), () => {
      const html = read();
      return html.includes('data-pagefind-body') ? readSearchPage(url, html) : null;
    });
    if (!text) continue;
    const { page, downloads } = text;
    const texts = await Promise.all(
      downloads.map((address) => {
        const { pathname } = new URL(address, `https://site${basePath.slice(0, -1)}${url}`);
        return attachmentText(join(out, decodeURIComponent(pathname).slice(basePath.length)));
      }),
    );
    pages.push({ ...page, blocks: [...page.blocks, ...texts.flat()] });
  }
  return pages;
}

/** One page as search sees it. */
export function readSearchPage(url: string, html: string): PageText {
  const $ = load(html);
  const body = $('[data-pagefind-body]');
  const valuesOf = (kind: 'filter' | 'meta', name: string) =>
    body
      .find(`[data-pagefind-${kind}^="${name}:"]`)
      .toArray()
      .map((element) => ($(element).attr(`data-pagefind-${kind}`) ?? '').slice(name.length + 1));
  const downloads = body
    .find('a[href]')
    .toArray()
    .map((element) => $(element).attr('href') ?? '')
    .filter((address) => DOCUMENT_NAME.test(address) && !address.includes('//'));
  const title = body.find('h1').first().text().trim();
  const marks = {
    date: valuesOf('meta', 'date')[0],
    kind: valuesOf('filter', 'kind')[0] ?? '',
    station: valuesOf('filter', 'station')[0],
    tasks: valuesOf('filter', 'task'),
  };
  body.find('[data-pagefind-ignore], h1, nav, script, style, [hidden]').remove();
  return { page: { url, title, ...marks, blocks: blocksOf(body.toArray()) }, downloads };
}

/** The text of elements in reading order, cut where a block begins or ends. */
function blocksOf(nodes: readonly AnyNode[]): SearchBlock[] {
  const blocks: SearchBlock[] = [];
  let current = '';
  const close = (heading: boolean) => {
    const text = current.replace(/\s+/g, ' ').trim();
    if (text) blocks.push({ text, heading });
    current = '';
  };
  const walk = (node: AnyNode, heading: boolean) => {
    if (isText(node)) current += node.data;
    if (!hasChildren(node)) return;
    const isBlock = isTag(node) && !INLINE.has(node.tagName);
    const inHeading = isTag(node) && /^h[2-6]$/.test(node.tagName);
    if (isBlock) close(heading);
    for (const child of node.children) walk(child, heading || inHeading);
    if (isBlock) close(inHeading);
  };
  for (const node of nodes) walk(node, false);
  return blocks;
}

async function attachmentText(path: string): Promise<SearchBlock[]> {
  try {
    const { passages } = await readAttachment(path, await readFile(path));
    return passages.map(({ text }) => ({ text }));
  } catch {
    // What cannot be read has been reported by the checks; it is only not found by its text.
    return [];
  }
}
