import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { gatherLists, listItem, type ListItem } from './lists.ts';
import { styleOf, textOf } from './style.ts';
import { plainTable } from './tables.ts';

/** What a paste becomes. */
export interface CleanPaste {
  /** Paragraphs, headings, lists, tables, bold, italics and links; nothing else. */
  html: string;
  /** Pictures that were in it and cannot come along: they lie on the editor's computer, or on other sites. */
  pictures: number;
}

/** Headings of a text begin at the second level: the page's title is the first. */
const HEADINGS: Record<string, string> = {
  h1: 'h2',
  h2: 'h3',
  h3: 'h4',
  h4: 'h4',
  h5: 'h4',
  h6: 'h4',
};
/** Neither they nor what is in them is text. `del` is what was struck out while changes were tracked. */
const DROPPED = new Set(
  'head style script title meta link xml template noscript iframe object embed form input button select textarea svg math del'.split(
    ' ',
  ),
);
const PICTURES = new Set(['img', 'v:imagedata', 'picture', 'video', 'audio']);
const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol li table blockquote pre section article header footer main center address dl dt dd figure figcaption'.split(
    ' ',
  ),
);
const SAFE_LINK = /^(?:https?:|mailto:)/i;

interface Marks {
  strong?: boolean;
  em?: boolean;
}
type Block = Element | ListItem;

/**
 * Cleans HTML that Word, WPS or a web page put on the clipboard. Everything is built anew from the text and its
 * meaning: no style, class or attribute of the original comes along but the addresses of links.
 */
export function cleanPaste(html: string): CleanPaste {
  const parser = unified().use(rehypeRaw).freeze();
  const tree = parser.runSync({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root;
  const met = { pictures: 0 };
  const blocks = blocksOf(tree.children, met);
  const root: Root = { type: 'root', children: gatherLists(blocks) };
  return { html: unified().use(rehypeStringify).stringify(root), pictures: met.pictures };
}

function blocksOf(nodes: readonly RootContent[], met: { pictures: number }): Block[] {
  const blocks: Block[] = [];
  let line: ElementContent[] = [];
  const endLine = () => {
    blocks.push(...paragraphs('p', line));
    line = [];
  };
  for (const node of nodes) {
    if (node.type !== 'element' || !isBlock(node)) {
      line.push(...inline(node, {}, met));
      continue;
    }
    endLine();
    if (!isDropped(node)) blocks.push(...blockOf(node, met));
  }
  endLine();
  return blocks;
}

/** `span` and smart tags may lie around whole paragraphs. */
const isBlock = (element: Element): boolean =>
  BLOCKS.has(element.tagName) ||
  element.children.some((child) => child.type === 'element' && isBlock(child));

function blockOf(element: Element, met: { pictures: number }): Block[] {
  const { tagName, children } = element;
  const heading = HEADINGS[tagName];
  if (heading) {
    const words = tidy(children.flatMap((child) => inline(child, {}, met)).flatMap(withoutMarks));
    return words.length > 0 ? [made(heading, words)] : [];
  }
  if (tagName === 'table')
    return plainTable(element, (cell) => blocksOf(cell.children, met).filter(isElement));
  if (tagName === 'ul' || tagName === 'ol') return [realList(element, met)].filter(hasItems);
  if (tagName === 'blockquote') {
    const inner = gatherLists(blocksOf(children, met));
    return inner.length > 0 ? [made('blockquote', inner)] : [];
  }
  if (children.some((child) => child.type === 'element' && isBlock(child)))
    return blocksOf(children, met);
  const item = listItem(element);
  const words = children.flatMap((child) => inline(child, marksOf(element), met));
  if (!item) return paragraphs('p', words);
  const text = tidy(words);
  if (item.kind === 'text') return paragraphs('p', [{ type: 'text', value: item.mark }, ...text]);
  return text.length > 0 ? [{ ...item, children: text }] : [];
}

function realList({ tagName, children }: Element, met: { pictures: number }): Element {
  const items = children.flatMap((child): Element[] => {
    if (!isElement(child)) return [];
    // Word nests lists beside the items, not in them.
    if (child.tagName !== 'li') return child.tagName === tagName ? realListItems(child, met) : [];
    const inner = gatherLists(blocksOf(child.children, met));
    return inner.length > 0 ? [made('li', inner.flatMap(unwrapParagraph))] : [];
  });
  return made(tagName, items);
}
const realListItems = (list: Element, met: { pictures: number }): Element[] =>
  realList(list, met).children.filter(isElement);
const unwrapParagraph = (block: Element): ElementContent[] =>
  block.tagName === 'p' ? block.children : [block];

function inline(node: RootContent, marks: Marks, met: { pictures: number }): ElementContent[] {
  if (node.type === 'text') return node.value ? [marked(node.value, marks)] : [];
  if (node.type !== 'element' || isDropped(node)) return [];
  const { tagName } = node;
  if (PICTURES.has(tagName)) {
    met.pictures += tagName === 'v:imagedata' ? 0 : 1;
    return [];
  }
  if (tagName === 'br') return /page-break/.test(styleOf(node)) ? [] : [made('br', [])];
  const within = { ...marks, ...marksOf(node) };
  const children = node.children.flatMap((child) => inline(child, within, met));
  const address = node.properties['href'];
  if (tagName === 'a' && typeof address === 'string' && SAFE_LINK.test(address)) {
    const link: Element = {
      type: 'element',
      tagName: 'a',
      properties: { href: address },
      children,
    };
    return textOf(link).trim() ? [link] : children;
  }
  return children;
}

/** Comments, hidden text, and the marks of lists, which Word writes in front of an item itself. */
function isDropped(element: Element): boolean {
  const style = styleOf(element);
  return (
    DROPPED.has(element.tagName) ||
    /^w:|^o:(?!p$)/.test(element.tagName) ||
    /display:none|mso-hide:all|mso-list:ignore|mso-element:comment|mso-special-character:comment/.test(
      style,
    )
  );
}

function marksOf(element: Element): Marks {
  const style = styleOf(element);
  const weight = /font-weight:(\w+)/.exec(style)?.[1];
  const slant = /font-style:(\w+)/.exec(style)?.[1];
  return {
    ...(/^(?:b|strong)$/.test(element.tagName) && { strong: true }),
    ...(/^(?:i|em)$/.test(element.tagName) && { em: true }),
    ...(weight && { strong: /bold|[6-9]00/.test(weight) }),
    ...(slant && { em: slant === 'italic' }),
  };
}

function marked(value: string, { strong, em }: Marks): ElementContent {
  const text: ElementContent = { type: 'text', value };
  if (value.trim() === '') return text;
  const slanted = em ? made('em', [text]) : text;
  return strong ? made('strong', [slanted]) : slanted;
}

/** Blank paragraphs are only distance. */
function paragraphs(tagName: string, words: ElementContent[]): Element[] {
  const text = tidy(words);
  return text.length > 0 ? [made(tagName, text)] : [];
}

/**
 * Source lines of Word break anywhere: between Chinese characters a break is nothing, elsewhere a blank. Indents of
 * blanks go, and neighbours of the same mark become one.
 */
function tidy(words: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (word.type === 'text' && last?.type === 'text') last.value += word.value;
    else if (isElement(word) && isElement(last) && word.tagName === last.tagName && isMark(word))
      last.children = tidyText([...last.children, ...word.children]);
    else joined.push(structuredClone(word));
  }
  return trimmed(tidyText(joined));
}

/** A heading is bold by itself. */
const withoutMarks = (word: ElementContent): ElementContent[] =>
  isElement(word) && isMark(word) ? word.children.flatMap(withoutMarks) : [word];

const isMark = ({ tagName }: Element): boolean => tagName === 'strong' || tagName === 'em';

function tidyText(words: ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (word.type === 'text' && last?.type === 'text') last.value += word.value;
    else joined.push(word);
  }
  for (const word of joined)
    if (word.type === 'text')
      word.value = word.value
        .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
        .replace(
          /(?<=[\p{Script=Han}，。、；：？！”）》])[\r\n]+(?=[\p{Script=Han}，。、；：？！“（《])/gu,
          '',
        )
        .replace(/[\s\u00a0]+/g, ' ');
    else if (isElement(word)) word.children = tidyText(word.children);
  return joined;
}

function trimmed(words: ElementContent[]): ElementContent[] {
  const kept = [...words];
  const isBlank = (node: ElementContent | undefined) =>
    node !== undefined &&
    (node.type === 'text' ? node.value.trim() === '' : isElement(node) && node.tagName === 'br');
  while (isBlank(kept[0])) kept.shift();
  while (isBlank(kept.at(-1))) kept.pop();
  const first = leaf(kept[0], 0);
  if (first) first.value = first.value.trimStart();
  const last = leaf(kept.at(-1), -1);
  if (last) last.value = last.value.trimEnd();
  return kept;
}

function leaf(node: ElementContent | undefined, at: 0 | -1): { value: string } | undefined {
  if (node?.type === 'text') return node;
  return node && isElement(node) ? leaf(node.children.at(at), at) : undefined;
}

const isElement = (node: object | undefined): node is Element =>
  (node as { type?: string } | undefined)?.type === 'element';
const hasItems = ({ children }: Element): boolean => children.length > 0;

const made = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});
