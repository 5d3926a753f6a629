import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DeskProcess } from '../../unit/desk/support/deskProcess.ts';
import { PASSWORD } from '../../unit/desk/support/deskUnderTest.ts';
import { launchChromium } from '../support/chromium.ts';
import { Editor } from '../support/editor.ts';
import { photo } from '../support/photo.ts';

let browser: Browser;
let desk: DeskProcess;
beforeAll(async () => {
  browser = await launchChromium();
  desk = await DeskProcess.create(2);
  desk.addPerson('周采编', 'writer');
  desk.addPerson('吴审核', 'reviewer');
  desk.addPerson('郑签发', 'approver');
  desk.addPerson('王采编', 'writer');
  await desk.start();
});
afterAll(async () => {
  await browser.close();
  await desk.kill();
});

/** Logs someone in, in a browser of their own. */
async function logIn(name: string): Promise<Editor> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(`${desk.address}admin/`);
  await page.getByLabel('姓名').fill(name);
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL(`${desk.address}admin/`);
  // Decap asks once more, for nothing.
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { name: '活动报道' }).waitFor();
  const editor = await Editor.open(browser, `${desk.address}admin/`, { context });
  await page.close();
  return editor;
}

/** Opens an entry; the page asks the desk how it stands again and again, so the network is never quite idle. */
async function goTo({ page }: Editor, place: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${desk.address}admin/#/${place}`);
  await page.getByRole('button', { name: '状态: ' }).waitFor();
}

async function saveDraft(editor: Editor): Promise<string> {
  await editor.page.getByRole('button', { name: '保存', exact: true }).click();
  return editor.told();
}

/** Moves the entry that is open from one column to another. */
async function move(editor: Editor, from: string, to: string): Promise<string> {
  await editor.page.getByRole('button', { name: `状态: ${from}` }).click();
  await editor.page.getByRole('menuitem', { name: to }).click();
  return editor.told();
}

async function publish(editor: Editor): Promise<string> {
  await editor.page.getByRole('button', { name: '发布', exact: true }).click();
  await editor.page.getByText('立即发布', { exact: true }).click();
  return editor.told();
}

describe('a story', () => {
  it('goes from a draft to the readers by three people, with a rejected review between', async () => {
    const writer = await logIn('周采编');
    await writer.go('collections/stories/new');
    await writer.fill({
      标题: '守着院子二十年',
      姓名: '周师傅',
      摘要: '二十年如一日照看院子。',
      同意日期: '2026-11-01',
      发布时间: '2026-11-02T09:00',
      来源: '东门社区',
    });
    await writer.choose('实践站', '东门社区新时代文明实践站');
    await writer.field('本人同意公开').click();
    await writer.upload('人物.jpg', photo);
    await writer.fill({ '图片说明（给看不见图的人） (可选)': '周师傅站在院门口' });
    await writer.intoBody();
    await writer.page.keyboard.insertText('天不亮，他就开了院门。');
    expect(await saveDraft(writer)).toBe('内容已保存');
    const code = writer.code();
    const place = `collections/stories/entries/${code}/index`;
    await goTo(writer, place);
    expect(await move(writer, '起草', '已送审')).toBe('内容状态已更新');

    const reviewer = await logIn('吴审核');
    await goTo(reviewer, place);
    reviewer.answer = '标题要写清是哪个院子。';
    expect(await move(reviewer, '已送审', '起草')).toBe('内容状态已更新');

    await goTo(writer, place);
    await writer.fill({ 标题: '守着东门大院二十年' });
    expect(await saveDraft(writer)).toBe('内容已保存');
    expect(await move(writer, '起草', '已送审')).toBe('内容状态已更新');
    await goTo(reviewer, place);
    expect(await move(reviewer, '已送审', '已初审')).toBe('内容状态已更新');

    const stranger = await logIn('王采编');
    await goTo(stranger, place);
    expect(await publish(stranger)).toContain('只有“签发”以上的人可以签发');

    const page = `${desk.address}stories/${code}/`;
    expect((await fetch(page)).status).toBe(404);
    const approver = await logIn('郑签发');
    await goTo(approver, place);
    expect(await publish(approver)).toBe('内容已发布');
    await vi.waitFor(
      async () => {
        expect((await fetch(page)).status, desk.said).toBe(200);
      },
      { timeout: 240_000, interval: 300 },
    );
    const html = await (await fetch(page)).text();
    expect(html).toContain('守着东门大院二十年');
    expect(html).toContain('周师傅站在院门口');

    const log = desk.run('desk', ['log', '--csv']);
    const steps = log
      .split('\r\n')
      .map((line) => line.split(','))
      .filter((row) => row[2] === `stories/${code}`)
      .map(([, who, , step, , note]) => [who, step, note].filter(Boolean).join(' '));
    expect(steps).toEqual([
      '周采编 保存',
      '周采编 送审',
      '吴审核 退回 标题要写清是哪个院子。',
      '周采编 保存',
      '周采编 送审',
      '吴审核 初审',
      '郑签发 签发',
    ]);
    // An entry that nobody works on is a 404 in Decap's protocol, and the browser says so.
    for (const { faults } of [writer, reviewer, approver])
      expect(faults.filter((fault) => !fault.includes('404 (Not Found)'))).toEqual([]);
  }, 600_000);
});
