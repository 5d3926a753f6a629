import type { FootnoteDefinition, FootnoteReference, Root, RootContent, Text } from 'mdast';
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
      if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return;
      if (parent === undefined || index === undefined) return;
      const number = numbers.get(node.identifier);
      const isUsed = node.type === 'footnoteReference' || definitions.get(node.identifier) === node;
      if (number !== undefined && isUsed) {
        node.identifier = number;
        return;
      }
      parent.children.splice(index, 1, ...printed(node));
      return [SKIP, index];
    });
  };
}

/** An unused note or a reference to one: its mark as typed, and the note's blocks. */
function printed(node: FootnoteDefinition | FootnoteReference): RootContent[] {
  const name = `[^${node.label ?? node.identifier}]`;
  if (node.type === 'footnoteReference') return [{ type: 'text', value: name }];
  const mark: Text = { type: 'text', value: `${name}: ` };
  const [first, ...rest] = node.children;
  return first?.type === 'paragraph'
    ? [{ ...first, children: [mark, ...first.children] }, ...rest]
    : [{ type: 'paragraph', children: [mark] }, ...node.children];
}
