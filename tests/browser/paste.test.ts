import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './support/chromium.ts';
import { startEditing, type Editing } from './support/editing.ts';
import type { Editor } from './support/editor.ts';

let browser: Browser;
let editing: Editing;
let editor: Editor;
beforeAll(async () => {
  browser = await launchChromium();
  editing = await startEditing(browser, '/');
  editor = await editing.open();
});
afterAll(async () => {
  await browser.close();
  await editing.close();
});

const EMPTIED = { timeout: 30_000, interval: 500 };

/** Puts HTML on the clipboard as another program would, untouched by the browser. */
async function copy(html: string): Promise<void> {
  await editor.page.evaluate((text) => {
    const onCopy = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/html', text);
      event.preventDefault();
    };
    document.addEventListener('copy', onCopy, { once: true, capture: true });
    // Marked as deprecated, hence by a type of its own.
    (document as unknown as { execCommand(command: 'copy'): boolean }).execCommand('copy');
  }, html);
}

/** Pastes a file into the text of the station and saves it. */
async function pasted(fixture: string): Promise<string> {
  await editor.go('collections/stations/entries/dongmen/index');
  await editor.body().click();
  // The rich text takes a moment to notice where the caret is.
  await expect
    .poll(async () => {
      await editor.page.keyboard.press('Control+A');
      await editor.page.keyboard.press('Delete');
      return (await editor.body().innerText()).replace(/\uFEFF/g, '').trim();
    }, EMPTIED)
    .toBe('');
  await copy(readFileSync(`tests/fixtures/paste/${fixture}.html`, 'utf8'));
  await editor.page.keyboard.press('Control+V');
  expect(await editor.page.locator('#notices').innerText()).toContain('1张图片没有一起贴进来');
  expect(await editor.save()).toBe('内容已保存');
  const { body, issues } = await editing.saved('stations', 'dongmen');
  expect(issues).toEqual([]);
  // Decap pads the cells of a table.
  return body.trim().replace(/^\|.*$/gm, (row) => row.replace(/ +/g, ' ').replace(/-{3,}/g, '---'));
}

describe('a paste into the text', () => {
  it('from Word becomes the Markdown that the site accepts', async () => {
    expect(await pasted('word')).toBe(`## 活动安排

腊月二十三，东门社区的志愿者来到**老电影院**，2026年3月5日开门。

* 自带雨伞

  * 坏的也带来
* 带上小板凳

1. 先登记
2. 再排队

（一）加强领导

| **月份** | 活动 | |
| --- | --- | --- |
| 3月 | 学雷锋 补鞋 | |

详情见[计划](https://example.org/jihua)，新加的话。`);
  });

  it('from WPS too', async () => {
    expect(await pasted('wps')).toBe(`### 二、报名方法

到东门社区报名，**不收费**。

* 十岁以上
* 家长同意

| 时间 | 内容 |
| --- | --- |
| 上午 | 剪纸 |
| | 写春联 |`);
  });

  it('within the editor stays as it was', async () => {
    await editor.body().click();
    await editor.page.keyboard.press('Control+A');
    await editor.page.keyboard.press('Control+C');
    await editor.page.keyboard.press('Control+V');
    expect(await editor.body().locator('table').count()).toBe(1);
    expect(await editor.body().getByText('二、报名方法').count()).toBe(1);
  });
});
