import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Widens a table to its longest row: cells beyond the header's number would be left out. */
export function remarkTables() {
  return (tree: Root): void => {
    visit(tree, 'table', (table) => {
      const align = (table.align ??= []);
      const width = Math.max(...table.children.map((row) => row.children.length));
      while (align.length < width) align.push(null);
    });
  };
}
