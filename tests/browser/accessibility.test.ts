import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { staticSite } from '../../src/server/staticSite.ts';
import { build, contentOf } from '../support/buildContent.ts';
import { launchChromium } from './support/chromium.ts';
import { PAGE_KINDS } from './support/pageKinds.ts';
import { serve, type TestServer } from './support/server.ts';

const WIDTHS = [320, 360, 768, 1280];

/** The four ways in which a page is read. */
const MODES = {
  light: { media: 'screen', colorScheme: 'light' },
  dark: { media: 'screen', colorScheme: 'dark' },
  elder: { media: 'screen', colorScheme: 'light' },
  // From a dark screen, which must not carry its colours to the paper.
  print: { media: 'print', colorScheme: 'dark' },
} as const;
type Mode = keyof typeof MODES;

// The site at the root stands for both: what differs under a base path is addresses, which `pages.test.ts` follows.
const site = inject('sites').find(({ basePath }) => basePath === '/');

let browser: Browser;
let server: TestServer;
/** One for ordinary reading, one whose reader has chosen large print. They work side by side. */
let pages: { ordinary: Page; elder: Page };
beforeAll(async () => {
  if (!site) throw new Error('no site at /');
  browser = await launchChromium();
  server = await serve(staticSite(site.folder, '/'));
  const context = (): Promise<BrowserContext> => browser.newContext({ serviceWorkers: 'block' });
  const [ordinary, elder] = await Promise.all([context(), context()]);
  await elder.addInitScript(() => {
    localStorage.setItem('elder', '18');
  });
  pages = { ordinary: await ordinary.newPage(), elder: await elder.newPage() };
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function open(page: Page, address: string): Promise<void> {
  // A fresh page: from one place of a page to another, the browser would stay on it.
  await page.goto('about:blank');
  await page.goto(address);
  if (address.includes('?q=')) await page.locator('.results a').first().waitFor();
}

/** What axe finds wrong with an open page in some modes, at every width. */
async function faultsIn(page: Page, modes: Mode[]): Promise<string[]> {
  const faults: string[] = [];
  for (const mode of modes) {
    await page.emulateMedia(MODES[mode]);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      // No page has frames: without looking for them it takes half the time.
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode()
        .options({ resultTypes: ['violations'], preload: false })
        .analyze();
      for (const { id, nodes } of violations)
        faults.push(`${mode} ${width}px ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    }
  }
  return faults;
}

async function expectClean(address: string): Promise<void> {
  const { ordinary, elder } = pages;
  await Promise.all([open(ordinary, address), open(elder, address)]);
  expect(await elder.evaluate(() => document.documentElement.dataset['elder'])).toBe('18');
  const faults = await Promise.all([
    faultsIn(ordinary, ['light', 'dark']),
    faultsIn(elder, ['elder']),
  ]);
  // Large print is for the screen; paper shows what an ordinary reader prints.
  expect([...faults.flat(), ...(await faultsIn(ordinary, ['print']))]).toEqual([]);
}

describe('axe finds nothing in light, dark, large print and on paper, on', () => {
  it.each(Object.entries(PAGE_KINDS))('%s', async (_kind, path) => {
    await expectClean(`${server.origin}/${path}`);
  });

  it('withdrawn entry', async () => {
    const content = contentOf({
      'activities/260101-gone/index.md': `---
title: 一次要撤下的活动
heldOn: 2026-01-01
publishedAt: 2026-01-02 09:00
station: rongyin
task: care
summary: 报道里的人物要求撤下，页面上只留一句说明。
source: 榕荫社区新时代文明实践站
withdrawn:
  date: 2026-01-05
  reason: 当事人要求撤下
code: 260101-gone
---
正文一段。
`,
    });
    const { out, exit, said } = build(content);
    expect(exit, said).toBe(0);
    const other = await serve(staticSite(out, '/'));
    try {
      await expectClean(`${other.origin}/activities/260101-gone/`);
      expect(await pages.ordinary.locator('h1').textContent()).toContain('已经撤回');
    } finally {
      await other.close();
    }
  });
});

describe('M06 nothing is wider than the screen', () => {
  it.each(Object.entries(PAGE_KINDS))('%s', async (_kind, path) => {
    for (const page of [pages.ordinary, pages.elder]) {
      await page.emulateMedia(MODES.light);
      await open(page, `${server.origin}/${path}`);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const excess = await page.evaluate(
          () => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth,
        );
        const size = await page.evaluate(() => document.documentElement.dataset['elder']);
        expect(excess, `at ${width}px, large print ${size ?? 'off'}`).toBeLessThanOrEqual(0);
      }
    }
  });
});
