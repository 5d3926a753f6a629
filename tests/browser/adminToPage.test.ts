import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'cheerio';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { temporaryContent } from './support/content.ts';
import { launchChromium } from './support/chromium.ts';
import { Editor } from './support/editor.ts';
import { photo } from './support/photo.ts';

let browser: Browser;
let content: string;
let command: ChildProcess;
let said = '';
/** Address of the site, once the command has said it. */
let address: string;

const patience = { timeout: 120_000, interval: 200 };
const spoken = (words: RegExp) => vi.waitFor(() => expect(said).toMatch(words), patience);
/** What the command said is the reason when a page does not come. */
const published = (page: string) =>
  vi.waitFor(async () => expect((await fetch(page)).status, said).toBe(200), patience);

beforeAll(async () => {
  content = await temporaryContent();
  browser = await launchChromium();
  command = spawn(process.execPath, ['src/commands/start.ts'], {
    detached: true,
    env: {
      ...process.env,
      CONTENT: content,
      OUT: join(content, '../site'),
      BASE_PATH: '/wmsj/',
      PORT: '0',
      BUILD_TIME: '2026-11-25 12:00',
      NODE_ENV: 'production',
    },
  });
  for (const output of [command.stdout, command.stderr])
    output?.on('data', (part: Buffer) => (said += part.toString()));
  await spoken(/按 Ctrl\+C 结束/);
  address = /网站：(\S+)/.exec(said)?.[1] ?? '';
});
afterAll(async () => {
  // The build that may be under way belongs to the same group.
  if (command.pid) process.kill(-command.pid);
  await browser.close();
});

describe('the start command', () => {
  it('shows readers a story that was just written', async () => {
    const editor = await Editor.open(browser, `${address}admin/`);
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
    await editor.intoBody();
    await editor.compose('tianbuliang', '天不亮，他就开了院门。');
    expect(await editor.save()).toBe('内容已保存');
    const code = await editor.code();
    expect(editor.faults).toEqual([]);

    const page = `${address}stories/${code}/`;
    await published(page);
    await editor.page.goto(page);
    expect(await editor.page.getByRole('heading', { level: 1 }).innerText()).toBe('守着院子二十年');
    const $ = load(await editor.page.content());
    expect($('main').text()).toContain('天不亮，他就开了院门。');
    expect($('main img[alt="周师傅站在院门口"]').attr('src')).toMatch(/\/wmsj\/.*photo-/);
    await editor.page.close();
  });

  it('says what is wrong with a file, keeps the site, and goes on when it is mended', async () => {
    const entry = join(content, 'activities/260301-a2b3');
    const text = (day: string) => `---
title: 春季大扫除一起来
heldOn: ${day}
publishedAt: 2026-03-02 09:00
station: dongmen
task: care
summary: 三十多位居民一起打扫了东门大院。
source: 东门社区
code: 260301-a2b3
---
大家一起动手，半天打扫完了整个院子。
`;
    const page = `${address}activities/260301-a2b3/`;
    await mkdir(entry, { recursive: true });
    await writeFile(join(entry, 'index.md'), text('2026-02-30'));
    await spoken(/活动日期：“2026-02-30”不是存在的日期[\s\S]*网站没有更新/);
    expect((await fetch(address)).status).toBe(200);
    expect((await fetch(page)).status).toBe(404);

    await writeFile(join(entry, 'index.md'), text('2026-03-01'));
    await published(page);
  });

  it('says so when its port is taken', async () => {
    const again = spawn(process.execPath, ['src/commands/start.ts'], {
      env: { ...process.env, CONTENT: content, PORT: new URL(address).port },
    });
    let complaint = '';
    again.stderr.on('data', (part: Buffer) => (complaint += part.toString()));
    const [code] = (await once(again, 'close')) as [number];
    expect(code).toBe(2);
    expect(complaint).toMatch(/端口\d+已被占用/);
  });
});
