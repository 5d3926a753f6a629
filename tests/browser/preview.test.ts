import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { launchChromium } from './support/chromium.ts';
import { startEditing, type Editing } from './support/editing.ts';
import type { Editor } from './support/editor.ts';
import { photo } from './support/photo.ts';

let browser: Browser;
let editing: Editing;
let editor: Editor;
beforeAll(async () => {
  browser = await launchChromium();
  editing = await startEditing(browser, '/wmsj/');
  editor = await editing.open({ width: 1440 });
});
afterAll(async () => {
  await browser.close();
  await editing.close();
});

/** The pipeline itself is tried with many more. */
const HOSTILE = [
  '<script>top.hacked = 1</script>',
  '<img src="x" onerror="top.hacked = 1">',
  '<svg onload="top.hacked = 1"></svg>',
  '[点这里](javascript:top.hacked=1)',
  '<iframe srcdoc="<script>top.hacked = 1</script>"></iframe>',
  '<form action="https://example.org"><button>送出</button></form>',
  '结尾',
];

const preview = (title: string): FrameLocator =>
  editor.page.frameLocator('#preview-pane').frameLocator(`iframe[title="${title}"]`);
const page = () => preview('手机上的网页');
const article = () => preview('公众号文章');

describe('the preview', () => {
  it('shows the page at a phone’s width in the site’s own styles, and the article beside it', async () => {
    await editor.go('collections/stories/new');
    await editor.field('标题').fill('守着院子二十年');
    await editor.upload('人物.jpg', photo);
    await editor.intoBody();
    await editor.compose('tianbuliang', '天不亮，他就开了院门。');
    await page().getByText('天不亮').waitFor();
    await article().getByText('天不亮').waitFor();
    expect(await page().locator('h1').innerText()).toBe('守着院子二十年');
    const seen = await page()
      .locator('body')
      .evaluate((body) => ({
        width: body.clientWidth,
        paper: getComputedStyle(body).backgroundColor,
        prose: body.querySelector('.prose')?.innerHTML.trim(),
        photo: body.querySelector('img')?.naturalWidth,
      }));
    expect(seen).toEqual({
      width: 360,
      paper: 'rgb(250, 246, 239)',
      prose: renderMarkdown('天不亮，他就开了院门。').html.trim(),
      photo: 600,
    });
    const boxes = await Promise.all(
      ['手机上的网页', '公众号文章'].map((title) =>
        editor.page.frameLocator('#preview-pane').locator(`iframe[title="${title}"]`).boundingBox(),
      ),
    );
    expect(boxes[1]?.y).toBe(boxes[0]?.y);
  });

  it('runs nothing of a hostile text, and leads nowhere', async () => {
    const hostile = HOSTILE.join('\n\n');
    const folder = join(editing.content, 'plans/hostile');
    await mkdir(folder);
    await writeFile(
      join(folder, 'index.md'),
      `---\ntitle: 看得见\ncode: hostile\n---\n${hostile}\n`,
    );
    await editor.go('collections/plans/entries/hostile/index');
    await page().getByText('结尾').last().waitFor();
    await article().getByText('结尾').last().waitFor();
    for (const frame of [page(), article()])
      expect(
        await frame
          .locator('body')
          .evaluate((body) =>
            [...body.querySelectorAll('*')]
              .filter(
                (element) =>
                  /^(?:script|iframe|object|embed|form|style|link|meta|base)$/i.test(
                    element.tagName,
                  ) ||
                  element.getAttributeNames().some((name) => name.startsWith('on')) ||
                  /^\s*(?:javascript|data:text)/i.test(element.getAttribute('href') ?? ''),
              )
              .map((element) => element.outerHTML),
          ),
      ).toEqual([]);
    expect(await editor.page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(
      await editor.page
        .frameLocator('#preview-pane')
        .locator('iframe')
        .first()
        .getAttribute('sandbox'),
    ).toBe('allow-same-origin');
  });

  it('links to the entry’s page and its share desk', async () => {
    const links = editor.page.frameLocator('#preview-pane').locator('p a');
    expect(
      await links.evaluateAll((all) =>
        all.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
      ),
    ).toEqual(['/wmsj/plans/hostile/', '/wmsj/share/plans/hostile/']);
  });
});
