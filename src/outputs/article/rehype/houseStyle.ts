import type { Element, ElementContent, Root, RootContent } from 'hast';
import { classesOf, styled, text } from '../element.ts';
import { house, type Style } from '../styles.ts';

/** How an element is written: its name in the article and its style. */
type Form = readonly [tagName: string, style: Style];

/** Elements by name. One that is not named here leaves its content. */
const FORMS: Record<string, Form> = {
  p: ['p', house.paragraph],
  h1: ['h2', house.heading2],
  h2: ['h2', house.heading2],
  h3: ['h3', house.heading3],
  h4: ['h4', house.heading4],
  h5: ['h4', house.heading4],
  h6: ['h4', house.heading4],
  strong: ['strong', {}],
  b: ['strong', {}],
  em: ['span', house.emphasis],
  i: ['span', house.emphasis],
  dfn: ['span', house.emphasis],
  var: ['span', house.emphasis],
  code: ['span', house.code],
  kbd: ['span', house.code],
  samp: ['span', house.code],
  mark: ['span', house.mark],
  del: ['span', house.struck],
  s: ['span', house.struck],
  ins: ['span', house.underlined],
  u: ['span', house.underlined],
  small: ['span', house.small],
  sup: ['sup', {}],
  sub: ['sub', {}],
  br: ['br', {}],
  hr: ['hr', house.rule],
  blockquote: ['section', house.quote],
  details: ['section', house.box],
  summary: ['p', house.boxTitle],
  dt: ['p', house.boxTitle],
  dd: ['section', { margin: '0 0 1em', 'padding-left': '1.5em' }],
  figure: ['section', house.figure],
  figcaption: ['p', house.caption],
  thead: ['thead', {}],
  tbody: ['tbody', {}],
  tfoot: ['tbody', {}],
  tr: ['tr', {}],
};

/** Elements by class, where the name alone does not say what they are. */
const BY_CLASS: Record<string, Form> = {
  'callout-note': ['section', house.box],
  'callout-warning': ['section', house.warning],
  'callout-title': ['p', house.boxTitle],
  'gallery-title': ['p', house.boxTitle],
};

/** Elements of which some signs have to be written out. */
const AROUND: Record<string, [string, string]> = { q: ['“', '”'], rt: ['（', '）'] };

/** What holds blocks: blanks between these mean nothing. */
const HOLDERS = ['section', 'table', 'thead', 'tbody', 'tr'];

/** Attributes that leave the building; `style` comes from this house alone. */
const KEPT = ['style', 'src', 'alt', 'href', 'colSpan', 'rowSpan'];

/**
 * Puts everything that has no form yet into the house style, and drops every element and attribute that the public account does
 * not keep. Comes last.
 */
export function rehypeHouseStyle() {
  return (tree: Root): Root => ({
    type: 'root',
    children: [
      styled('section', house.article, withoutBlanks(tree.children.flatMap(dressed), true)),
    ],
  });
}

function dressed(node: RootContent): ElementContent[] {
  if (node.type === 'text') return [text(node.value.replace(/[ \t\r\n\f]+/g, ' '))];
  if (node.type !== 'element' || node.tagName === 'rp' || node.tagName === 'wbr') return [];
  const children = node.children.flatMap(dressed);
  const [before, after] = AROUND[node.tagName] ?? [];
  if (before !== undefined && after !== undefined) return [text(before), ...children, text(after)];
  const form = formOf(node);
  if (!form) return children;
  const [tagName, style] = form;
  return [
    {
      type: 'element',
      tagName,
      properties: attributes(node, style),
      children: withoutBlanks(children, HOLDERS.includes(tagName)),
    },
  ];
}

function formOf(element: Element): Form | undefined {
  if (element.properties['style'] !== undefined) return [element.tagName, {}];
  const named = classesOf(element).find((name) => name in BY_CLASS);
  return named === undefined ? FORMS[element.tagName] : BY_CLASS[named];
}

function attributes(element: Element, style: Style): Element['properties'] {
  const given = styled('', style, [], element.properties).properties;
  if (element.properties['style'] !== undefined) given['style'] = element.properties['style'];
  return Object.fromEntries(
    Object.entries(given).filter(([name, value]) => KEPT.includes(name) && value !== ''),
  );
}

const withoutBlanks = (children: ElementContent[], isHolder: boolean): ElementContent[] =>
  isHolder
    ? children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
    : children;
