import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { describe, expect, inject, it } from 'vitest';
import { siteFiles, sitePages } from '../support/site.ts';
import { parseXml } from '../support/xml.ts';

describe.each(inject('sites'))('the site at $basePath', (site) => {
  const pages = sitePages(site);
  const files = new Set(siteFiles(site));
  const meta = (page: (typeof pages)[number], name: string) =>
    page.$(`meta[name="${name}"]`).attr('content');
  const isNoindex = (page: (typeof pages)[number]) => meta(page, 'robots') === 'noindex';
  const redirects = pages.filter(({ $ }) => $('meta[http-equiv="refresh"]').length > 0);
  const reading = pages.filter((page) => !redirects.includes(page));

  it('holds every kind of page', () => {
    const paths = pages.map(({ path }) => path.slice(site.basePath.length));
    for (const path of [
      '',
      '404.html',
      'about/',
      'accessibility/',
      'guide/',
      'map/',
      'search/',
      'activities/',
      'activities/page/1/',
      'activities/archive/2026/',
      'activities/archive/2026/03/',
      'activities/task/care/',
      'activities/form/menu/',
      'year/',
      'year/2025/',
      'programme/',
      'programme/tasks/care/',
      'programme/themes/guanxin/',
      'programme/forms/menu/',
      'programme/strands/wenhua/',
      'stations/',
      'plans/',
      'stories/',
      'stations/suo/',
    ]) {
      expect(paths).toContain(path);
    }
  });

  it('S01 marks every page as zh-CN, with one heading and a title of its own', () => {
    for (const { path, $ } of reading) {
      expect($('html').attr('lang'), path).toBe('zh-CN');
      expect($('h1'), path).toHaveLength(1);
      expect($('h1').text().trim(), path).not.toBe('');
    }
    const titles = reading.map(({ $ }) => $('title').text());
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it('carries the government tags of its kind', () => {
    for (const page of reading) {
      expect(meta(page, 'SiteName'), page.path).toBeTruthy();
      expect(meta(page, 'SiteDomain'), page.path).toBe(new URL(site.url).host);
      const inside = page.path.slice(site.basePath.length);
      if (/^(activities|stations|plans|stories)\/[a-z0-9-]+\/$/.test(inside) && !isNoindex(page)) {
        expect(meta(page, 'ArticleTitle'), page.path).toBe(page.$('h1').text().trim());
        expect(meta(page, 'PubDate'), page.path).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
        expect(meta(page, 'ContentSource'), page.path).toBeTruthy();
      }
      if (/^(activities|stations|plans|stories|year|programme)\/$/.test(inside)) {
        for (const name of ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType']) {
          expect(meta(page, name), `${page.path} ${name}`).toBeTruthy();
        }
      }
    }
  });

  it('P03 canonical, og:url and the sitemap name the same address, and robots.txt the sitemap', () => {
    const sitemap = parseXml(readFileSync(join(site.folder, 'sitemap-0.xml'), 'utf8'));
    const listed = sitemap('loc')
      .toArray()
      .map((loc) => decodeURI(sitemap(loc).text()))
      .sort();
    const indexable = reading.filter((page) => !isNoindex(page));
    const canonical = indexable.map(({ $ }) => $('link[rel="canonical"]').attr('href') ?? '');
    expect(canonical).toEqual(indexable.map(({ path }) => site.url + path));
    expect(indexable.map(({ $ }) => $('meta[property="og:url"]').attr('content'))).toEqual(
      canonical,
    );
    expect(listed).toEqual([...canonical].sort());
    expect(readFileSync(join(site.folder, 'robots.txt'), 'utf8')).toContain(
      `Sitemap: ${site.url}${site.basePath}sitemap-index.xml`,
    );
  });

  it('P03 keeps 404 out of search engines', () => {
    const notFound = pages.find(({ path }) => path.endsWith('/404.html'));
    expect(notFound && isNoindex(notFound)).toBe(true);
  });

  it('I02 links only to files that are there', () => {
    const dead = pages.flatMap(({ path, $ }) =>
      $('[href], [src]')
        .toArray()
        .map((element) => $(element).attr('href') ?? $(element).attr('src') ?? '')
        .filter((link) => !/^(https?:|tel:|mailto:|data:|#)/.test(link))
        .map((link) => decodeURIComponent(new URL(link, `https://x${path}`).pathname))
        .filter((target) => {
          const inside = target.slice(site.basePath.length);
          return (
            !target.startsWith(site.basePath) ||
            !(files.has(inside) || files.has(`${inside}index.html`.replace(/^\//, '')))
          );
        })
        .map((target) => `${path} → ${target}`),
    );
    expect(dead).toEqual([]);
  });

  it('P05 keeps every shared address short and plain', () => {
    for (const { path } of reading) expect(path).toMatch(/^[\w./-]{1,80}$/);
  });

  it('P06 gives every page a share picture of its own site that is a JPEG or PNG', () => {
    for (const { path, $ } of reading) {
      const image = $('meta[property="og:image"]').attr('content') ?? '';
      expect(image, path).toMatch(/^https:\/\/.+\.(jpe?g|png)$/);
      expect(image.startsWith(site.url + site.basePath), path).toBe(true);
      expect(
        existsSync(join(site.folder, image.slice((site.url + site.basePath).length))),
        image,
      ).toBe(true);
      const description = $('meta[property="og:description"]').attr('content') ?? '';
      expect(description, path).toMatch(/^[^\n*#<>[\]]{5,}$/);
    }
  });

  it('asks no other host for anything', () => {
    for (const { path, $ } of pages) {
      const loaded = $('script[src], link[rel="stylesheet"], img, source, iframe, video, audio')
        .toArray()
        .flatMap((element) => [
          $(element).attr('src'),
          $(element).attr('href'),
          ...($(element).attr('srcset') ?? '').split(','),
        ])
        .filter((address) => address && /^\s*(https?:)?\/\//.test(address));
      expect(loaded, path).toEqual([]);
    }
  });

  it('D06 has a policy without unsafe scripts on every page', () => {
    for (const { path, $ } of reading) {
      const policy = $('meta[http-equiv="content-security-policy"]').attr('content') ?? '';
      expect(policy, path).toContain("default-src 'self'");
      expect(policy, path).not.toMatch(/unsafe-inline|'unsafe-eval'/);
    }
  });

  it('P07 ships no script or style that the oldest supported WebViews cannot read', () => {
    // Chromium 107 and iOS 14: ES2021; no nesting, layers, :has() or newer colours and units.
    const scripts = [
      ...siteFiles(site)
        .filter((file) => /^_astro\/.*\.js$/.test(file))
        .map((file) => readFileSync(join(site.folder, file), 'utf8')),
      ...pages.flatMap(({ $ }) =>
        $('script:not([src])')
          .toArray()
          .map((element) => $(element).text()),
      ),
    ];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of new Set(scripts)) {
      expect(
        () => parse(script, { ecmaVersion: 2021, sourceType: 'module' }),
        script,
      ).not.toThrow();
    }
    const styles = new Set(
      pages.flatMap(({ $ }) =>
        $('style')
          .toArray()
          .map((element) => $(element).text()),
      ),
    );
    expect(styles.size).toBeGreaterThan(0);
    for (const style of styles) {
      expect(style).not.toMatch(
        /@layer|:has\(|oklch|color-mix|\d(?:dvh|svh|lvh)|[;{]inset:|&:|@container/,
      );
    }
  });

  it('marks sample content on the page', () => {
    const entry = reading.find(({ path }) => /\/activities\/\d{6}-/.test(path));
    expect(entry?.$('main').text()).toContain('示例');
    expect(entry?.$('.samples').text()).toContain('虚构');
  });

  it('offers each column as JSON without what is kept for the record', () => {
    for (const name of ['activities', 'stations', 'plans', 'stories']) {
      const text = readFileSync(join(site.folder, 'data', `${name}.json`), 'utf8');
      const entries = JSON.parse(text) as { code: string; address: string }[];
      expect(entries.length).toBeGreaterThan(0);
      expect(text).not.toMatch(/"(consent|review|draft)"/);
      for (const { address } of entries) {
        expect(files).toContain(`${address.slice((site.url + site.basePath).length)}index.html`);
      }
    }
  });

  it('has a feed of the newest texts', () => {
    const feed = parseXml(readFileSync(join(site.folder, 'feed.xml'), 'utf8'));
    const texts = (selector: string) =>
      feed(selector)
        .toArray()
        .map((element) => feed(element).text());
    const published = texts('entry > published');
    expect(published.length).toBeGreaterThan(20);
    expect([...published].sort().reverse()).toEqual(published);
    for (const id of texts('entry > id')) {
      expect(files).toContain(`${id.slice((site.url + site.basePath).length)}index.html`);
    }
  });
});
