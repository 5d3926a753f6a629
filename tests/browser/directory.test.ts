import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { staticSite } from '../../src/server/staticSite.ts';
import { launchChromium } from './support/chromium.ts';
import { serve, type TestServer } from './support/server.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(inject('sites'))('the directory of stations at $basePath', (site) => {
  let server: TestServer;
  let page: Page;
  beforeAll(async () => {
    server = await serve(staticSite(site.folder, site.basePath));
  });
  afterAll(() => server.close());
  afterEach(() => page.context().close());

  async function open(options = {}): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
    page = await context.newPage();
    await page.goto(`${server.origin}${site.basePath}stations/`);
  }
  const box = () => page.getByLabel('找村、社区或站点');
  const status = () => page.locator('.finder [role="status"]');
  const names = async () =>
    (await page.locator('[data-places] .name').filter({ visible: true }).allTextContents()).map(
      (name) => name.trim(),
    );
  const path = () => new URL(page.url()).pathname.slice(site.basePath.length);

  it('narrows to what is typed, in characters or pinyin, and says how many are left', async () => {
    await open();
    const all = await names();
    expect(await status().textContent()).toBe(`共${all.length}处`);
    for (const query of ['竹影', 'zhuying', 'zyc']) {
      await box().fill(query);
      expect(await names(), query).toEqual(['竹影村', '晒坝放映场']);
      expect(await status().textContent(), query).toMatch(/^找到\d处$/);
    }
    expect(
      await page.locator('[data-places] h2').filter({ visible: true }).allTextContents(),
    ).toEqual(['村实践站']);
    await box().fill('小书房');
    // The point alone, below the station that it belongs to.
    expect(await names()).toEqual(['榕荫社区', '榕荫小书房']);
    expect(await status().textContent()).toBe('找到1处');
    await box().press('Escape');
    expect(await names()).toEqual(all);
  });

  it('waits for an input method to finish', async () => {
    await open();
    const all = await names();
    await box().focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', {
      text: 'zhu ying x',
      selectionStart: 10,
      selectionEnd: 10,
    });
    expect(await box().inputValue()).toBe('zhu ying x');
    expect(await names()).toEqual(all);
    await session.send('Input.insertText', { text: '竹影' });
    expect(await names()).toEqual(['竹影村', '晒坝放映场']);
  });

  it('is used with the keyboard alone', async () => {
    await open();
    await box().focus();
    await page.keyboard.type('shequ');
    await page.keyboard.press('Enter');
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
    expect(await focused()).toBe((await names())[0]);
    await box().focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe((await names())[0]);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(
      /^tel:/,
    );
    await box().fill('yunping cun');
    await box().press('Enter');
    await page.waitForURL(/stations\/yunping\/$/);
    expect(path()).toBe('stations/yunping/');
  });

  it('searches the whole site for what is no place', async () => {
    await open();
    await box().fill('量血压');
    expect(await names()).toEqual([]);
    expect(await status().textContent()).toContain('没有叫“量血压”的地方');
    await box().press('Enter');
    await page.waitForURL(/\/search\//);
    expect(new URL(page.url()).searchParams.get('q')).toBe('量血压');
  });

  it('works without scripts: the whole list, links to each place in it, the search form', async () => {
    await open();
    const all = await names();
    await page.context().close();
    await open({ javaScriptEnabled: false });
    expect(await names()).toEqual(all);
    await page.locator('[data-jump] a', { hasText: '云坪村' }).click();
    const top = await page.locator('#place-yunping').boundingBox();
    expect(top?.y).toBeGreaterThanOrEqual(0);
    expect(top?.y).toBeLessThan(740);
    await box().fill('竹影');
    await page.getByRole('button', { name: '查找' }).click();
    expect(path()).toBe('search/');
    expect(new URL(page.url()).searchParams.get('q')).toBe('竹影');
  });
});
