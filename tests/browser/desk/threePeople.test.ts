import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeskProcess } from '../../unit/desk/support/deskProcess.ts';
import { PASSWORD } from '../../unit/desk/support/deskUnderTest.ts';
import { answers } from '../support/answers.ts';
import { launchChromium } from '../support/chromium.ts';
import { Editor } from '../support/editor.ts';
import { writeStory } from '../support/story.ts';

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

const logIn = (name: string): Promise<Editor> =>
  Editor.logIn(browser, `${desk.address}admin/`, { name, password: PASSWORD });

/** Opens an entry under review; the page asks the desk how it stands again and again, so the network is never quite idle. */
async function goTo({ page }: Editor, place: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${desk.address}admin/#/${place}`);
  await page.getByRole('button', { name: '状态: ' }).waitFor();
}

/** What an editor reads about an entry that came back to an earlier column. */
const sentBack = ({ page }: Editor) => page.locator('#sent-back');

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
  let code = '';
  let place = '';
  let writer: Editor;
  let approver: Editor;

  it('goes from a draft to the readers by three people, with a rejected review between', async () => {
    writer = await logIn('周采编');
    await writer.go('collections/stories/new');
    await writeStory(writer);
    expect(await saveDraft(writer)).toBe('内容已保存');
    code = await writer.code();
    place = `collections/stories/entries/${code}/index`;
    await goTo(writer, place);
    expect(await move(writer, '起草', '已送审')).toBe('内容状态已更新');

    await writer.page.getByRole('link', { name: '正在写：' }).click();
    const board = writer.page.getByRole('link', { name: '审核' });
    await board.click();
    const card = writer.page.getByRole('link', { name: '守着院子二十年' });
    await card.waitFor();

    const reviewer = await logIn('吴审核');
    await goTo(reviewer, place);
    reviewer.answer = null;
    expect(await move(reviewer, '已送审', '起草')).toContain('没有退回。');
    reviewer.answer = '标题要写清是哪个院子。';
    expect(await move(reviewer, '已送审', '起草')).toBe('内容状态已更新');

    await writer.page.getByRole('link', { name: '内容' }).click();
    await board.click();
    const refusal = /吴审核于\d{4}-\d\d-\d\d \d\d:\d\d退回：标题要写清是哪个院子。/;
    await card.filter({ hasText: refusal }).click();
    await sentBack(writer).filter({ hasText: refusal }).waitFor();
    await writer.fill({ 标题: '守着东门大院二十年' });
    expect(await saveDraft(writer)).toBe('内容已保存');
    await sentBack(writer).filter({ hasText: refusal }).waitFor();
    expect(await move(writer, '起草', '已送审')).toBe('内容状态已更新');
    await sentBack(writer).waitFor({ state: 'detached' });

    // What changes after it was handed in has to be handed in again.
    await writer.fill({ 摘要: '二十年如一日照看东门大院。' });
    expect(await saveDraft(writer)).toBe('内容已保存');
    await writer.page.getByText('已经回到“起草”').waitFor();
    expect(await move(writer, '起草', '已送审')).toBe('内容状态已更新');

    await goTo(reviewer, place);
    expect(await move(reviewer, '已送审', '已初审')).toBe('内容状态已更新');

    const stranger = await logIn('王采编');
    await goTo(stranger, place);
    expect(await publish(stranger)).toContain('只有“签发”以上的人可以签发');

    const page = `${desk.address}stories/${code}/`;
    expect((await fetch(page)).status).toBe(404);
    approver = await logIn('郑签发');
    await goTo(approver, place);
    expect(await publish(approver)).toBe('内容已发布');
    await answers(desk, page, 200);
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
      '周采编 保存',
      '周采编 送审',
      '吴审核 初审',
      '郑签发 签发',
    ]);
    // An entry that nobody works on is a 404 in Decap's protocol, and the browser says so.
    for (const { faults } of [writer, reviewer, approver])
      expect(faults.filter((fault) => !fault.includes('404 (Not Found)'))).toEqual([]);
  }, 600_000);

  it('is taken off the site by one click, and is whole when it is opened again', async () => {
    const { page } = approver;
    await page.goto('about:blank');
    await page.goto(`${desk.address}admin/#/${place}`);
    await page.getByRole('button', { name: '已发布', exact: true }).click();
    await page.getByRole('menuitem', { name: '撤下' }).click();
    expect(await approver.told()).toBe('内容已撤下');
    await answers(desk, `${desk.address}stories/${code}/`, 404);

    await goTo(writer, place);
    expect(await writer.page.getByRole('button', { name: '状态: ' }).innerText()).toContain('起草');
    await sentBack(writer)
      .filter({ hasText: /^郑签发于.*撤下$/ })
      .waitFor();
    expect(await writer.field('标题').inputValue()).toBe('守着东门大院二十年');
    const picture = writer.page.locator('[class*="-ControlPaneContainer"] img').first();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
  }, 600_000);
});

describe('leaving', () => {
  it('ends the session and leads to the login page', async () => {
    const { page } = await logIn('王采编');
    const session = await page.context().cookies();
    await page.getByRole('button', { name: '账户菜单' }).click();
    await page.getByRole('menuitem', { name: '退出' }).click();
    await page.waitForURL(`${desk.address}admin/login`);
    await page.getByLabel('密码').waitFor();
    // The browser has forgotten the session, and whoever kept a copy of it has nothing.
    expect(await page.context().cookies()).toEqual([]);
    await page.context().addCookies(session);
    expect((await page.context().request.get(`${desk.address}admin/api/me`)).status()).toBe(401);
  }, 600_000);
});
