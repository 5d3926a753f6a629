import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Keeps a list together whose items hold one paragraph and the lists below it. Decap leaves a blank line in between, which
 * to Markdown means that every item of the list is a paragraph with room around it.
 */
export function remarkLists() {
  return (tree: Root): void => {
    visit(tree, 'listItem', (item) => {
      const [first, ...rest] = item.children;
      if (first?.type === 'paragraph' && rest.every(({ type }) => type === 'list'))
        item.spread = false;
    });
  };
}
