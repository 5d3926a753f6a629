import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Takes away an id that an element before already has: typed HTML may imitate a footnote's. */
export function rehypeUniqueIds() {
  return (tree: Root): void => {
    const seen = new Set<unknown>();
    visit(tree, 'element', ({ properties }) => {
      const { id } = properties;
      if (id === undefined) return;
      if (seen.has(id)) delete properties['id'];
      seen.add(id);
    });
  };
}
