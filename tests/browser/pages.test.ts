import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { staticSite } from '../../src/server/staticSite.ts';
import { sitePages } from '../support/site.ts';
import { launchChromium } from './support/chromium.ts';
import { PAGE_KINDS } from './support/pageKinds.ts';
import { serve, type TestServer } from './support/server.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(inject('sites'))('the site at $basePath in a browser', (site) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await serve(staticSite(site.folder, site.basePath));
  });
  afterAll(() => server.close());

  const paths = sitePages(site).map(({ path }) => path.slice(site.basePath.length));
  const firstOf = (column: string) =>
    paths.find((path) => new RegExp(`^${column}/(?!page/)[a-z0-9-]+/$`).test(path)) ?? '';
  /** Opens a page and gathers what went wrong and what left for other hosts. */
  async function open(
    path: string,
    width: number,
    options = {},
  ): Promise<{ page: Page; faults: string[] }> {
    const context = await browser.newContext({ viewport: { width, height: 800 }, ...options });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(server.origin) && !request.url().startsWith('data:')) {
        faults.push(`request to ${request.url()}`);
      }
    });
    await page.goto(`${server.origin}${site.basePath}${path}`);
    return { page, faults };
  }

  it.each(Object.entries(PAGE_KINDS))(
    'the %s has no error, policy violation or foreign request',
    async (_kind, path) => {
      const { page, faults } = await open(path, 360);
      await page.waitForLoadState('networkidle');
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  it('P07 reads without JavaScript: text, menu and the station’s phone', async () => {
    const { page, faults } = await open('stations/suo/', 360, { javaScriptEnabled: false });
    expect(await page.locator('h1').textContent()).toContain('实践所');
    expect(await page.locator('a[href^="tel:"]').first().isVisible()).toBe(true);
    await page.getByRole('link', { name: '活动报道', exact: true }).click();
    expect(new URL(page.url()).pathname).toBe(`${site.basePath}activities/`);
    expect(await page.locator('article').count()).toBeGreaterThan(5);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('P03 answers an unknown address with 404 and its own page', async () => {
    const page = await browser.newPage();
    for (const path of ['nope/', '%E4%B8%8D/']) {
      const response = await page.goto(`${server.origin}${site.basePath}${path}`);
      expect(response?.status()).toBe(404);
      expect(await page.locator('h1').textContent()).toContain('没有找到');
    }
    await page.close();
  });

  it('P05 shows the same page whatever WeChat adds to its address', async () => {
    const path = firstOf('activities');
    const { page } = await open(path, 360);
    const heading = await page.locator('h1').textContent();
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
    for (const suffix of ['?from=singlemessage&isappinstalled=0', '?scene=1', '#章节']) {
      await page.goto(`${server.origin}${site.basePath}${path}${suffix}`);
      expect(await page.locator('h1').textContent()).toBe(heading);
      expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toBe(canonical);
      expect(await page.locator('input[name="q"]').first().inputValue()).toBe('');
    }
    await page.close();
  });

  it('lets the keyboard skip to the text', async () => {
    const { page } = await open('activities/', 1280);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#main');
    await page.close();
  });
});
