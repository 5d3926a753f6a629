import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { sitePages, type BuiltPage } from '../support/site.ts';

/** Kibibytes after Brotli at its default quality, as a server sends them. */
const size = (text: string): number => brotliCompressSync(text).length / 1024;

/** Entries and standing pages: what is read from a link in a chat. */
const READING =
  /^(?:(?:activities|stations|plans|stories)\/[a-z0-9-]+|about|accessibility|guide)\/$/;

describe.each(inject('sites'))('the weight of a page at $basePath', (site) => {
  const all = sitePages(site).map((page) => ({
    ...page,
    inside: page.path.slice(site.basePath.length),
  }));
  const reading = all.filter(
    ({ inside, $ }) => READING.test(inside) && $('meta[http-equiv="refresh"]').length === 0,
  );

  const withoutScripts = ({ html }: BuiltPage) =>
    html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '');
  /** The scripts that a page loads by itself, those that they import, and the inline ones. */
  function scripts({ $, path }: BuiltPage): string {
    const found = new Map<string, string>();
    const load = (address: string) => {
      const file = new URL(address, `https://x${path}`).pathname;
      if (found.has(file)) return;
      const code = readFileSync(join(site.folder, file.slice(site.basePath.length)), 'utf8');
      found.set(file, code);
      for (const [, from = ''] of code.matchAll(
        /(?:\bfrom|^import|;import)\s*["'`]([^"'`]+)["'`]/g,
      ))
        load(new URL(from, `https://x${file}`).pathname);
    };
    $('script[src]').each((_, element) => {
      load($(element).attr('src') ?? '');
    });
    const inline = $('script:not([src])')
      .toArray()
      .map((element) => $(element).text());
    return [...found.values(), ...inline].join('\n');
  }

  it('a plain text takes at most 8 KB of HTML and CSS', () => {
    const plain = reading.filter(
      ({ $ }) =>
        $('.prose').text().length < 2000 &&
        $('main img').length <= 1 &&
        $('main table').length === 0,
    );
    expect(plain.length).toBeGreaterThan(5);
    for (const page of plain) expect(size(withoutScripts(page)), page.path).toBeLessThanOrEqual(8);
  });

  it('any reading page takes at most 14 KB of HTML and CSS, all in the page itself', () => {
    expect(reading.length).toBeGreaterThan(40);
    for (const page of reading) {
      expect(page.$('link[rel="stylesheet"]').length, page.path).toBe(0);
      expect(size(withoutScripts(page)), page.path).toBeLessThanOrEqual(14);
    }
  });

  it('any reading page loads at most 5 KB of scripts by itself, inline ones counted', () => {
    expect(reading.some((page) => scripts(page).length > 1000)).toBe(true);
    for (const page of reading) expect(size(scripts(page)), page.path).toBeLessThanOrEqual(5);
  });
});
