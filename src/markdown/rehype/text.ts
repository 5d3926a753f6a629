import type { Element, Nodes } from 'hast';
import { toText } from 'hast-util-to-text';
import { SKIP, visit } from 'unist-util-visit';

/** The text of a node on one line, without footnote numbers and the notes themselves. */
export function lineOf(node: Nodes): string {
  const copy = structuredClone(node);
  visit(copy, 'element', (element, index, parent) => {
    if (parent === undefined || index === undefined || !isFootnote(element)) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return toText(copy).replace(/\s+/g, ' ').trim();
}

function isFootnote({ tagName, properties, children }: Element): boolean {
  const [first] = children;
  return (
    properties['dataFootnotes'] !== undefined ||
    (tagName === 'sup' &&
      first?.type === 'element' &&
      first.properties['dataFootnoteRef'] !== undefined)
  );
}
