import type { Element, Nodes, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Elements whose text may be led by hand-made indentation. */
const INDENTED = ['p', 'td', 'th', 'li', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Full-width, wide and no-break spaces at the start: indentation by hand, which style sheets do. */
const INDENT = /^[\s\u3000\u2002\u2003\u00A0]+/;

/** Takes hand-made indentation off paragraphs, cells and headings, and removes the paragraphs that held nothing else. */
export function rehypeIndents() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (!INDENTED.includes(element.tagName) || parent === undefined || index === undefined)
        return;
      const text = firstText(element);
      if (text !== undefined) text.value = text.value.replace(INDENT, '');
      if (element.tagName !== 'p' || !isEmpty(element)) return;
      parent.children.splice(index, 1);
      return [SKIP, index];
    });
  };
}

/** The first text of an element, unless something else is to be seen before it. */
function firstText(node: Nodes): Text | undefined {
  if (node.type === 'text') return node;
  if (!('children' in node)) return undefined;
  const [first] = node.children;
  return first === undefined ? undefined : firstText(first);
}

function isEmpty({ children }: Element): boolean {
  return children.every((child) => child.type === 'text' && child.value === '');
}
