import { htmlTagNames } from 'html-tag-names';
import type { Html, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { safeTags } from '../rehype/safeHtml.ts';

/** A complete comment, declaration or processing instruction, or a complete tag: its slash, its name, the rest. */
const MARKUP =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[[^>]*>|<![a-z][^>]*>|<(\/?)([a-z][^\s/>]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|</gi;

/** Elements whose content is program text, never for readers. */
const PROGRAM = /<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;

/**
 * Tames typed HTML before it is parsed. Only complete tags of the safe list reach the parser, so that no half-typed `<!--`, `<script`
 * or `<textarea>` can swallow the rest of the page, and a word in brackets (`<姓名>`, `<Enter>`) stays readable.
 *
 * This is for the text's sake. What is safe is decided afterwards by the sanitiser.
 */
export function remarkTypedHtml() {
  return (tree: Root): void => {
    visit(tree, 'html', (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      if (dropProgram(node, index, parent)) return index;
      node.value = tamed(node.value);
      return;
    });
  };
}

/** Removes an inline `<script>` or `<style>` up to its end tag, when both stand in one paragraph. */
function dropProgram(node: Html, index: number, parent: Parents): boolean {
  const name = /^<(script|style)\b[^>]*>$/i.exec(node.value)?.[1]?.toLowerCase();
  if (name === undefined) return false;
  const length = parent.children
    .slice(index)
    .findIndex((it) => it.type === 'html' && it.value.toLowerCase().startsWith(`</${name}`));
  if (length < 0) return false;
  parent.children.splice(index, length + 1);
  return true;
}

function tamed(html: string): string {
  return html
    .replace(PROGRAM, '')
    .replace(MARKUP, (markup, slash: string, name: string | undefined, rest: string) => {
      if (name === undefined) return markup === '<' ? '&lt;' : '';
      if (safeTags.includes(name.toLowerCase())) return markup;
      const placeholder =
        rest.trim() === '' && /^\w+$/.test(name) && !htmlTagNames.includes(name.toLowerCase());
      return placeholder ? `&lt;${slash}${name}&gt;` : '';
    });
}
