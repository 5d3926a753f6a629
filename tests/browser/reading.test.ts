import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { staticSite } from '../../src/server/staticSite.ts';
import { launchChromium } from './support/chromium.ts';
import { PAGE_KINDS } from './support/pageKinds.ts';
import { serve, type TestServer } from './support/server.ts';

/** A busy machine takes its time. */
const PATIENT = { timeout: 60_000 };
const ARTICLE = PAGE_KINDS.activity;
const STATION = PAGE_KINDS.station;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(inject('sites'))('reading the site at $basePath', (site) => {
  let server: TestServer;
  let page: Page;
  beforeAll(async () => {
    server = await serve(staticSite(site.folder, site.basePath));
  });
  afterAll(() => server.close());
  afterEach(() => page.context().close());

  const go = (path: string) => page.goto(`${server.origin}${site.basePath}${path}`);
  async function start(options: BrowserContextOptions = {}): Promise<void> {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      serviceWorkers: 'block',
      ...options,
    });
    page = await context.newPage();
  }
  const excess = () =>
    page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth);

  describe('in large print', () => {
    const points = async () =>
      (await page
        .locator('.prose p')
        .first()
        .evaluate((text) => parseFloat(getComputedStyle(text).fontSize))) * 0.75;
    const toggle = () => page.getByRole('button', { name: '大字版' });

    it('grows from 18 to 30 points by its buttons, and is off again by the same switch', async () => {
      await start();
      await go(ARTICLE);
      const ordinary = await points();
      await toggle().press('Enter');
      for (const [name, size] of [
        ['标准', 18],
        ['大', 22],
        ['更大', 26],
        ['最大', 30],
      ] as const) {
        const button = page.getByRole('button', { name, exact: true });
        await button.click();
        expect(await points(), name).toBeCloseTo(size, 1);
        expect(await button.getAttribute('aria-pressed')).toBe('true');
        expect(await excess(), name).toBeLessThanOrEqual(0);
      }
      await toggle().click();
      expect(await points()).toBe(ordinary);
      await page.reload();
      expect(await points()).toBe(ordinary);
    });

    it('is remembered from page to page, and set before anything is painted', async () => {
      await start();
      await page.addInitScript(() => {
        new MutationObserver((_changes, observer) => {
          if (!document.body) return;
          // The first moment at which there is something to paint.
          document.documentElement.dataset['atFirst'] =
            document.documentElement.dataset['elder'] ?? 'none';
          observer.disconnect();
        }).observe(document, { childList: true, subtree: true });
      });
      const atFirst = () => page.evaluate(() => document.documentElement.dataset['atFirst']);
      await go(ARTICLE);
      expect(await atFirst()).toBe('none');
      await toggle().click();
      await page.getByRole('button', { name: '更大', exact: true }).click();
      for (const path of [STATION, '', PAGE_KINDS.year]) {
        await go(path);
        expect(await atFirst(), path).toBe('26');
        expect(await toggle().getAttribute('aria-pressed'), path).toBe('true');
      }
    });

    it.each(Object.entries(PAGE_KINDS))(
      'offers targets of 60 pixels on the %s',
      async (_k, path) => {
        await start();
        await page.addInitScript(() => {
          localStorage.setItem('elder', '18');
        });
        await go(path);
        // Links inside a running text are as high as its lines.
        const small = await page
          .locator('a, button, input, select, summary')
          .evaluateAll((targets) =>
            targets
              .filter(
                (target) =>
                  target.checkVisibility() &&
                  !target.closest(
                    '.prose p, .prose li, .prose td, .skip, .visually-hidden, details:not([open]) > :not(summary)',
                  ),
              )
              .map((target) => ({ target, box: target.getBoundingClientRect() }))
              .filter(({ box }) => box.width > 1 && (box.height < 59.5 || box.width < 59.5))
              .map(
                ({ target, box }) =>
                  `${Math.round(box.width)}×${Math.round(box.height)} ${target.outerHTML.slice(0, 120)}`,
              ),
          );
        expect(small).toEqual([]);
      },
    );
  });

  describe('with text enlarged to 200 %, as WeChat does', () => {
    it.each(Object.entries(PAGE_KINDS))('keeps the %s whole', async (_kind, path) => {
      await start();
      await go(path);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      expect(await excess()).toBeLessThanOrEqual(0);
      // A name of a column, a button or a heading that runs out of its box would lie over its neighbour.
      const spilt = await page
        .locator('header a, button, h1, h2, h3, th')
        .evaluateAll((elements) =>
          elements
            .filter(
              (element) =>
                element.checkVisibility() &&
                !element.matches('.visually-hidden') &&
                getComputedStyle(element).display !== 'inline' &&
                element.scrollWidth > element.clientWidth + 1,
            )
            .map(({ outerHTML }) => outerHTML.slice(0, 120)),
        );
      expect(spilt).toEqual([]);
    });

    it('does not hinder the reader’s own setting', async () => {
      await start({ isMobile: true, hasTouch: true });
      await go(ARTICLE);
      const height = () =>
        page
          .locator('.prose p')
          .first()
          .evaluate((text) => text.getBoundingClientRect().height);
      const before = await height();
      // What WeChat on iOS does to a page when its reader chooses larger text.
      await page.evaluate(() => {
        document.body.style.setProperty('-webkit-text-size-adjust', '200%');
        document.body.style.setProperty('text-size-adjust', '200%');
      });
      expect(await height()).toBeGreaterThan(before * 1.5);
      expect(await excess()).toBeLessThanOrEqual(0);
    });
  });

  describe('aloud', () => {
    /** Headless Chromium has no voices: these stand for what a phone offers. */
    async function withVoices(voices: { lang: string; localService: boolean }[]): Promise<void> {
      await start();
      await page.addInitScript((offered) => {
        const spoken: string[] = [];
        const marked: string[] = [];
        let waiting: (() => void) | undefined;
        class Utterance {
          readonly text: string;
          onend?: () => void;
          constructor(text: string) {
            this.text = text;
          }
        }
        const speech = {
          getVoices: () => offered,
          addEventListener: () => undefined,
          cancel: () => undefined,
          speak: (utterance: Utterance) => {
            spoken.push(utterance.text);
            marked.push([...(CSS.highlights.get('reading') ?? [])].map(String).join(''));
            waiting = utterance.onend;
          },
        };
        Object.defineProperty(window, 'speechSynthesis', { value: speech });
        Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
        Object.assign(window, { told: { spoken, marked, next: () => waiting?.() } });
      }, voices);
      await go(ARTICLE);
    }
    interface Told {
      told: { spoken: string[]; marked: string[]; next: () => void };
    }
    const told = () =>
      page.evaluate(() => {
        const { spoken, marked } = (window as unknown as Told).told;
        return { spoken, marked };
      });
    const next = () => page.evaluate(() => (window as unknown as Told).told.next());
    const button = () => page.locator('[data-read-aloud]');

    it.each([
      ['no voice', []],
      ['an English voice', [{ lang: 'en-US', localService: true }]],
      ['a Chinese voice of another host', [{ lang: 'zh-CN', localService: false }]],
    ])('is not offered with %s', async (_name, voices) => {
      await withVoices(voices);
      expect(await button().isVisible()).toBe(false);
    });

    it('speaks sentence by sentence, marks the one it speaks, and stops', async () => {
      await withVoices([{ lang: 'zh-CN', localService: true }]);
      await button().press('Enter');
      expect(await button().textContent()).toContain('停止');
      for (let count = 1; count < 4; count += 1) {
        await expect.poll(async () => (await told()).spoken.length, PATIENT).toBe(count);
        await next();
      }
      await expect.poll(async () => (await told()).spoken.length, PATIENT).toBe(4);
      const { spoken, marked } = await told();
      expect(spoken[0]).toBe((await page.locator('h1').textContent())?.trim());
      expect(marked.map((text) => text.trim())).toEqual(spoken);
      await button().click();
      await next();
      expect((await told()).spoken).toHaveLength(4);
      expect(await page.evaluate(() => CSS.highlights.has('reading'))).toBe(false);
      expect(await button().getAttribute('aria-pressed')).toBe('false');
    });
  });

  describe('without scripts', () => {
    it.each(Object.entries(PAGE_KINDS))('shows the %s', async (_kind, path) => {
      await start({ javaScriptEnabled: false });
      await go(path);
      expect(await page.locator('h1').isVisible()).toBe(true);
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(20);
      expect(
        await page.getByRole('navigation', { name: '栏目' }).getByRole('link').count(),
      ).toBeGreaterThan(4);
      // What only a script could do is not offered.
      expect(
        await page
          .locator('main button, [data-reading]')
          .filter({ visible: true })
          .allTextContents(),
      ).toEqual(
        path === PAGE_KINDS['directory of stations']
          ? ['查找']
          : path.startsWith('search/')
            ? ['搜索']
            : [],
      );
    });

    it('asks before a link leaves for another host, and takes a no', async () => {
      await start({ javaScriptEnabled: false });
      await go(STATION);
      const notice = page.locator('.leave').filter({ visible: true });
      expect(await notice.count()).toBe(0);
      await page.getByRole('link', { name: '高德地图' }).press('Enter');
      expect(await notice.innerText()).toContain('您将离开本站，前往 uri.amap.com');
      expect(await notice.getByRole('link', { name: '继续前往' }).getAttribute('href')).toMatch(
        /^https:\/\/uri\.amap\.com\//,
      );
      await notice.getByRole('link', { name: '留在本站' }).press('Enter');
      expect(await notice.count()).toBe(0);
      expect(new URL(page.url()).pathname).toBe(`${site.basePath}${STATION}`);
    });
  });

  describe('with the keyboard alone', () => {
    /** Presses Tab until an element that fits has the focus, and expects the focus to be seen on the way. */
    async function tabTo(selector: string): Promise<void> {
      for (let presses = 0; presses < 80; presses += 1) {
        await page.keyboard.press('Tab');
        const focus = await page.evaluate((wanted) => {
          const element = document.activeElement;
          const isMarked = element !== null && getComputedStyle(element).outlineStyle !== 'none';
          return { isThere: element?.matches(wanted) ?? false, isMarked, html: element?.outerHTML };
        }, selector);
        expect(focus.isMarked, focus.html?.slice(0, 120)).toBe(true);
        if (focus.isThere) return;
      }
      throw new Error(`Tab never came to ${selector}`);
    }

    it('leads from the header through the search and its filters to a page', async () => {
      await start();
      await go('about/');
      await tabTo('#header-search');
      await page.keyboard.type('志愿者');
      await page.keyboard.press('Enter');
      await page.waitForURL(/search\/\?q=/);
      await page.locator('.results a').first().waitFor();
      await page.locator('.narrow').filter({ visible: true }).waitFor();
      await tabTo('.narrow summary');
      await page.keyboard.press('Enter');
      await tabTo('select[name="kind"]');
      await page.keyboard.press('ArrowDown');
      await page.waitForURL(/[?&]kind=/);
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('kind');
      await tabTo('.results a');
      const title = await page.evaluate(() => document.activeElement?.textContent?.trim());
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => !url.pathname.includes('search'));
      expect((await page.locator('h1').textContent())?.trim()).toBe(title);
    });

    it('reaches the menu, and the filters of a list', async () => {
      await start({ viewport: { width: 1280, height: 900 } });
      await go('');
      await tabTo('nav a[href$="activities/"]');
      await page.keyboard.press('Enter');
      await page.waitForURL(/activities\/$/);
      await tabTo('aside a[href*="/activities/station/"]');
      const label = await page.evaluate(() => document.activeElement?.textContent?.trim());
      await page.keyboard.press('Enter');
      await page.waitForURL(/activities\/station\//);
      expect(label).toContain(
        (await page.locator('h1').textContent())?.split('：')[1]?.trim() ?? 'no part',
      );
    });
  });
});
