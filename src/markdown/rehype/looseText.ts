import type { ElementContent, Root, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { CHINESE } from '../han.ts';
import { inlineTags } from './safeHtml.ts';

const CHINESE_WRAP = new RegExp(`(?<=[${CHINESE}])[ \\t]*\\n[ \\t]*(?=[${CHINESE}])`, 'gu');

/** Sets text that typed HTML leaves outside of any block as a paragraph, and joins its wrapped Chinese lines. */
export function rehypeLooseText() {
  return (tree: Root): void => {
    const blocks: RootContent[] = [];
    let line: ElementContent[] = [];
    const endLine = (): void => {
      if (line.some((node) => node.type !== 'text' || node.value.trim() !== ''))
        blocks.push({ type: 'element', tagName: 'p', properties: {}, children: line });
      else blocks.push(...line);
      line = [];
    };
    for (const node of tree.children) {
      if (node.type === 'text' || (node.type === 'element' && inlineTags.includes(node.tagName)))
        line.push(node);
      else {
        endLine();
        blocks.push(node);
      }
    }
    endLine();
    tree.children = blocks;

    visit(tree, (node) => {
      if (node.type === 'element' && node.tagName === 'pre') return SKIP;
      if (node.type === 'text') node.value = node.value.replace(CHINESE_WRAP, '');
      return undefined;
    });
  };
}
