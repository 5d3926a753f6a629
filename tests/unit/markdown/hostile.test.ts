import * as cheerio from 'cheerio';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/render.ts';
import { hostileMarkdown } from '../../fixtures/markdown/hostile.ts';
import { renderWithAstro } from './render.ts';

/** Elements that run, load, submit, restyle or redirect nothing. Written down here apart from the pipeline's own list. */
const ELEMENTS = new Set(
  (
    'a abbr b bdi blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 ' +
    'h6 hr i img input ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td ' +
    'tfoot th thead time tr u ul var wbr'
  ).split(' '),
);

/** Attributes that do the same; `class` and `id` are looked at below. */
const ATTRIBUTES = new Set(
  (
    'align alt aria-describedby aria-label checked class colspan data-footnote-backref data-footnote-ref data-footnotes datetime ' +
    'dir disabled href id lang open reversed role rowspan scope src start tabindex title type value'
  ).split(' '),
);

const CLASSES =
  /^(?:attachment(?:-kind)?|callout(?:-(?:note|warning|title))?|contains-task-list|footnotes|gallery(?:-title)?|language-.*|table-scroll|task-list-item|video-(?:card|platform))$/;

/** Everything in HTML that could act, or stand in the way of the page's own scripts. */
function dangers(html: string): string[] {
  const $ = cheerio.load(html, null, false);
  const found: string[] = [];
  const ids = new Set<string>();
  for (const element of $('*').toArray()) {
    const tagName = $(element).prop('tagName')?.toLowerCase() ?? '';
    if (!ELEMENTS.has(tagName)) found.push(`<${tagName}>`);
    for (const [name, value] of Object.entries($(element).attr() ?? {})) {
      if (!ATTRIBUTES.has(name)) found.push(`${tagName} ${name}`);
      if (name === 'href' && !isProtocol(value, ['http:', 'https:', 'mailto:', 'tel:']))
        found.push(`href ${value}`);
      if (name === 'src' && !isProtocol(value, ['http:', 'https:'])) found.push(`src ${value}`);
      if (name === 'class' && !value.split(' ').every((it) => CLASSES.test(it)))
        found.push(`class ${value}`);
      if (name === 'id') {
        if (
          value === '' ||
          ids.has(value) ||
          value in {} ||
          /^(?!fn|section|footnote-)[a-z]/i.test(value)
        )
          found.push(`id ${value}`);
        ids.add(value);
      }
    }
  }
  if (/<!--|<[?!]/.test(html.replace(/"[^"]*"/g, ''))) found.push('comment or declaration');
  return found;
}

/** Whether a browser would follow an address by one of these schemes: its own URL parser drops tabs, line ends and controls. */
function isProtocol(address: string, protocols: string[]): boolean {
  return URL.canParse(address, 'https://site.example/')
    ? protocols.includes(new URL(address, 'https://site.example/').protocol)
    : false;
}

/** The text that a reader sees, with the descriptions of pictures. */
function seen(html: string): string {
  const $ = cheerio.load(html, null, false);
  $('img').each((_, img) => void $(img).replaceWith($(img).attr('alt') ?? ''));
  return $.text();
}

describe('M09 active content', () => {
  it('is tried in at least 200 ways', () => {
    expect(new Set(hostileMarkdown).size).toBe(hostileMarkdown.length);
    expect(hostileMarkdown.length).toBeGreaterThanOrEqual(200);
  });

  it.each(hostileMarkdown.map((markdown) => [markdown]))('%j', async (markdown) => {
    for (const html of [renderMarkdown(markdown).html, (await renderWithAstro(markdown)).html]) {
      expect(dangers(html)).toEqual([]);
      expect(seen(html)).toContain('看得见');
    }
  });

  it('all on one page are harmless too', async () => {
    const markdown = hostileMarkdown.join('\n\n');
    expect(dangers(renderMarkdown(markdown).html)).toEqual([]);
    expect(dangers((await renderWithAstro(markdown)).html)).toEqual([]);
  });

  it.each([
    '<script>1</script>',
    '<img src="x" onerror="1">',
    '<a href="java&#9;script:1">甲</a>',
    '<img src="data:image/svg+xml,x">',
    '<p style="x">甲</p>',
    '<p id="a">甲</p><p id="a">乙</p>',
    '<svg></svg>',
    '<!-- 甲 -->',
    '<p class="x">甲</p>',
  ])('would be noticed: %s', (html) => {
    expect(dangers(html)).not.toEqual([]);
  });
});
