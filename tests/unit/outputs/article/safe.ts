import { load } from 'cheerio';
import { isTag } from 'domhandler';
import { STYLE_PROPERTIES } from '../../../../src/outputs/article/styles.ts';

/** What the public account's editor removes, rebuilds or breaks, wherever it stands in the HTML. */
export const FORBIDDEN =
  /id=|class=|<ul|<ol|<li|<input|<script|position:|var\(|url\(|<style|<iframe|<em|<i>|<pre/i;

const TAGS = new Set(
  'section p span strong sup sub br hr h2 h3 h4 a img table thead tbody tr th td'.split(' '),
);
const ATTRIBUTES = new Set(['style', 'src', 'alt', 'href', 'colspan', 'rowspan']);

/** Everything in an article's HTML that the public account does not keep; empty when it is safe. */
export function faultsOf(html: string): string[] {
  const $ = load(html, null, false);
  const faults: string[] = [];
  const word = FORBIDDEN.exec(html)?.[0];
  if (word) faults.push(`says ${word}`);
  for (const element of $('*').toArray().filter(isTag)) {
    if (!TAGS.has(element.name)) faults.push(`has <${element.name}>`);
    for (const [name, value] of Object.entries(element.attribs)) {
      if (!ATTRIBUTES.has(name)) faults.push(`has ${name}="${value}"`);
      if (name === 'style') faults.push(...foreignStyles(value));
      if (name === 'href' && !value.startsWith('https://mp.weixin.qq.com/'))
        faults.push(`links to ${value}`);
      if (name === 'src' && !/^https:\/\/[\x21-\x7e]+\.(?:jpg|png)$/.test(value))
        faults.push(`shows ${value}`);
    }
  }
  return faults;
}

function foreignStyles(style: string): string[] {
  const allowed: readonly string[] = STYLE_PROPERTIES;
  return style
    .split(';')
    .map((declaration) => declaration.split(':')[0] ?? '')
    .filter((property) => !allowed.includes(property))
    .map((property) => `styles ${property}`);
}
