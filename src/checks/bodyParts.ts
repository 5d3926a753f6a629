import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { remarkPlugins } from '../markdown/plugins.ts';
import { remarkTypedHtml } from '../markdown/remark/typedHtml.ts';
import type { CheckedEntry } from './check.ts';

/** What in a body is more than plain text. Lines are those of the file. */
export interface BodyParts {
  pictures: { url: string; alt: string; line: number }[];
  links: { url: string; line: number }[];
  /** HTML as it was typed. */
  html: { value: string; line: number }[];
}

/** The site's own pipeline up to the Markdown tree, with typed HTML as it stands in the file. */
const processor = unified()
  .use(remarkParse)
  .use(remarkPlugins.filter((plugin) => plugin !== remarkTypedHtml))
  .freeze();

const partsByEntry = new WeakMap<CheckedEntry, BodyParts>();

/** Pictures, links and HTML of an entry's body, read as the site's pages read it. */
export function bodyParts(entry: CheckedEntry): BodyParts {
  const known = partsByEntry.get(entry);
  if (known) return known;
  const parts = readParts(entry.body, entry.bodyLine);
  partsByEntry.set(entry, parts);
  return parts;
}

function readParts(body: string, firstLine: number): BodyParts {
  const parts: BodyParts = { pictures: [], links: [], html: [] };
  const interesting = withoutPlainText(body);
  if (interesting.trim() === '') return parts;
  const tree = parse(interesting);
  const definitions = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    definitions.set(identifier, url);
  });

  const lineOf = (node: Nodes, name: string): number => {
    const line = node.position?.start.line ?? lineWith(interesting, name);
    return firstLine + line - 1;
  };
  visit(tree, (node) => {
    if (node.type === 'image')
      parts.pictures.push({ url: node.url, alt: node.alt ?? '', line: lineOf(node, node.url) });
    if (node.type === 'imageReference') {
      const url = definitions.get(node.identifier) ?? '';
      parts.pictures.push({ url, alt: node.alt ?? '', line: lineOf(node, node.identifier) });
    }
    if (node.type === 'link') parts.links.push({ url: node.url, line: lineOf(node, node.url) });
    if (node.type === 'linkReference') {
      const url = definitions.get(node.identifier) ?? '';
      parts.links.push({ url, line: lineOf(node, node.identifier) });
    }
    if (node.type === 'html')
      parts.html.push({ value: node.value, line: lineOf(node, node.value) });
  });
  return parts;
}

function parse(markdown: string): Root {
  const file = new VFile(markdown);
  return processor.runSync(processor.parse(file), file) as Root;
}

const MARKUP = /[[\]<>]|::|：：|https?:|www\./i;
const FENCE = /^[ \t>]*(?:`{3}|~{3})/m;

/**
 * The body with every block of plain text replaced by empty lines: most of a body cannot hold what is looked for, and
 * parsing is what takes the time in a folder of thousands.
 */
function withoutPlainText(body: string): string {
  if (FENCE.test(body)) return body;
  return body
    .split(/(\n[ \t]*(?=\n))/)
    .map((block) => (MARKUP.test(block) ? block : block.replace(/[^\n]+/g, '')))
    .join('');
}

/** Where a node stands that a plugin made: the line that names its file. */
function lineWith(text: string, name: string): number {
  let typed = name;
  try {
    typed = decodeURIComponent(name);
  } catch {
    // Typed with a stray `%`: looked for as it is.
  }
  const index = text.split('\n').findIndex((line) => line.includes(typed) || line.includes(name));
  return Math.max(index, 0) + 1;
}
