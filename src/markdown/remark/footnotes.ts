import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Numbers the footnotes in the order of their first reference, so that the ids made of them are plain ASCII (`fn-1`, `fnref-1`)
 * whatever the editor called them. A note that nothing on the page refers to would be lost: it is printed where it stands.
 */
export function remarkFootnotes() {
  return (tree: Root): void => {
    const definitions = new Map<string, FootnoteDefinition>();
    visit(tree, 'footnoteDefinition', (node) => {
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    });

    const numbers = new Map<string, string>();
    const queue: (Root | FootnoteDefinition)[] = [tree];
    for (const block of queue) {
      visit(block, (node) => {
        if (node.type === 'footnoteDefinition' && node !== block) return SKIP;
        if (node.type !== 'footnoteReference' || numbers.has(node.identifier)) return undefined;
        const definition = definitions.get(node.identifier);
        if (definition === undefined) return undefined;
        numbers.set(node.identifier, String(numbers.size + 1));
        queue.push(definition);
        return undefined;
      });
    }

    visit(tree, (node, index, parent) => {
      if (node.type === 'footnoteReference') {
        node.identifier = numbers.get(node.identifier) ?? node.identifier;
      } else if (
        node.type === 'footnoteDefinition' &&
        parent !== undefined &&
        index !== undefined
      ) {
        const number = numbers.get(node.identifier);
        if (number === undefined || definitions.get(node.identifier) !== node) {
          parent.children.splice(index, 1, ...printed(node));
          return index;
        }
        node.identifier = number;
      }
      return;
    });
  };
}

/** The blocks of an unused note, led by its mark as typed. */
function printed({ label, identifier, children }: FootnoteDefinition): RootContent[] {
  const mark = { type: 'text' as const, value: `[^${label ?? identifier}]: ` };
  const [first, ...rest] = children;
  return first?.type === 'paragraph'
    ? [{ ...first, children: [mark, ...first.children] }, ...rest]
    : [{ type: 'paragraph', children: [mark] }, ...children];
}
