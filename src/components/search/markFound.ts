import { placesOf } from '../../search/excerpt.ts';

const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, td, th, figcaption, blockquote, pre';
const SKIPPED = '[hidden], .no-print, nav, script, style, svg';

/**
 * Marks phrases in a page's text, as search compares them, and shows the first one. A phrase may run over the
 * edges of links or bold text but never from one block into the next.
 */
export function markFound(root: Element, phrases: readonly string[]): void {
  const marks = stretchesOf(root).flatMap((nodes) => markIn(nodes, phrases));
  marks[0]?.scrollIntoView({ block: 'center' });
}

/** Text nodes in reading order, those of one block together. */
function stretchesOf(root: Element): Text[][] {
  const stretches = new Map<Element, Text[]>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const block = parent?.closest(BLOCKS) ?? parent;
    if (!block || parent?.closest(SKIPPED)) continue;
    stretches.set(block, [...(stretches.get(block) ?? []), node as Text]);
  }
  return [...stretches.values()];
}

function markIn(nodes: readonly Text[], phrases: readonly string[]): HTMLElement[] {
  const places = placesOf(nodes.map(({ data }) => data).join(''), phrases);
  let start = 0;
  return nodes.flatMap((node) => {
    const from = start;
    start += node.length;
    // From the end on: what is cut off behind leaves the offsets before it right.
    return places
      .map((place) => ({ from: place.from - from, to: place.to - from }))
      .filter((place) => place.to > 0 && place.from < node.length)
      .reverse()
      .map((place) => wrap(node, Math.max(0, place.from), place.to))
      .reverse();
  });
}

function wrap(node: Text, from: number, to: number): HTMLElement {
  const found = node.splitText(from);
  if (to - from < found.length) found.splitText(to - from);
  const mark = document.createElement('mark');
  found.replaceWith(mark);
  mark.append(found);
  return mark;
}
