import type { ElementContent, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import { visit } from 'unist-util-visit';
import { styled, text } from '../element.ts';
import { house } from '../styles.ts';

/** Writes blocks of code line by line, with spaces that stay: the account's editor joins the lines of `<pre>`. */
export function rehypeArticleCode() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName !== 'pre' || parent === undefined || index === undefined) return;
      const lines = toText(element, { whitespace: 'pre' }).replace(/\n$/, '').split('\n');
      parent.children[index] = styled('section', house.codeBlock, lines.flatMap(codeLine));
    });
  };
}

function codeLine(line: string, index: number): ElementContent[] {
  const kept = text(line.replace(/\t/g, '    ').replace(/^ +| {2,}/g, hardSpaces));
  return index === 0
    ? [kept]
    : [{ type: 'element', tagName: 'br', properties: {}, children: [] }, kept];
}

const hardSpaces = (spaces: string): string => '\u00A0'.repeat(spaces.length);
