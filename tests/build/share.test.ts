import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { readPdf, scan } from '../support/poster.ts';
import { siteFiles, sitePages } from '../support/site.ts';

const SIZES: Record<string, [width: number, height: number]> = {
  'og.jpg': [1200, 630],
  'cover.jpg': [900, 383],
  'square.jpg': [500, 500],
};
const COLUMNS = ['activities', 'stations', 'plans', 'stories'];

describe.each(inject('sites'))('what is shared of the site at $basePath', (site) => {
  const files = siteFiles(site);
  const bytes = (file: string) => readFileSync(join(site.folder, file));
  const entries = sitePages(site)
    .filter(({ $ }) => $('meta[property="og:type"]').attr('content') === 'article')
    .map((page) => ({ ...page, file: page.path.slice(site.basePath.length) }))
    .filter(({ file }) => COLUMNS.includes(file.split('/')[0] ?? ''));
  const posters = files.filter((file) => /^share\/.+\/poster\.pdf$/.test(file));

  /** The file of the site that an absolute address leads to. */
  const pageAt = (address: string): string => {
    const { origin, pathname } = new URL(address);
    expect(origin).toBe(site.url);
    expect(pathname.startsWith(site.basePath)).toBe(true);
    return `${pathname.slice(site.basePath.length)}index.html`;
  };

  it('has for each entry the picture that its page names, absolute, and both covers', async () => {
    expect(entries.length).toBeGreaterThan(40);
    for (const { file, $ } of entries) {
      const folder = `share/${file}`;
      const named = $('meta[property="og:image"]').attr('content');
      expect(named).toBe(`${site.url}${site.basePath}${folder}og.jpg`);
      expect($('meta[itemprop="image"]').attr('content')).toBe(named);
      for (const [name, [width, height]] of Object.entries(SIZES)) {
        const picture = await sharp(bytes(folder + name)).metadata();
        expect([picture.format, picture.width, picture.height], folder + name).toEqual([
          'jpeg',
          width,
          height,
        ]);
      }
    }
  });

  it('has a poster for every station and every planned activity, in both forms', () => {
    const stations = entries.filter(({ file }) => file.startsWith('stations/'));
    for (const { file } of stations) expect(posters).toContain(`share/${file}poster.pdf`);
    const planned = sitePages(site)
      .filter(({ path }) => path.startsWith(`${site.basePath}plans/jihua-`))
      .reduce((sum, { $ }) => sum + $('table tbody tr').length, 0);
    const ofPlans = posters.filter((file) => file.startsWith('share/planned/'));
    expect(planned).toBeGreaterThan(30);
    expect(ofPlans).toHaveLength(planned);
    for (const poster of posters) expect(files).toContain(poster.replace(/pdf$/, 'png'));
  });

  it('has posters whose code leads to a page, the same on paper and in the chat', async () => {
    const some = [
      ...posters.filter((file) => file.includes('share/stations/')).slice(0, 2),
      ...posters.filter((file) => file.includes('share/planned/')).slice(-2),
    ];
    expect(some).toHaveLength(4);
    for (const poster of some) {
      const { picture, text } = await readPdf(bytes(poster));
      const address = await scan(picture);
      expect(await scan(bytes(poster.replace(/pdf$/, 'png'))), poster).toBe(address);
      expect(text, poster).toContain(address);
      expect(files, poster).toContain(pageAt(address ?? ''));
    }
  });

  it('keeps pictures and posters out of the sitemap', () => {
    const sitemaps = files.filter((file) => /^sitemap.*\.xml$/.test(file));
    expect(sitemaps.length).toBeGreaterThan(0);
    for (const file of sitemaps) expect(bytes(file).toString()).not.toMatch(/\/share\//);
  });
});

it('draws a picture that says no address once for both sites', () => {
  const [root, sub] = inject('sites');
  const picture = 'share/stations/rongyin/cover.jpg';
  const of = (site: typeof root) => readFileSync(join(site?.folder ?? '', picture));
  expect(of(root).equals(of(sub))).toBe(true);
});
