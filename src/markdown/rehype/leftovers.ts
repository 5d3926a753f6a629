import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Removes the shells that sanitising leaves: a link without address keeps its text, a picture without address its description, an
 * empty class goes.
 */
export function rehypeLeftovers() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (parent === undefined || index === undefined) return;
      const { tagName, properties, children } = element;
      if (String(properties['className']) === '') delete properties['className'];
      if (tagName === 'a' && properties['href'] === undefined && properties['id'] === undefined) {
        parent.children.splice(index, 1, ...children);
        return [SKIP, index];
      }
      if (tagName === 'img' && !properties['src']) {
        parent.children.splice(index, 1, { type: 'text', value: String(properties['alt'] ?? '') });
        return [SKIP, index];
      }
      return;
    });
  };
}
