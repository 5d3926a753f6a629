import jsQR from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { staticSite } from '../../src/server/staticSite.ts';
import { launchChromium } from './support/chromium.ts';
import { PAGE_KINDS } from './support/pageKinds.ts';
import { serve, type TestServer } from './support/server.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const MM = 72 / 25.4;

describe.each(inject('sites'))('on paper, the site at $basePath', (site) => {
  let server: TestServer;
  let page: Page;
  beforeAll(async () => {
    server = await serve(staticSite(site.folder, site.basePath));
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    // The type area of a page of A4, in CSS pixels.
    page = await browser.newPage({
      viewport: { width: 590, height: 850 },
      serviceWorkers: 'block',
    });
  });
  afterEach(() => page.close());
  const open = async (path: string) => {
    await page.goto(`${server.origin}${site.basePath}${path}`);
    await page.emulateMedia({ media: 'print' });
  };

  it.each([
    ['activity', PAGE_KINDS.activity],
    ['official document', PAGE_KINDS['official document']],
    ['story', PAGE_KINDS.story],
    ['station', PAGE_KINDS.station],
  ])('prints a clean %s with its address, as text and as a code', async (_kind, path) => {
    await open(path);
    const address = site.url + site.basePath + path;
    expect(await page.locator('h1').isVisible()).toBe(true);
    for (const part of ['header nav', 'footer', '[role="search"]', '.breadcrumbs', 'button'])
      expect(await page.locator(part).filter({ visible: true }).count(), part).toBe(0);
    expect(await page.locator('.print-address p').innerText()).toContain(address);
    const picture = await page.locator('.print-address svg').screenshot();
    const { data, info } = await sharp(picture)
      .extend({ top: 16, bottom: 16, left: 16, right: 16, background: '#fff' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(address);
  });

  it('prints a document in the official form: A4, 37 and 28 mm of margin, 29 pt a line', async () => {
    await page.goto(`${server.origin}${site.basePath}${PAGE_KINDS['official document']}`);
    const pdf = await getDocument({
      data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })),
      verbosity: 0,
    }).promise;
    const first = await pdf.getPage(1);
    const [left = 0, bottom = 0, right = 0, top = 0] = first.view;
    expect((right - left) / MM).toBeCloseTo(210, 0);
    expect((top - bottom) / MM).toBeCloseTo(297, 0);
    // The second page: nothing but text. Each item is a stretch of one line, placed at its base line.
    const { items } = await (await pdf.getPage(2)).getTextContent();
    const texts = items.filter((item) => 'str' in item).filter(({ str }) => str.trim() !== '');
    expect(texts.length).toBeGreaterThan(10);
    const places = texts.map(({ transform }) => ({
      x: Number(transform[4]) / MM,
      y: 297 - Number(transform[5]) / MM,
    }));
    expect(Math.min(...places.map(({ x }) => x))).toBeGreaterThan(27.5);
    expect(Math.min(...places.map(({ y }) => y))).toBeGreaterThan(37);
    expect(Math.max(...places.map(({ y }) => y))).toBeLessThan(297 - 35);

    await open(PAGE_KINDS['official document']);
    const style = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { fontSize, lineHeight, fontFamily, textIndent, marginTop } =
            getComputedStyle(element);
          const points = (length: string) => Math.round(parseFloat(length) * 7.5) / 10;
          return {
            size: points(fontSize),
            line: points(lineHeight),
            face: fontFamily.split(',')[0]?.replaceAll('"', ''),
            indent: points(textIndent),
            gap: points(marginTop),
          };
        });
    expect(await style('h1')).toMatchObject({ size: 22, face: 'FZXiaoBiaoSong-B05S' });
    expect(await style('.prose > p')).toEqual({
      size: 15.8,
      line: 29,
      face: 'FangSong_GB2312',
      indent: 31.6,
      gap: 0,
    });
    expect(await style('.prose h2')).toEqual({
      size: 15.8,
      line: 29,
      face: 'SimHei',
      indent: 31.6,
      gap: 0,
    });
    expect(await style('.prose h3')).toMatchObject({ size: 15.8, face: 'KaiTi_GB2312', gap: 0 });
  });
});
