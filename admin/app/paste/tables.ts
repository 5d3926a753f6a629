import type { Element, ElementContent } from 'hast';

/**
 * A table as Markdown can hold it: one line of text a cell, no joined cells, the first row as its head. A table of
 * one row or one column only places text on the page and becomes paragraphs.
 * @param blocks - the blocks in a cell
 */
export function plainTable(table: Element, blocks: (cell: Element) => Element[]): Element[] {
  const rows = rowsOf(table);
  if (rows.length < 2 || rows.every((cells) => cells.length < 2))
    return rows.flat().flatMap(blocks);
  const grid: ElementContent[][][] = rows.map(() => []);
  for (const [y, cells] of rows.entries()) {
    for (const cell of cells) {
      const x = firstFree(grid[y] ?? []);
      for (let down = 0; down < span(cell, 'rowSpan'); down += 1)
        for (let right = 0; right < span(cell, 'colSpan'); right += 1) {
          const row = grid[y + down];
          if (row) row[x + right] = right + down === 0 ? lineOf(blocks(cell)) : [];
        }
    }
  }
  const width = Math.max(...grid.map((row) => row.length));
  const [head = [], ...body] = grid.map((row) =>
    Array.from({ length: width }, (_, x) => row[x] ?? []),
  );
  const row = (cells: ElementContent[][], tagName: string) =>
    made(
      'tr',
      cells.map((words) => made(tagName, words)),
    );
  return [
    made('table', [
      made('thead', [row(head, 'th')]),
      made(
        'tbody',
        body.map((cells) => row(cells, 'td')),
      ),
    ]),
  ];
}

function rowsOf(element: Element): Element[][] {
  return element.children.flatMap((child): Element[][] => {
    if (child.type !== 'element' || child.tagName === 'table') return [];
    if (child.tagName !== 'tr') return rowsOf(child);
    return [
      child.children.filter(
        (cell): cell is Element =>
          cell.type === 'element' && (cell.tagName === 'td' || cell.tagName === 'th'),
      ),
    ];
  });
}

const lineOf = (blocks: Element[]): ElementContent[] =>
  blocks.flatMap(({ children }, index): ElementContent[] => [
    ...(index > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
    ...children,
  ]);

/** No table of an office has more; a hostile one may say so. */
const WIDEST_SPAN = 50;
const span = ({ properties }: Element, name: 'rowSpan' | 'colSpan'): number =>
  Math.min(Math.max(Number(properties[name]) || 1, 1), WIDEST_SPAN);

function firstFree(row: readonly unknown[]): number {
  let x = 0;
  while (x in row) x += 1;
  return x;
}

const made = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});
