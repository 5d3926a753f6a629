import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { staticSite } from '../../src/server/staticSite.ts';
import { launchChromium } from './support/chromium.ts';
import { PAGE_KINDS } from './support/pageKinds.ts';
import { serve, type TestServer } from './support/server.ts';

/*
 * Snapshots of how each kind of page is laid out: not its pixels but the boxes of its first blocks. Pixels differ with
 * the Chinese fonts of a machine; boxes hardly do, since characters are square, lines have a set height and pictures a
 * set shape. What is left (digits, Latin letters, a line more or less) the tolerances take. A block that is gone, stands
 * in another place, in another column or at another size is told by its name.
 *
 * After a wanted change: `UPDATE_LAYOUT=1 npx vitest run --config tests/vitest.config.ts --project site layout`, and read
 * the difference in the snapshot file.
 */

const SNAPSHOT = 'tests/fixtures/layout.json';
const WIDTHS = [360, 1280];
/** The parts that readers would call the blocks of a page. */
const BLOCKS = 'header, nav, main, h1, h2, section, article, aside, form, table, figure, footer';
const MOST = 16;

/** Left, top, width and height in CSS pixels. */
type Box = [number, number, number, number];
type Layout = { block: string; box: Box }[];
type Layouts = Record<string, Layout>;

// One line of text is 32 px high; further down a page, more lines may differ.
const isNear = ([ax, ay, aw, ah]: Box, [bx, by, bw, bh]: Box): boolean =>
  Math.abs(ax - bx) <= 8 &&
  Math.abs(aw - bw) <= 8 &&
  Math.abs(ay - by) <= 40 + by * 0.08 &&
  Math.abs(ah - bh) <= 40 + bh * 0.08;

const site = inject('sites').find(({ basePath }) => basePath === '/');
const isUpdate = process.env['UPDATE_LAYOUT'] === '1';

let browser: Browser;
let server: TestServer;
let page: Page;
let kept: Layouts;
const seen: Layouts = {};
beforeAll(async () => {
  if (!site) throw new Error('no site at /');
  if (!isUpdate && !existsSync(SNAPSHOT)) throw new Error(`${SNAPSHOT} is missing`);
  kept = isUpdate ? {} : (JSON.parse(await readFile(SNAPSHOT, 'utf8')) as Layouts);
  server = await serve(staticSite(site.folder, '/'));
  browser = await launchChromium();
  page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  // The station is open or not by the day: one day for all.
  await page.clock.setFixedTime(new Date('2026-11-25T12:00:00+08:00'));
});
afterAll(async () => {
  await browser.close();
  await server.close();
  if (!isUpdate) return;
  await mkdir(dirname(SNAPSHOT), { recursive: true });
  const lines = Object.entries(seen).map(
    ([name, layout]) =>
      `  ${JSON.stringify(name)}: [\n${layout.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`,
  );
  await writeFile(SNAPSHOT, `{\n${lines.join(',\n')}\n}\n`);
});

async function layoutOf(): Promise<Layout> {
  return page.locator(BLOCKS).evaluateAll(
    (blocks, most) =>
      blocks
        .filter((block) => block.checkVisibility() && block.getBoundingClientRect().width > 1)
        .slice(0, most)
        .map((block) => {
          const { left, top, width, height } = block.getBoundingClientRect();
          const name = block.tagName.toLowerCase();
          const box = [left, top + window.scrollY, width, height].map(Math.round);
          return {
            block: block.classList[0] ? `${name}.${block.classList[0]}` : name,
            box: box as [number, number, number, number],
          };
        }),
    MOST,
  );
}

describe.each(WIDTHS)('the layout at %i px', (width) => {
  it.each(Object.entries(PAGE_KINDS))('of the %s is as before', async (kind, path) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('about:blank');
    await page.goto(`${server.origin}/${path}`);
    if (path.includes('?q=')) await page.locator('.results a').first().waitFor();
    const layout = await layoutOf();
    expect(layout.length).toBeGreaterThan(4);
    const name = `${kind}, ${width} px`;
    if (isUpdate) {
      seen[name] = layout;
      return;
    }
    const before = kept[name] ?? [];
    expect(layout.map(({ block }) => block)).toEqual(before.map(({ block }) => block));
    for (const [index, { block, box }] of layout.entries()) {
      const old = before[index]?.box ?? [0, 0, 0, 0];
      expect(isNear(box, old), `${block} was at ${old.join(' ')}, is at ${box.join(' ')}`).toBe(
        true,
      );
    }
  });
});
