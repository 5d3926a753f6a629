import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { encodeStray, pictureAddress } from '../fileAddress.ts';

/** Elements that stand within a line of text. */
export const inlineTags: readonly string[] = (
  'a abbr b bdi br cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span ' +
  'strong sub sup time u var wbr'
).split(' ');

/** Elements that only a table may hold. */
export const tableParts: readonly string[] =
  'caption col colgroup tbody td tfoot th thead tr'.split(' ');

/** All elements that editors may type as HTML. */
export const safeTags: readonly string[] = [
  ...inlineTags,
  ...tableParts,
  ...'blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr'.split(' '),
  ...'li ol p pre summary table ul'.split(' '),
];

/**
 * What may pass, of typed HTML and of what Markdown and the directives make. Everything that is not named here is dropped: other
 * elements leave their text, other attributes (handlers, `style`, `id`, `name`) and other schemes leave nothing.
 */
const schema: Schema = {
  tagNames: [...safeTags, 'input', 'section'],
  strip: ['script', 'style'],
  clobber: [],
  clobberPrefix: '',
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'] },
  required: { input: { disabled: true, type: 'checkbox' } },
  ancestors: Object.fromEntries(tableParts.map((part) => [part, ['table']])),
  attributes: {
    '*': ['dir', 'lang', 'title'],
    a: [
      'href',
      'ariaLabel',
      'dataFootnoteBackref',
      'dataFootnoteRef',
      ['ariaDescribedBy', 'footnote-label'],
      ['id', /^fnref-\d/],
    ],
    code: [['className', /^language-[\p{L}\p{N}_+#.-]+$/u]],
    details: ['open'],
    div: [
      ['className', 'callout', 'callout-note', 'callout-warning', 'gallery'],
      ['role', 'note', 'group'],
      'ariaLabel',
    ],
    h2: [['id', 'footnote-label']],
    img: ['alt', 'src'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    li: [['className', 'task-list-item'], ['id', /^fn-\d+$/], 'value'],
    ol: [['className', 'contains-task-list'], 'reversed', 'start'],
    p: [['className', 'attachment', 'callout-title', 'gallery-title', 'video-card']],
    section: ['dataFootnotes', ['className', 'footnotes']],
    span: [['className', 'attachment-kind', 'video-platform']],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
    ul: [['className', 'contains-task-list']],
  },
};

const parseRaw = rehypeRaw();
const sanitize = rehypeSanitize(schema);

/**
 * Parses the typed HTML and leaves only what is known to be safe. MDX pages, which only developers write, are left as they are.
 */
export function rehypeSafeHtml() {
  return (tree: Root, file: VFile): Root => {
    if (file.path?.endsWith('.mdx')) return tree;
    const parsed = parseRaw(tree, file) as Root;
    visit(parsed, 'element', ({ properties }) => {
      if (typeof properties['href'] === 'string')
        properties['href'] = lowerScheme(encodeStray(properties['href']));
      if (typeof properties['src'] === 'string')
        properties['src'] = lowerScheme(pictureAddress(properties['src']));
    });
    return sanitize(parsed);
  };
}

/** The address with its scheme in small letters (`HTTPS://…`), as the sanitiser compares it. */
function lowerScheme(address: string): string {
  return address.trim().replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase());
}
