/**
 * The style properties that an article may use. All of them survive pasting into the public account's editor; what is missing
 * here (`position`, floats, backgrounds with `url()`, custom properties) it removes, or readers' dark mode breaks.
 */
export const STYLE_PROPERTIES = [
  'background-color',
  'border',
  'border-bottom',
  'border-collapse',
  'border-left',
  'border-top',
  'color',
  'display',
  'font-family',
  'font-size',
  'font-weight',
  'height',
  'line-height',
  'margin',
  'max-width',
  'min-width',
  'overflow-x',
  'padding',
  'padding-left',
  'text-align',
  'text-decoration',
  'text-indent',
  'vertical-align',
  'width',
  'word-break',
] as const;

type StyleProperty = (typeof STYLE_PROPERTIES)[number];

/** Declarations of an inline style. */
export type Style = Partial<Record<StyleProperty, string>>;

/**
 * Dark mode turns dark text light and light backgrounds dark by its own rule. Body text therefore has no colour of its own, and
 * the others are middle tones that can be read on white and on near-black alike.
 */
const GREY = '#767676';
const RULE = '#a8a29b';
const CINNABAR = '#bd4b3f';
const BANYAN = '#3a7f68';

/** The house style. What is inherited is said once, on the whole: the body may have no more than 20,000 characters. */
export const house = {
  article: { 'font-size': '16px', 'line-height': '1.8', 'word-break': 'break-word' },
  paragraph: { margin: '0 0 1em' },
  heading2: {
    margin: '1.6em 0 0.8em',
    'padding-left': '10px',
    'border-left': `4px solid ${CINNABAR}`,
    'font-size': '18px',
    'font-weight': 'bold',
  },
  heading3: {
    margin: '1.4em 0 0.6em',
    color: BANYAN,
    'font-size': '17px',
    'font-weight': 'bold',
  },
  heading4: { margin: '1.2em 0 0.5em', 'font-size': '16px', 'font-weight': 'bold' },
  // Chinese has no italics: slanted glyphs are only distorted.
  emphasis: { color: CINNABAR, 'font-weight': '600' },
  quote: {
    margin: '0 0 1em',
    'padding-left': '12px',
    'border-left': `3px solid ${BANYAN}`,
    color: GREY,
  },
  box: { margin: '0 0 1em', padding: '10px 12px 0', border: `1px solid ${BANYAN}` },
  warning: { margin: '0 0 1em', padding: '10px 12px 0', border: `1px solid ${CINNABAR}` },
  boxTitle: { margin: '0 0 0.5em', 'font-weight': 'bold' },
  figure: { margin: '0 0 1em', 'text-align': 'center' },
  picture: { display: 'block', margin: '0 auto', 'max-width': '100%', height: 'auto' },
  caption: {
    margin: '0.4em 0 1em',
    color: GREY,
    'font-size': '14px',
    'text-align': 'center',
  },
  tableBox: { margin: '0 0 1em', 'overflow-x': 'auto' },
  table: {
    'min-width': '100%',
    'border-collapse': 'collapse',
    'font-size': '14px',
    'line-height': '1.6',
  },
  cell: { 'min-width': '4em', padding: '6px 8px', border: `1px solid ${RULE}` },
  headCell: {
    'min-width': '4em',
    padding: '6px 8px',
    border: `1px solid ${RULE}`,
    color: BANYAN,
    'font-weight': 'bold',
  },
  code: { color: BANYAN, 'font-family': 'Menlo, Consolas, monospace', 'font-size': '14px' },
  codeBlock: {
    margin: '0 0 1em',
    padding: '10px 12px',
    border: `1px solid ${RULE}`,
    'font-family': 'Menlo, Consolas, monospace',
    'font-size': '14px',
    'line-height': '1.6',
  },
  mark: { 'background-color': '#ffe08a', color: '#2a2420' },
  struck: { 'text-decoration': 'line-through' },
  underlined: { 'text-decoration': 'underline' },
  small: { 'font-size': '14px' },
  link: { color: BANYAN },
  noteMark: { color: GREY, 'font-size': '12px' },
  rule: { margin: '1.5em 0', border: '0', 'border-top': `1px solid ${RULE}` },
  notes: { margin: '2em 0 0', padding: '1em 0 0', 'border-top': `1px solid ${RULE}`, color: GREY },
  note: { margin: '0 0 0.5em', 'font-size': '14px', 'word-break': 'break-all' },
  notesTitle: { margin: '0 0 0.5em', 'font-size': '14px', 'font-weight': 'bold' },
  source: { margin: '1.5em 0 0', color: GREY, 'font-size': '14px', 'word-break': 'break-all' },
} as const satisfies Record<string, Style>;

/** A style as the text of a `style` attribute. */
export function css(style: Style): string {
  return Object.entries(style)
    .map(([property, value]) => `${property}:${value}`)
    .join(';');
}
