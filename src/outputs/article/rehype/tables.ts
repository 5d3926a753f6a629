import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { isElement, styled } from '../element.ts';
import { house } from '../styles.ts';

/** Puts tables into a section that scrolls, their captions before it, and lines round their cells. */
export function rehypeArticleTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName !== 'table' || parent === undefined || index === undefined) return;
      const captions = element.children.filter((child) => isElement(child, 'caption'));
      const rows = element.children.filter(
        (child) => !isElement(child, 'caption', 'colgroup', 'col'),
      );
      visit({ type: 'root', children: rows }, 'element', (cell) => {
        if (isElement(cell, 'td', 'th')) dress(cell);
      });
      parent.children.splice(
        index,
        1,
        ...captions.map(({ children }) => styled('p', house.caption, children)),
        styled('section', house.tableBox, [styled('table', house.table, rows)]),
      );
      return [SKIP, index + captions.length + 1];
    });
  };
}

/** Merged cells stay merged; alignment becomes a style. */
function dress(cell: Element): void {
  const { align, colSpan, rowSpan } = cell.properties;
  const style = cell.tagName === 'th' ? house.headCell : house.cell;
  const { properties } = styled(
    cell.tagName,
    { ...style, 'text-align': typeof align === 'string' ? align : 'left' },
    [],
  );
  cell.properties = { ...properties, ...(colSpan && { colSpan }), ...(rowSpan && { rowSpan }) };
}
