import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, inject, it } from 'vitest';
import { KEPT } from '../../src/offline/kept.ts';
import { staticSite } from '../../src/server/staticSite.ts';
import { sitePages } from '../support/site.ts';
import { launchChromium } from './support/chromium.ts';
import { serve, type TestServer } from './support/server.ts';

/** A worker takes its time on a busy machine. */
const PATIENT = { timeout: 60_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(inject('sites'))('reading the site at $basePath without a network', (site) => {
  let folder: string;
  let server: TestServer;
  let isDown = false;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'offline-'));
    await cp(site.folder, folder, { recursive: true });
    const answer = staticSite(folder, site.basePath);
    // A broken line, not an error of the server: Playwright's own offline switch does not reach service workers.
    server = await serve((request, response) => {
      if (isDown) request.socket.destroy();
      else answer(request, response);
    });
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    isDown = false;
    context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    page = await context.newPage();
  });
  afterEach(() => context.close());

  const go = (path: string) => page.goto(`${server.origin}${site.basePath}${path}`);
  const keptIn = (kind: 'pages' | 'files') =>
    page.evaluate(async (prefix) => {
      const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
      const requests = await Promise.all(
        names.map(async (name) => (await caches.open(name)).keys()),
      );
      return requests.flat().map(({ url }) => new URL(url).pathname);
    }, `${kind} `);
  /** Opens the first page and waits until the worker has taken over and kept it. */
  async function start(path: string): Promise<void> {
    await go(path);
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), PATIENT)
      .toBe('activated');
    expect(await keptIn('pages')).toEqual([site.basePath + path]);
  }
  const heading = () => page.locator('h1').textContent();
  const notice = () => page.locator('body > aside', { hasText: '现在没有网络' });

  it('opens what was visited, from the first page on, and says that it is a copy', async () => {
    await start('stations/suo/');
    const station = await heading();
    await go('activities/?from=singlemessage');
    const list = await heading();
    isDown = true;
    await go('stations/suo/');
    expect(await heading()).toBe(station);
    expect(await notice().textContent()).toMatch(/\d{4}年\d+月\d+日.*存下的，可能不是最新的/);
    await go('activities/');
    expect(await heading()).toBe(list);
  });

  it('says so on a page that was not visited, and lists those that were', async () => {
    await start('stations/suo/');
    const station = (await heading())?.trim();
    isDown = true;
    await go('year/');
    expect(await heading()).toBe('现在没有网络');
    const link = page.locator('[data-kept] a');
    await link.first().waitFor();
    expect(await link.allTextContents()).toEqual([station]);
    await link.first().click();
    await page.waitForURL(/stations\/suo/);
    expect((await heading())?.trim()).toBe(station);
  });

  it('shows the news of today as soon as there is a network', async () => {
    await start('');
    isDown = true;
    await go('');
    expect(await notice().count()).toBe(1);
    isDown = false;
    const file = join(folder, 'index.html');
    const html = await readFile(file, 'utf8');
    await writeFile(file, html.replace('</main>', '<p id="news">刚刚发布</p></main>'));
    await go('');
    expect(await page.locator('#news').count()).toBe(1);
    expect(await notice().count()).toBe(0);
    await writeFile(file, html);
  });

  it('forgets a page that is gone', async () => {
    await start('about/');
    await go('guide/');
    expect(await keptIn('pages')).toContain(`${site.basePath}about/`);
    const file = join(folder, 'about/index.html');
    const html = await readFile(file, 'utf8');
    await rm(file);
    expect((await go('about/'))?.status()).toBe(404);
    await expect.poll(() => keptIn('pages'), PATIENT).not.toContain(`${site.basePath}about/`);
    isDown = true;
    await go('about/');
    expect(await heading()).toBe('现在没有网络');
    await writeFile(file, html);
  });

  it('keeps neither the editing side nor errors nor feeds', async () => {
    await start('about/');
    for (const path of ['admin/', 'nope/', 'feed.xml']) await go(path).catch(() => undefined);
    await go('about/');
    expect(await keptIn('pages')).toEqual([`${site.basePath}about/`]);
  });

  it('keeps scripts and pictures that are named by their content, and a bounded number of pages', async () => {
    await start('');
    const paths = sitePages(site)
      .filter(({ $ }) => $('h1').length === 1)
      .map(({ path }) => path.slice(site.basePath.length))
      .filter((path) => !path.includes('.html') && !path.startsWith('s/'))
      .slice(0, KEPT.pages.maxEntries + 3);
    expect(paths.length).toBeGreaterThan(KEPT.pages.maxEntries);
    for (const path of paths) await go(path);
    await expect
      .poll(async () => (await keptIn('pages')).length, PATIENT)
      .toBe(KEPT.pages.maxEntries);
    const files = await keptIn('files');
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(file.startsWith(`${site.basePath}_astro/`), file).toBe(true);
  });
});
