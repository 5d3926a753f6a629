import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { staticSite } from '../../src/server/staticSite.ts';
import { launchChromium } from './support/chromium.ts';
import { serve, type TestServer } from './support/server.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(inject('sites'))('searching the site at $basePath', (site) => {
  let server: TestServer;
  let page: Page;
  const faults: string[] = [];
  beforeAll(async () => {
    server = await serve(staticSite(site.folder, site.basePath));
    page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
  });
  afterAll(() => server.close());

  const status = () => page.locator('.status');
  async function ask(query: string): Promise<string[]> {
    await page.goto(
      `${server.origin}${site.basePath}search/?${new URLSearchParams({ q: query }).toString()}`,
    );
    await page.waitForFunction(
      () => !/^(正在|$)/.test(document.querySelector('.status')?.textContent ?? ''),
    );
    return page.locator('.results a').allTextContents();
  }

  it('S03 finds an entry by its title once, and first', async () => {
    const title = '红橘下树，四十双手帮七户人家抢晴天';
    const titles = await ask(title);
    expect(titles[0]).toBe(title);
    expect(titles.filter((found) => found === title)).toHaveLength(1);
    await page.locator('.results a').first().click();
    expect(await page.locator('h1').textContent()).toBe(title);
  });

  it.each(['红橘下树', '“红橘下树”', '"四十双手"', '红橘 下树', '七户人家抢晴天', '橘下'])(
    'S02 finds the page with “%s” first, quoted, spaced or cut from the middle of a title',
    async (query) => {
      expect((await ask(query))[0]).toBe('红橘下树，四十双手帮七户人家抢晴天');
    },
  );

  it.each([
    ['rongyin', '榕荫'],
    ['榕陰社區', '榕荫社区'],
    ['榕荫社曲', '榕荫社区'],
    ['〔2020〕23', '2020'],
    ['２０２０', '2020'],
  ])('reads “%s” as what is on the site', async (query) => {
    expect((await ask(query)).length).toBeGreaterThan(0);
  });

  it.each(['网址可能输错了', '示例站点：内容均为虚构'])(
    'S03 has no page with “%s”, which stands only around the text',
    async (words) => {
      await ask(words);
      expect(await status().textContent()).toMatch(/没有/);
    },
  );

  it('narrows by each filter to what its count says', async () => {
    await ask('志愿者');
    await page.locator('.narrow summary').click();
    for (const name of ['kind', 'station', 'task', 'year']) {
      await page.waitForSelector(`select[name="${name}"] option:nth-child(2)`, {
        state: 'attached',
      });
      const select = page.locator(`select[name="${name}"]`);
      const option = (await select.locator('option').nth(1).textContent()) ?? '';
      const count = Number(/（(\d+)）$/.exec(option)?.[1]);
      await select.selectOption({ index: 1 });
      await page.waitForFunction(
        (wanted) => document.querySelector('.status')?.textContent?.includes(`${wanted}条`),
        count,
      );
      expect(new URL(page.url()).searchParams.get(name)).toBeTruthy();
      await page.locator(`select[name="${name}"]`).selectOption('');
      await page.waitForFunction((key) => !new URLSearchParams(location.search).has(key), name);
    }
  });

  it('marks on the opened page what was found, and shows it', async () => {
    await ask('rongyin');
    await page.locator('.results a').first().click();
    const marks = page.locator('[data-pagefind-body] mark');
    await marks.first().waitFor();
    expect(new Set(await marks.allTextContents())).toEqual(new Set(['榕荫']));
    const first = await marks.first().boundingBox();
    expect(first?.y).toBeGreaterThanOrEqual(0);
    expect(first?.y).toBeLessThan(740);
  });

  it('marks a phrase across the edge of bold text, and changes nothing else', async () => {
    await page.goto(`${server.origin}${site.basePath}activities/`);
    const entry = await page.locator('main a.whole').first().getAttribute('href');
    await page.goto(`${server.origin}${entry ?? ''}`);
    await page.evaluate(() => {
      const text = document.createElement('p');
      text.innerHTML = '请记住<strong>红橘</strong>下树的日子';
      document.querySelector('[data-pagefind-body]')?.append(text);
      location.hash = '#find=' + encodeURIComponent('红橘下树');
    });
    const before = await page.locator('[data-pagefind-body] p').last().textContent();
    const last = page.locator('[data-pagefind-body] p').last();
    await last.locator('mark').first().waitFor();
    expect(await last.locator('mark').allTextContents()).toEqual(['红橘', '下树']);
    expect(await last.textContent()).toBe(before);
  });

  describe('the box in the header', () => {
    const box = () => page.locator('#header-search');
    const words = () => page.locator('[role=listbox] [role=option]');
    beforeEach(async () => {
      await page.goto(`${server.origin}${site.basePath}`);
      await box().click();
    });

    it.each(['榕荫', 'rongyin', 'ry'])(
      'offers words for “%s”, and searches the chosen one',
      async (typed) => {
        await page.keyboard.type(typed);
        await words().first().waitFor();
        expect(await box().getAttribute('aria-expanded')).toBe('true');
        await page.keyboard.press('ArrowDown');
        const word = (await words().first().textContent()) ?? '';
        expect(await box().getAttribute('aria-activedescendant')).toBe(
          await words().first().getAttribute('id'),
        );
        await page.keyboard.press('Enter');
        await page.waitForURL((url) => url.searchParams.get('q') === word);
        await page.locator('.results a').first().waitFor();
      },
    );

    it('closes on Escape, leaves what was typed, and searches it on Enter', async () => {
      await page.keyboard.type('榕荫');
      await words().first().waitFor();
      await page.keyboard.press('Escape');
      expect(await words().count()).toBe(0);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('q') === '榕荫');
    });

    it('takes a word that is pressed', async () => {
      await page.keyboard.type('榕荫');
      const word = (await words().first().textContent()) ?? '';
      await words().first().click();
      await page.waitForURL((url) => url.searchParams.get('q') === word);
    });
  });

  it('M09 shows whatever is typed as text, and never fails', async () => {
    for (const query of [
      '<img src=x onerror=window.__x=1>',
      '"',
      '\\',
      '😀',
      '%',
      'a'.repeat(500),
      '()[]{}*+?',
    ]) {
      await ask(query);
      expect(await status().textContent()).not.toBe('');
    }
    expect(await page.evaluate(() => (window as { __x?: number }).__x)).toBeUndefined();
  });

  it('D01 waits until an input method has finished', async () => {
    await page.goto(`${server.origin}${site.basePath}search/`);
    await page.locator('#query').focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', {
      text: 'zhi yuan',
      selectionStart: 8,
      selectionEnd: 8,
    });
    await page.waitForTimeout(400);
    expect(await status().textContent()).toBe('');
    await session.send('Input.insertText', { text: '志愿' });
    await page.waitForFunction(() => document.querySelector('.results a') !== null);
    expect(await page.locator('#query').inputValue()).toBe('志愿');
  });

  it('D06 runs without a policy violation or an error', () => {
    expect(faults).toEqual([]);
  });

  it('says so when there is no index', async () => {
    const index = join(site.folder, 'pagefind');
    await rename(index, `${index}.away`);
    try {
      await ask('志愿者');
      expect(await status().textContent()).toContain('搜索暂时用不了');
      await page.locator('.elsewhere a').click();
      expect(await page.locator('h1').textContent()).toBe('网站地图');
    } finally {
      await rename(`${index}.away`, index);
    }
  });
});
