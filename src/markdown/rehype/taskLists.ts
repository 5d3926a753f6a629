import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Names the boxes of task lists for screen readers. */
export function rehypeTaskLists() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'input')
        properties['ariaLabel'] = properties['checked'] ? '已完成' : '未完成';
    });
  };
}
