import type { Element, ElementContent } from 'hast';
import { styleOf, textOf } from './style.ts';

/** One item of a list, which Word and WPS write as a paragraph with a mark in front. */
export interface ListItem {
  type: 'item';
  kind: 'ul' | 'ol';
  /** 1 and deeper. */
  level: number;
  children: ElementContent[];
}

/** 1. 1) （1） and a. – lists of the web count like that. */
const COUNTED = /^[(（]?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.．、)）]?$/i;
/** Bullets, and the letters that stand for them in the fonts Symbol and Wingdings. */
const BULLET = /^[·•●○■□◆◇▪▲►➢➤✓√*\-–—§ØØlnuqvoü]$/;

/**
 * Tells whether a paragraph is an item of a list. Numbers of official documents (一、 （一） 第一条) are part of the
 * text: a list of the web would count 1. 2. 3.
 */
export function listItem(
  paragraph: Element,
): ListItem | { kind: 'text'; mark: string } | undefined {
  const level = /mso-list:l\d+level(\d)/.exec(styleOf(paragraph))?.[1];
  if (!level) return undefined;
  const mark = textOf(findMark(paragraph) ?? { type: 'text', value: '' }).replace(
    /[\s\u00a0]/g,
    '',
  );
  const item = { type: 'item', level: Number(level), children: [] } as const;
  if (mark === '' || BULLET.test(mark)) return { ...item, kind: 'ul', children: [] };
  if (COUNTED.test(mark)) return { ...item, kind: 'ol', children: [] };
  return { kind: 'text', mark };
}

function findMark(element: Element): Element | undefined {
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    const found = /mso-list:ignore/.test(styleOf(child)) ? child : findMark(child);
    if (found) return found;
  }
  return undefined;
}

/** Puts items that follow one another into lists, deeper ones into the item before them. */
export function gatherLists(blocks: readonly (Element | ListItem)[]): Element[] {
  const gathered: Element[] = [];
  /** The lists that are open, the outermost first. */
  let open: { list: Element; level: number }[] = [];
  for (const block of blocks) {
    if (block.type === 'element') {
      open = [];
      gathered.push(block);
      continue;
    }
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > block.level) open.pop();
    let inner = open.at(-1);
    if (!inner || inner.level < block.level || inner.list.tagName !== block.kind) {
      if (inner && inner.level >= block.level) open.pop();
      const list = made(block.kind);
      const parentItem = open.at(-1)?.list.children.at(-1);
      if (parentItem?.type === 'element') parentItem.children.push(list);
      else gathered.push(list);
      inner = { list, level: block.level };
      open.push(inner);
    }
    const item = made('li');
    item.children = block.children;
    inner.list.children.push(item);
  }
  return gathered;
}

const made = (tagName: string): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children: [],
});
