import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { inlineTags } from '../../../markdown/rehype/safeHtml.ts';
import { isElement, styled, text } from '../element.ts';

/** Marks of the levels of an unordered list; the last stands for all deeper ones. */
const BULLETS = ['•', '◦', '▪'];
const DONE = '☑';
const OPEN = '☐';

/**
 * Writes lists as paragraphs: each item begins with its mark, its lines hang beside it, and its level is an indent. The account's
 * editor rebuilds real lists and breaks them. Task marks become characters, in lists and elsewhere.
 */
export function rehypeFlatLists() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName !== 'input' || parent === undefined || index === undefined) return;
      parent.children[index] = text(element.properties['checked'] ? DONE : OPEN);
    });
    visit(tree, 'element', (element, index, parent) => {
      if (!isList(element) || parent === undefined || index === undefined) return;
      const lines = flat(element, 0, 0);
      parent.children.splice(index, 1, ...lines);
      // Lists inside tables and boxes of an item are still to be met.
      return [SKIP, index];
    });
  };
}

const isList = (node: ElementContent) => isElement(node, 'ul', 'ol');

/**
 * @param indent - of the list, in em
 * @param level - how many lists it stands in
 */
function flat(list: Element, indent: number, level: number): ElementContent[] {
  const items = list.children.flatMap(asItem);
  const marks = marksOf(list, items, level);
  const width = Math.max(1.5, ...marks.map((mark) => 0.6 * mark.length + 0.6));
  return items.flatMap((item, index) => itemLines(item, marks[index] ?? '', indent, width, level));
}

/** Typed HTML may put something between the items; it becomes one. */
function asItem(child: ElementContent): Element[] {
  if (isElement(child, 'li')) return [child];
  if (child.type !== 'element' && (child.type !== 'text' || child.value.trim() === '')) return [];
  return [{ type: 'element', tagName: 'li', properties: {}, children: [child] }];
}

function marksOf(list: Element, items: Element[], level: number): string[] {
  if (list.tagName === 'ul')
    return items.map(() => BULLETS[Math.min(level, BULLETS.length - 1)] ?? '');
  const step = list.properties['reversed'] ? -1 : 1;
  let number = Number(list.properties['start'] ?? (step < 0 ? items.length : 1));
  return items.map(({ properties }) => {
    if (properties['value'] !== undefined) number = Number(properties['value']);
    const mark = `${String(number)}.`;
    number += step;
    return mark;
  });
}

function itemLines(
  item: Element,
  listMark: string,
  indent: number,
  width: number,
  level: number,
): ElementContent[] {
  const parts = paragraphs(item.children);
  const mark = takeTaskMark(parts[0]) ?? listMark;
  if (!isElement(parts[0], 'p')) parts.unshift(styled('p', {}, []));
  return parts.flatMap((part, index) => {
    if (isList(part)) return flat(part, indent + width, level + 1);
    const left = { 'padding-left': em(indent + width), margin: '0 0 0.5em' };
    if (!isElement(part, 'p')) return [styled('section', left, [part])];
    if (index > 0) return [styled('p', left, part.children)];
    return [
      styled('p', { ...left, 'text-indent': em(-width) }, [
        styled('span', { display: 'inline-block', width: em(width), 'text-indent': '0' }, [
          text(`${mark} `),
        ]),
        ...part.children,
      ]),
    ];
  });
}

/** The content of an item as blocks: runs of text become paragraphs. */
function paragraphs(children: ElementContent[]): ElementContent[] {
  const blocks: ElementContent[] = [];
  let run: ElementContent[] = [];
  const close = () => {
    const isBlank = run.every((node) => node.type === 'text' && node.value.trim() === '');
    if (!isBlank) blocks.push({ type: 'element', tagName: 'p', properties: {}, children: run });
    run = [];
  };
  for (const child of children) {
    if (child.type === 'text' || isElement(child, ...inlineTags)) run.push(child);
    else {
      close();
      blocks.push(child);
    }
  }
  close();
  return blocks;
}

/** Takes the mark of a task off the start of its text. */
function takeTaskMark(part: ElementContent | undefined): string | undefined {
  if (!isElement(part, 'p')) return undefined;
  const [first, next] = part.children;
  if (first?.type !== 'text' || (first.value !== DONE && first.value !== OPEN)) return undefined;
  part.children.shift();
  if (next?.type === 'text') next.value = next.value.trimStart();
  return first.value;
}

/** Without the noise of binary fractions: `1.8em`. */
const em = (length: number): string => `${String(Math.round(length * 100) / 100)}em`;
