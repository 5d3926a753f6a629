import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Puts every table into a box of its own that scrolls, also by keyboard, so that a wide one never widens the page. */
export function rehypeTables() {
  return (tree: Root): void => {
    let count = 0;
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName !== 'table' || parent === undefined || index === undefined) return;
      count += 1;
      // Regions of one page must differ in name.
      const name = count === 1 ? '表格' : `表格${String(count)}`;
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['table-scroll'],
          role: 'region',
          tabIndex: 0,
          ariaLabel: `${name}，可左右滑动`,
        },
        children: [element],
      };
      return [SKIP, index + 1];
    });
  };
}
