import { htmlTagNames } from 'html-tag-names';
import type { Html, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { safeTags, tableParts } from '../rehype/safeHtml.ts';

/** A complete comment, declaration or processing instruction, or a complete tag: its slash, its name, the rest. */
const MARKUP =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[[^>]*>|<![a-z][^>]*>|<(\/?)([a-z][^\s/>]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|</gi;

/** Values of attributes. Chinese outside of them means prose in angle brackets, not a tag. */
const VALUES = /=\s*[^\s"'>]+|"[^"]*"|'[^']*'/g;
const CHINESE = /\p{Script=Han}/u;

/** Elements whose content is program text, never for readers. */
const PROGRAM = /<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;

/** Elements without an end tag, or that may leave it out. All others would run on over the page. */
const ENDLESS = [
  ...['br', 'col', 'hr', 'img', 'wbr'],
  ...['dd', 'dt', 'li', 'p', 'rp', 'rt', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
];

/** Nodes that hold blocks. HTML between blocks may be closed by a later block, HTML in a line only in the same line. */
const HOLDS_BLOCKS = ['root', 'blockquote', 'listItem', 'footnoteDefinition', 'box'];

/**
 * Tames typed HTML before it is parsed. Only complete tags of the safe list reach the parser, with their partners: no half-typed
 * `<!--`, `<textarea>` or `<details>` can swallow the rest of the page, and a word in brackets (`<姓名>`, `<Enter>`) stays readable.
 *
 * This is for the text's sake. What is safe is decided afterwards by the sanitiser.
 */
export function remarkTypedHtml() {
  return (tree: Root): void => {
    const markups = new Map<Html, Markup[]>();
    const scopes = new Map<Parents, Markup[]>();
    visit(tree, 'html', (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      if (dropProgram(node, index, parent)) return index;
      const found = [...node.value.matchAll(MARKUP)].map(markupOf);
      const scope = HOLDS_BLOCKS.includes(parent.type) ? tree : parent;
      markups.set(node, found);
      const inScope = scopes.get(scope) ?? [];
      inScope.push(...found);
      scopes.set(scope, inScope);
      return;
    });
    const complete = new Set([...scopes.values()].flatMap(completeTags));
    let tables = 0;
    for (const [node, found] of markups) {
      let index = 0;
      node.value = node.value.replace(MARKUP, (text) => {
        const markup = found[index++];
        if (markup?.kind === 'prose') return text.replaceAll('<', '&lt;');
        if (markup?.kind !== 'tag' || !complete.has(markup)) return '';
        if (markup.name === 'table') tables += markup.isEnd ? -1 : 1;
        // The parser drops text after a part of a table that stands alone.
        return tableParts.includes(markup.name) && tables === 0 ? '' : text;
      });
    }
  };
}

/** Removes the program text of a `<script>` or `<style>`; of one in a line up to its end tag in the same line. */
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

/** What one match of {@link MARKUP} is: a tag of the safe list, prose in angle brackets, or something to leave out. */
type Markup =
  { kind: 'tag'; name: string; isEnd: boolean } | { kind: 'prose' } | { kind: 'hidden' };

function markupOf([text, slash, typed, rest = '']: (string | undefined)[]): Markup {
  const isComment = text?.startsWith('<!--') === true;
  const outside = (typed === undefined ? text : rest)?.replace(VALUES, '') ?? '';
  if (text === '<' || (!isComment && CHINESE.test(outside))) return { kind: 'prose' };
  const name = typed?.toLowerCase() ?? '';
  if (safeTags.includes(name)) return { kind: 'tag', name, isEnd: slash === '/' };
  const isPlaceholder = /^\w+$/.test(name) && rest.trim() === '' && !htmlTagNames.includes(name);
  return { kind: isPlaceholder ? 'prose' : 'hidden' };
}

/** Of the markup of one scope in order, the tags that have their partner or need none. */
function completeTags(markups: Markup[]): Markup[] {
  const complete: Markup[] = [];
  const open = new Map<string, Markup[]>();
  for (const markup of markups) {
    if (markup.kind !== 'tag') continue;
    const { name, isEnd } = markup;
    const starts = open.get(name) ?? [];
    open.set(name, starts);
    if (!isEnd) {
      starts.push(markup);
      if (ENDLESS.includes(name)) complete.push(markup);
      continue;
    }
    const start = starts.pop();
    if (start !== undefined) complete.push(start, markup);
  }
  return complete;
}
