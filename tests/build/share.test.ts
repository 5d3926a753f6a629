import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { faultsOf } from '../unit/outputs/article/safe.ts';
import { siteFiles, sitePages } from '../support/site.ts';

interface ArticleFile {
  title: string;
  digest: string;
  address: string;
  cover: string;
  html: string;
}

describe.each(inject('sites'))('what the site at $basePath gives to pass on', (site) => {
  const files = siteFiles(site);
  const read = (file: string) => readFileSync(join(site.folder, file), 'utf8');
  const home = site.url + site.basePath;
  const inside = (address: string) => address.slice(home.length);
  const entries = files
    .map((file) => /^(activities|stations|plans|stories)\/([a-z0-9-]+)\/index\.html$/.exec(file))
    .flatMap((match) => (match && match[2] !== 'page' ? [`${match[1]}/${match[2]}`] : []))
    .filter((entry) => files.includes(`share/${entry}/index.html`));
  const articles = entries.map(
    (entry) => JSON.parse(read(`share/${entry}/article.json`)) as ArticleFile,
  );

  it('every entry has a desk, and none of them is for search engines or in the menus', () => {
    expect(entries.length).toBeGreaterThan(50);
    for (const entry of entries) {
      const $ = load(read(`share/${entry}/index.html`));
      expect($('meta[name="robots"]').attr('content'), entry).toBe('noindex');
      expect($('[data-pagefind-body]'), entry).toHaveLength(0);
      expect($('[data-copy]').length, entry).toBe(4);
    }
    expect(read('sitemap-0.xml')).not.toContain('/share/');
    const linking = sitePages(site).filter(
      ({ $ }) => $('header, nav, footer').find('a[href*="/share/"]').length > 0,
    );
    expect(linking.map(({ path }) => path).filter((path) => !path.includes('/share/'))).toEqual([]);
  });

  it('every article is fit for the account, and its pictures are there and small enough', async () => {
    const shown = new Set<string>();
    for (const { html, address } of articles) {
      expect(faultsOf(html), address).toEqual([]);
      expect(html.length, address).toBeLessThan(20_000);
      for (const img of load(html)('img').toArray())
        shown.add(inside(load(html)(img).attr('src') ?? ''));
    }
    expect(shown.size).toBeGreaterThan(20);
    for (const file of shown) {
      const bytes = readFileSync(join(site.folder, file));
      expect(bytes.length, file).toBeLessThanOrEqual(1_000_000);
      const { format, exif } = await sharp(bytes).metadata();
      expect([format, exif], file).toEqual(['jpeg', undefined]);
    }
  });

  it('every entry has a short address of its own, as a page and as a server rule', () => {
    const rules = read('redirects.map').split('\n');
    const shorts = sitePages(site).filter(({ path }) => path.startsWith(`${site.basePath}s/`));
    expect(shorts.length).toBeGreaterThanOrEqual(entries.length);
    for (const { path, $ } of shorts) {
      const target = $('link[rel="canonical"]').attr('href') ?? '';
      expect($('meta[http-equiv="refresh"]').attr('content'), path).toBe(`0; url=${target}`);
      expect($('meta[property="og:title"]').attr('content'), path).toBeTruthy();
      expect($('meta[itemprop="name"]').attr('content'), path).toBe(
        $('meta[property="og:title"]').attr('content'),
      );
      expect(files, path).toContain(inside($('meta[property="og:image"]').attr('content') ?? ''));
      expect(files, path).toContain(`${inside(target)}index.html`);
      expect(rules, path).toContain(`${path} ${new URL(target).pathname};`);
    }
  });

  it('every column and station names its own feeds, and they are there', () => {
    for (const part of ['activities', 'plans', 'stories', 'stations/suo', 'stations/rongyin']) {
      const $ = load(read(`${part}/index.html`));
      const named = $('link[rel="alternate"]')
        .toArray()
        .map((link) => $(link).attr('href'));
      for (const format of ['xml', 'json']) {
        expect(named).toContain(`${site.basePath}feed.${format}`);
        expect(named).toContain(`${site.basePath}${part}/feed.${format}`);
        expect(files).toContain(`${part}/feed.${format}`);
      }
      const feed = JSON.parse(read(`${part}/feed.json`)) as {
        items: { url: string; content_html: string }[];
      };
      expect(feed.items.length, part).toBeGreaterThan(0);
      for (const { url, content_html } of feed.items) {
        expect(files).toContain(`${inside(url)}index.html`);
        expect(content_html.length).toBeGreaterThan(100);
        for (const img of load(content_html)('img').toArray())
          expect(files).toContain(inside(load(content_html)(img).attr('src') ?? ''));
      }
    }
  });
});
