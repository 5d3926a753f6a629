import { Parser } from 'htmlparser2';

/** An address that a page names. */
export interface PageAddress {
  value: string;
  /** The element or tag that names it, e.g. `a`, `img`, `meta og:image`. */
  by: string;
  /** Whether the browser fetches it by itself, without anyone's click. */
  requested: boolean;
}

/** Everything the checks want to know of one HTML page, gathered in one reading. */
export interface Page {
  /** File in the output folder, with `/` between folders. */
  path: string;
  /** The `lang` of `<html>`; `undefined` when there is none. */
  lang: string | undefined;
  title: string;
  /** `content` by `name` or `property`; of several, the last. */
  meta: ReadonlyMap<string, string>;
  canonical: string | undefined;
  noindex: boolean;
  /** A page that only leads on to another address. */
  redirects: boolean;
  addresses: PageAddress[];
  ids: string[];
  /** `h1` to `h6` with their text, pictures by their words. */
  headings: { tag: string; text: string }[];
  /** Links that have neither text nor a spoken name. */
  emptyLinks: string[];
  /** Event handlers, `javascript:` addresses and documents inside attributes. */
  activeContent: string[];
  /** JSON-LD blocks. */
  structuredData: string[];
  /** What can be read, without code samples; each part between tags on a line of its own. */
  text: string;
}

const ADDRESS_ATTRIBUTES = new Set([
  'href',
  'src',
  'poster',
  'action',
  'formaction',
  'data',
  'xlink:href',
]);
const SRCSET_ATTRIBUTES = new Set(['srcset', 'imagesrcset']);
/** `meta` tags whose content is an address. */
const ADDRESS_META =
  /^(?:og:(?:image|url|video|audio)(?::(?:secure_)?url)?|twitter:image|image|url|msapplication-TileImage)$/i;
const FETCHING_RELATIONS =
  /\b(?:stylesheet|icon|apple-touch-icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest|mask-icon)\b/i;
/** Elements whose address is followed only when a person asks for it. */
const ON_DEMAND = new Set(['a', 'area', 'form', 'button', 'input', 'base']);
const CODE = /^(?:javascript|vbscript):|^data:text\/html/i;
const HEADING = /^h[1-6]$/;

interface Open {
  tag: string;
  text: string;
  spoken: boolean;
}

/** Reads a page's HTML. Never throws: a browser would show something, too. */
export function readPage(path: string, html: string): Page {
  const page: Omit<Page, 'meta'> & { meta: Map<string, string> } = {
    path,
    lang: undefined,
    title: '',
    meta: new Map(),
    canonical: undefined,
    noindex: false,
    redirects: false,
    addresses: [],
    ids: [],
    headings: [],
    emptyLinks: [],
    activeContent: [],
    structuredData: [],
    text: '',
  };
  const texts: string[] = [];
  const open: Open[] = [];
  let silent = 0;
  let data: string | undefined;
  let inTitle = false;

  const address = (value: string, by: string, requested: boolean): void => {
    page.addresses.push({ value, by, requested });
  };

  const parser = new Parser({
    onopentag(tag, attributes) {
      if (tag === 'html') page.lang = attributes['lang'];
      if (tag === 'title' && !open.some((element) => element.tag === 'svg')) inTitle = true;
      if (tag === 'meta') readMeta(page, attributes, address);
      if (attributes['id'] !== undefined) page.ids.push(attributes['id']);
      if (tag === 'script' && attributes['type'] === 'application/ld+json') data = '';
      if (/^(?:script|style|template|code|pre)$/.test(tag)) silent += 1;
      readAddresses(tag, attributes, page, address);
      for (const [name, value] of Object.entries(attributes)) {
        if (/^on[a-z]/i.test(name)) page.activeContent.push(`${name}="${value.slice(0, 40)}"`);
        if (name === 'srcdoc') page.activeContent.push('srcdoc');
        if (name === 'style') for (const url of cssAddresses(value)) address(url, 'style', true);
      }
      const spoken = Boolean(attributes['aria-label'] ?? attributes['title']);
      open.push({ tag, text: attributes['alt'] ?? '', spoken });
    },
    ontext(text) {
      if (data !== undefined) data += text;
      if (inTitle) page.title += text;
      if (open.at(-1)?.tag === 'style')
        for (const url of cssAddresses(text)) address(url, 'style', true);
      if (silent === 0 && !inTitle) texts.push(text);
      const element = open.at(-1);
      if (element) element.text += text;
    },
    onclosetag(tag) {
      const element = open.pop();
      if (!element) return;
      if (tag === 'title') inTitle = false;
      if (/^(?:script|style|template|code|pre)$/.test(tag)) silent -= 1;
      if (tag === 'script' && data !== undefined) {
        page.structuredData.push(data);
        data = undefined;
      }
      if (HEADING.test(tag)) page.headings.push({ tag, text: element.text.trim() });
      if (tag === 'a' && element.text.trim() === '' && !element.spoken)
        page.emptyLinks.push(page.addresses.findLast(({ by }) => by === 'a')?.value ?? '');
      const parent = open.at(-1);
      if (parent) {
        parent.text += element.text;
        parent.spoken ||= element.spoken && parent.tag === 'a';
      }
    },
  });
  parser.end(html);
  // Cloned: the strings found are views into the HTML, and thousands of pages would stay in memory whole.
  return structuredClone({ ...page, text: texts.join('\n') });
}

type AddAddress = (value: string, by: string, requested: boolean) => void;
type Attributes = Record<string, string>;

function readMeta(
  page: { meta: Map<string, string>; noindex: boolean; redirects: boolean },
  attributes: Attributes,
  address: AddAddress,
): void {
  const content = attributes['content'] ?? '';
  const name = attributes['name'] ?? attributes['property'] ?? attributes['itemprop'];
  if (attributes['http-equiv']?.toLowerCase() === 'refresh') {
    page.redirects = true;
    const target = /url\s*=\s*["']?([^"']+)/i.exec(content)?.[1];
    if (target) address(target, 'meta refresh', false);
  }
  if (!name) return;
  page.meta.set(name, content);
  if (name === 'robots' && /noindex/i.test(content)) page.noindex = true;
  if (ADDRESS_META.test(name)) address(content, `meta ${name}`, false);
}

function readAddresses(
  tag: string,
  attributes: Attributes,
  page: { canonical: string | undefined; activeContent: string[] },
  address: AddAddress,
): void {
  const relation = attributes['rel'] ?? '';
  if (tag === 'link' && relation === 'canonical') page.canonical = attributes['href'];
  const requested = tag === 'link' ? FETCHING_RELATIONS.test(relation) : !ON_DEMAND.has(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (ADDRESS_ATTRIBUTES.has(name)) {
      if (CODE.test(plainScheme(value))) page.activeContent.push(`${name}="${value.slice(0, 40)}"`);
      else address(value, tag === 'link' ? `link ${relation}` : tag, requested);
    }
    if (SRCSET_ATTRIBUTES.has(name))
      for (const candidate of value.split(/,\s+|,$/).filter(Boolean))
        address(candidate.trim().split(/\s+/)[0] ?? '', tag, true);
  }
}

/** Browsers drop white space and controls inside a scheme. */
function plainScheme(value: string): string {
  // eslint-disable-next-line no-control-regex -- these are what it drops
  return value.replace(/[\u0000-\u0020]+/g, '');
}

/** The addresses that a style sheet names. */
export function cssAddresses(css: string): string[] {
  const found = css.matchAll(
    /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+["']([^"']+)["']/gi,
  );
  return [...found].map(([, a, b, c, d]) => a ?? b ?? c ?? d ?? '').filter((url) => url !== '');
}
