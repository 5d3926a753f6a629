import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { typedText } from './typedText.ts';

/** Gives the asterisks back to measures such as `80*60*20厘米` or `80cm*60cm*20cm`, which Markdown reads as emphasis. */
export function remarkMultiplication() {
  return (tree: Root, file: VFile): void => {
    const source = String(file.value);
    visit(tree, 'emphasis', (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      const start = node.position?.start.offset ?? 0;
      const end = node.position?.end.offset ?? 0;
      const typed = typedText(node, file);
      const between =
        /^\*\d/.test(typed) &&
        /[\da-z]\*$/i.test(typed) &&
        /[\da-z]/i.test(source.charAt(start - 1)) &&
        /\d/.test(source.charAt(end));
      if (!between) return;
      const star = { type: 'text' as const, value: '*' };
      parent.children.splice(index, 1, star, ...node.children, { ...star });
      return [SKIP, index];
    });
  };
}
