import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { staticSite } from '../../src/server/staticSite.ts';
import { launchChromium } from './support/chromium.ts';
import { serve, type TestServer } from './support/server.ts';

/** A name without HTTPS, as in an office network: browsers trust it with nothing. */
const OFFICE = 'wmsj.test';
const ENTRY = 'activities/260305-leifeng';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(`--host-resolver-rules=MAP ${OFFICE} 127.0.0.1`);
});
afterAll(() => browser.close());

describe.each(inject('sites'))('sharing from the site at $basePath', (site) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await serve(staticSite(site.folder, site.basePath));
  });
  afterAll(() => server.close());

  const article = JSON.parse(
    readFileSync(join(site.folder, 'share', ENTRY, 'article.json'), 'utf8'),
  ) as { title: string; digest: string; address: string; text: string };

  /** What is on the clipboard, read where reading is allowed. */
  async function clipboard(type: string): Promise<string> {
    const context = await browser.newContext();
    await context.grantPermissions(['clipboard-read'], { origin: server.origin });
    const page = await context.newPage();
    await page.goto(`${server.origin}${site.basePath}offline/`);
    const text = await page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      return item?.types.includes(wanted) ? (await item.getType(wanted)).text() : '';
    }, type);
    await context.close();
    return text;
  }

  async function openDesk(origin: string): Promise<{ page: Page; faults: string[] }> {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
    if (origin === server.origin) await context.grantPermissions(['clipboard-write'], { origin });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(`${origin}${site.basePath}share/${ENTRY}/`);
    await page.locator('[data-copy-article]:enabled').waitFor();
    return { page, faults };
  }

  const plain = (text: string) => text.replace(/\s/g, '');

  it.each([
    ['with the clipboard of a safe page', true],
    ['by the copy command over plain HTTP', false],
  ])('copies everything %s', async (_, isSafe) => {
    const origin = isSafe ? server.origin : server.origin.replace('127.0.0.1', OFFICE);
    const { page, faults } = await openDesk(origin);
    expect(await page.evaluate(() => isSecureContext)).toBe(isSafe);
    // Before copying: while it cleans what goes to the clipboard, Chromium itself reports the styles in it.
    expect(faults).toEqual([]);

    await page.locator('[data-copy-article]').click();
    await page.getByText('已复制').waitFor();
    const html = await clipboard('text/html');
    expect(html).toMatch(/<p style="margin: ?0/);
    expect(html).toContain(`${site.url}${site.basePath}share/${ENTRY}/pictures/`);
    expect(html).not.toMatch(/<(ul|ol|li|script)|\sclass=/);
    expect(plain(await clipboard('text/plain'))).toBe(plain(article.text));

    for (const value of [article.title, article.digest, article.address]) {
      await page.locator(`[data-copy="${value}"]`).click();
      await expect.poll(() => clipboard('text/plain'), { timeout: 20_000 }).toBe(value);
    }
    await page.context().close();
  });

  it('shows the article as it will look, without widening the page', async () => {
    const { page, faults } = await openDesk(server.origin);
    const preview = page.locator('[data-preview]');
    expect(plain((await preview.textContent()) ?? '')).toBe(plain(article.text));
    const picture = preview.locator('img').first();
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth), {
        timeout: 20_000,
      })
      .toBeGreaterThan(300);
    expect(
      await preview
        .locator('section')
        .first()
        .evaluate((e) => e.style.lineHeight),
    ).toBe('1.8');
    expect(
      await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each(['', '?from=singlemessage&isappinstalled=0', '?scene=1'])(
    'a short address leads to the entry with “%s”',
    async (parameters) => {
      const page = await browser.newPage();
      await page.goto(`${server.origin}${site.basePath}share/${ENTRY}/`);
      const short = (await page.locator(`[data-copy*="/s/"]`).getAttribute('data-copy')) as string;
      expect(short).toMatch(/^[\x21-\x7e]{1,60}$/);
      const { pathname } = new URL(short);
      // The page names the public address; only where it leads is looked at.
      await page.route('https://**', (route) => route.fulfill({ body: 'public' }));
      await page.goto(server.origin + pathname + parameters, { waitUntil: 'commit' });
      await page.waitForURL(article.address);
      await page.close();
    },
  );
});
