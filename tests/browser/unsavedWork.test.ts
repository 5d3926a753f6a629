import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  editor = await editing.open();
});
afterAll(async () => {
  await browser.close();
  await editing.close();
});

const NEW = 'collections/stories/new';
const STATION = 'collections/stations/entries/dongmen/index';
const TITLE = '守着院子“二十年”🎉𠮷';
const SUMMARY = '第一行\n  第二行，有空格 \n\n最后';

/** Closes the tab without a word, as when the computer runs out of power, and opens another. */
async function closeTab(): Promise<void> {
  const context = editor.page.context();
  await editor.page.close({ runBeforeUnload: false });
  editor = await editing.open({ context });
}
const question = () => editor.page.getByRole('dialog', { name: '有没保存的内容' });
const answer = (words: string) => question().getByRole('button', { name: words }).click();

describe('work that was not saved', () => {
  it('is kept of every entry when the tab is closed in the middle', async () => {
    await editor.go(NEW);
    await editor.fill({ 标题: TITLE, 摘要: SUMMARY });
    await editor.upload('人物.jpg', photo);
    await editor.intoBody();
    await editor.compose('zhengwen', '正文写到一半');
    // Decap's rich text tells the form what was typed a moment later.
    await editor.page.waitForFunction(() =>
      Object.values(localStorage).some((kept) => String(kept).includes('正文写到一半')),
    );
    await closeTab();
    await editor.go(STATION);
    await editor.fill({ 摘要: '改到一半的摘要' });
    await closeTab();
  });

  it('is offered for that entry alone, names the pictures that are gone, and comes back byte for byte', async () => {
    await editor.go('collections/activities/new');
    expect(await question().isVisible()).toBe(false);
    await editor.go(NEW);
    await question().waitFor();
    expect(await question().innerText()).toMatch(
      /新选的图片没有留下来：photo-[a-z2-9]{4}\.jpg。恢复以后请重新选择/,
    );
    await answer('恢复未保存的内容');
    expect(await editor.field('标题').inputValue()).toBe(TITLE);
    expect(await editor.field('摘要').inputValue()).toBe(SUMMARY);
    await editor.body().getByText('正文写到一半').waitFor();
  });

  it('cannot be saved with a picture that is gone', async () => {
    await editor.choose('实践站', '东门社区新时代文明实践站');
    await editor.fill({ 姓名: '周师傅', 同意日期: '2026-11-01', 来源: '东门社区' });
    await editor.fill({
      '图片说明（给看不见图的人） (可选)': '周师傅',
      发布时间: '2026-11-02T09:00',
    });
    await editor.field('本人同意公开').click();
    expect(await editor.save()).toMatch(/图片photo-[a-z2-9]{4}\.jpg没有留下来，请重新选择图片/);
    await editor.page.getByRole('button', { name: '移除图片' }).click();
    await editor.upload('人物.jpg', photo);
    expect(await editor.save()).toBe('内容已保存');
    const { data, issues } = await editing.saved('stories', await editor.code());
    expect(issues).toEqual([]);
    expect(data).toMatchObject({ title: TITLE });
  });

  it('is forgotten when it is saved', async () => {
    const saved = `collections/stories/entries/${await editor.code()}/index`;
    for (const place of [NEW, saved]) {
      await editor.go(place);
      await editor.page.waitForTimeout(500);
      expect(await question().isVisible(), place).toBe(false);
    }
  });

  it('can be thrown away, and is not offered again', async () => {
    await editor.go(STATION);
    await question().waitFor();
    await editor.page.keyboard.press('Escape');
    expect(await question().isVisible()).toBe(true);
    await answer('丢弃');
    expect(await editor.field('摘要').inputValue()).toBe(
      '东门社区的文明实践站，就在老电影院旁边。',
    );
    await editor.go(STATION);
    await editor.page.waitForTimeout(500);
    expect(await question().isVisible()).toBe(false);
  });

  it('waits on the desk too, for another computer', async () => {
    await editor.go(STATION);
    const kept = editor.page.waitForResponse(
      (answered) => answered.request().method() === 'PUT' && answered.url().includes('autosave'),
    );
    await editor.fill({ 摘要: '在办公室写的' });
    expect((await kept).status()).toBe(204);
    const home = await editing.open();
    await home.go(STATION);
    await home.page.getByRole('button', { name: '恢复未保存的内容' }).click();
    expect(await home.field('摘要').inputValue()).toBe('在办公室写的');
    expect(home.faults).toEqual([]);
    await home.page.close();
  });
});
