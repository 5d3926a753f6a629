import { htmlTagNames } from 'html-tag-names';
import type { Html, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { safeTags } from '../rehype/safeHtml.ts';

/** A complete comment, declaration or processing instruction, or a complete tag: its slash, its name, the rest. */
const MARKUP =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[[^>]*>|<![a-z][^>]*>|<(\/?)([a-z][^\s/>]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|</gi;

/** Values of attributes. Chinese outside of them means prose in angle brackets, not a tag. */
const VALUES = /=\s*[^\s"'>]+|"[^"]*"|'[^']*'/g;
const CHINESE = /\p{Script=Han}/u;

/** Elements whose content is program text, never for readers. */
const PROGRAM = /<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;

/** Elements that take in whatever follows, or hide it, until they are closed. */
const ENCLOSING = ['table', 'details'];

/** Elements that only a table may hold; the parser drops text after one that stands alone. */
const TABLE_PARTS = ['caption', 'col', 'colgroup', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'];

/**
 * Tames typed HTML before it is parsed. Only complete tags of the safe list reach the parser, tables and `<details>` only when they
 * are closed: no half-typed `<!--`, `<script` or `<textarea>` can swallow the rest of the page, and a word in brackets (`<姓名>`,
 * `<Enter>`) stays readable.
 *
 * This is for the text's sake. What is safe is decided afterwards by the sanitiser.
 */
export function remarkTypedHtml() {
  return (tree: Root): void => {
    visit(tree, 'html', (node, index, parent) =>
      parent !== undefined && index !== undefined && dropProgram(node, index, parent)
        ? index
        : undefined,
    );
    const nodes: Html[] = [];
    visit(tree, 'html', (node) => void nodes.push(node));
    const pairs = pairUp(nodes.flatMap(({ value }) => [...value.matchAll(MARKUP)].map(markupOf)));
    let tables = 0;
    for (const node of nodes)
      node.value = node.value.replace(MARKUP, (...match: string[]) => {
        const { kind, text, name = '', isEnd } = markupOf(match);
        if (kind === 'prose') return text.replaceAll('<', '&lt;');
        if (kind === 'hidden' || !safeTags.includes(name)) return '';
        if (ENCLOSING.includes(name) && pairs.shift() !== true) return '';
        if (name === 'table') tables += isEnd ? -1 : 1;
        return TABLE_PARTS.includes(name) && tables === 0 ? '' : text;
      });
  };
}

/** Removes the program text of a `<script>` or `<style>`; of an inline one up to its end tag in the same paragraph. */
function dropProgram(node: Html, index: number, parent: Parents): boolean {
  node.value = node.value.replace(PROGRAM, '');
  const name = /^<(script|style)\b[^>]*>$/i.exec(node.value)?.[1]?.toLowerCase();
  if (name === undefined) return false;
  const length = parent.children
    .slice(index)
    .findIndex((it) => it.type === 'html' && it.value.toLowerCase().startsWith(`</${name}`));
  if (length < 0) return false;
  parent.children.splice(index, length + 1);
  return true;
}

/** One match of {@link MARKUP}: a tag, prose in angle brackets, or a comment and the like. */
interface Markup {
  kind: 'tag' | 'prose' | 'hidden';
  text: string;
  name?: string;
  isEnd: boolean;
}

function markupOf([text = '', slash, typed, rest = '']: (string | undefined)[]): Markup {
  const isEnd = slash === '/';
  if (text.startsWith('<!--')) return { kind: 'hidden', text, isEnd };
  if (text === '<' || CHINESE.test((typed === undefined ? text : rest).replace(VALUES, '')))
    return { kind: 'prose', text, isEnd };
  if (typed === undefined) return { kind: 'hidden', text, isEnd };
  const name = typed.toLowerCase();
  const isPlaceholder = /^\w+$/.test(name) && rest.trim() === '' && !htmlTagNames.includes(name);
  return { kind: isPlaceholder ? 'prose' : 'tag', text, name, isEnd };
}

/** Of all tags of enclosing elements, in order: whether each has its partner. */
function pairUp(markups: Markup[]): boolean[] {
  const paired: boolean[] = [];
  const open = new Map(ENCLOSING.map((name) => [name, [] as number[]]));
  for (const { kind, name = '', isEnd } of markups) {
    const starts = open.get(name);
    if (kind !== 'tag' || starts === undefined) continue;
    const index = paired.push(false) - 1;
    if (!isEnd) {
      starts.push(index);
      continue;
    }
    const start = starts.pop();
    if (start === undefined) continue;
    paired[start] = true;
    paired[index] = true;
  }
  return paired;
}
