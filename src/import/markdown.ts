import type { PhrasingContent, Root, RootContent } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import type { Block } from './block.ts';

/** The site also reads block marks typed with a Chinese keyboard (`markdown/typing.ts`). */
const typedMarks: Options = {
  unsafe: [
    { atBreak: true, character: '：', after: '[:：]' },
    { atBreak: true, character: ':', after: '：' },
    { character: '＃' },
  ],
};

/**
 * Writes the body of an entry: first-level headings as `##` (the page's title is the only `#`), below them `###` and
 * `####`. Signs that Markdown would take for itself are escaped, so the page shows the very same characters.
 */
export function toMarkdownBody(blocks: readonly Block[]): string {
  const root: Root = { type: 'root', children: blocks.map(toNode) };
  return toMarkdown(root, { extensions: [gfmToMarkdown(), directiveToMarkdown(), typedMarks] });
}

const words = (value: string): PhrasingContent[] => [{ type: 'text', value }];

function toNode(block: Block): RootContent {
  switch (block.kind) {
    case 'heading':
      return {
        type: 'heading',
        depth: (block.level + 1) as 2 | 3 | 4,
        children: words(block.text),
      };
    case 'paragraph':
      return { type: 'paragraph', children: words(block.text) };
    case 'picture':
      return { type: 'paragraph', children: [{ type: 'image', url: block.file, alt: '' }] };
    case 'table':
      return {
        type: 'table',
        children: block.rows.map((cells) => ({
          type: 'tableRow',
          children: cells.map((cell) => ({ type: 'tableCell', children: words(cell) })),
        })),
      };
  }
}
