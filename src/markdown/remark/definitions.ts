import type { Definition, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { typedText } from './typedText.ts';

/**
 * Prints back what Markdown takes for a link definition but the writer did not mean as one: `[注]: 本次活动免费` would vanish from
 * the page. Kept as definitions are those that some link uses and that look like an address. `[//]: # (…)`, the customary
 * comment, stays unseen.
 */
export function remarkDefinitions() {
  return (tree: Root, file: VFile): void => {
    const used = new Set<string>();
    visit(tree, (node) => {
      if (node.type === 'linkReference' || node.type === 'imageReference')
        used.add(node.identifier);
    });
    const kept = new Set<string>();
    visit(tree, 'definition', (definition, index, parent) => {
      if (parent === undefined || index === undefined || isComment(definition)) return;
      const { identifier, url } = definition;
      if (used.has(identifier) && !kept.has(identifier) && isAddress(url)) {
        kept.add(identifier);
        return;
      }
      parent.children.splice(index, 1, {
        type: 'paragraph',
        children: [{ type: 'text', value: typedText(definition, file) }],
      });
    });
  };
}

function isComment({ identifier }: Definition): boolean {
  return identifier === '//';
}

function isAddress(url: string): boolean {
  return /[./#:?@]/.test(url);
}
