import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Shows the Chinese words that stand behind the opening of fenced code (`~~~ 温馨提示`) as its first line. As the name of a
 * computer language, which they are not, no reader would see them.
 */
export function remarkCodeLabels() {
  return (tree: Root): void => {
    visit(tree, 'code', (node) => {
      const label = [node.lang, node.meta].filter(Boolean).join(' ');
      if (!/\p{Script=Han}/u.test(label)) return;
      node.value = `${label}\n${node.value}`;
      node.lang = node.meta = null;
    });
  };
}
