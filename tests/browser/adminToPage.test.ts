import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { load } from 'cheerio';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './support/chromium.ts';
import { startEditing, type Editing } from './support/editing.ts';
import { photo } from './support/photo.ts';

let browser: Browser;
let editing: Editing;
beforeAll(async () => {
  browser = await launchChromium();
  editing = await startEditing(browser, '/wmsj/');
});
afterAll(async () => {
  await browser.close();
  await editing.close();
});

describe('what is written on the editing side', () => {
  it('shows readers a story that was just written', async () => {
    const editor = await editing.open();
    await editor.go('collections/stories/new');
    await editor.field('标题').click();
    await editor.compose('shou', '守着院子二十年');
    await editor.fill({
      姓名: '周师傅',
      '荣誉 (可选)': '2025年街道表彰，一次',
      摘要: '二十年如一日照看院子。',
      同意日期: '2026-11-01',
      发布时间: '2026-11-02T09:00',
      来源: '东门社区',
    });
    await editor.choose('实践站', '东门社区新时代文明实践站');
    await editor.field('本人同意公开').click();
    await editor.upload('人物.jpg', photo);
    await editor.fill({ '图片说明（给看不见图的人） (可选)': '周师傅站在院门口' });
    await editor.body().click();
    await editor.compose('tianbuliang', '天不亮，他就开了院门。');
    expect(await editor.save()).toBe('内容已保存');
    const code = editor.code();
    expect((await editing.saved('stories', code)).issues).toEqual([]);
    expect(editor.faults).toEqual([]);

    await promisify(execFile)(process.execPath, ['src/commands/build.ts'], {
      env: {
        ...process.env,
        CONTENT: editing.content,
        OUT: editing.out,
        BASE_PATH: '/wmsj/',
        BUILD_TIME: '2026-11-25 12:00',
        NODE_ENV: 'production',
      },
    });
    await editor.page.goto(`${editing.address}stories/${code}/`);
    expect(await editor.page.getByRole('heading', { level: 1 }).innerText()).toBe('守着院子二十年');
    const $ = load(await editor.page.content());
    expect($('main').text()).toContain('天不亮，他就开了院门。');
    expect($('main img[alt="周师傅站在院门口"]').attr('src')).toMatch(/\/wmsj\/.*photo-/);
    await editor.page.close();
  });
});
