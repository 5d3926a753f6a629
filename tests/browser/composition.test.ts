import type { Browser, Locator } from 'playwright-core';
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

/** Composes twice between two words of a field: a caret that jumps or a letter that stays behind would show. */
async function composeWithin(box: Locator, before: string, after: string): Promise<string> {
  await box.fill(before + after);
  await box.focus();
  await box.evaluate((element: HTMLInputElement | HTMLTextAreaElement, at) => {
    element.setSelectionRange(at, at);
  }, before.length);
  await editor.compose('wenming', '文明');
  await editor.compose('shijian', '实践');
  return box.inputValue();
}

/** One line and several lines, with the caret in the middle. */
const LINE = { before: '东门', after: '角', composed: '东门文明实践角' };
const LINES = {
  before: '第一行\n东门',
  after: '角\n末行',
  composed: '第一行\n东门文明实践角\n末行',
};

const expectComposed = async (box: Locator, { before, after, composed } = LINE) => {
  expect(await composeWithin(box, before, after)).toBe(composed);
};

/** Chooses by a part of an option's name that is composed. */
async function chooseComposed(label: string, letters: string, words: string): Promise<void> {
  await editor.field(label).last().click();
  await editor.compose(letters, words);
  // The tables have choices of the browser's own beside them.
  const options = editor.page.locator('[id^="react-select"][role="option"]');
  await options.getByText(words).waitFor();
  expect(await options.allInnerTexts()).toEqual([words]);
  await editor.page.keyboard.press('Enter');
}

describe('words that are composed in the middle of others stay where they were typed', () => {
  it('in the search of the editing side', async () => {
    await expectComposed(editor.page.getByPlaceholder('查找所有...'));
  });

  it('in the texts, the lists and the tables of a station', async () => {
    const { page } = editor;
    const add = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await editor.go('collections/stations/entries/dongmen/index');
    await add('周一加一段');
    await add('新增服务菜单');
    await add('新增负责人');
    await expectComposed(editor.field('简称'));
    await expectComposed(editor.field('摘要'), LINES);
    await expectComposed(editor.field('积分规则 (可选)'), LINES);
    await expectComposed(editor.field('服务'));
    await expectComposed(page.getByLabel('周一 第1段 备注'));
    await expectComposed(page.getByLabel(/ 情况$/).first(), LINES);
    await chooseComposed('职务', 'fuzhanzhang', '副站长');
    expect(await editor.save()).toBe('内容已保存');
    const { data, issues } = await editing.saved('stations', 'dongmen');
    expect(issues).toEqual([]);
    expect(data).toMatchObject({
      shortName: LINE.composed,
      summary: LINES.composed,
      pointsScheme: LINES.composed.split('\n'),
      services: [{ title: LINE.composed }],
      hours: [{ days: ['周一'], note: LINE.composed }],
      sevenHaves: [{ note: LINES.composed }],
    });
  });

  it('in the table of a plan, a choice, and the blocks of a text', async () => {
    const { page } = editor;
    await editor.go('collections/plans/entries/2026-jihua/index');
    await expectComposed(page.getByLabel(/^11月 .* 地点$/));
    await expectComposed(page.getByLabel(/^11月 .* 标题$/));
    await chooseComposed('类别', 'jihua', '年度计划');
    await editor.intoBody();
    await page.getByRole('button', { name: '插入图片、脚注' }).last().click();
    await page.getByRole('menuitem', { name: '脚注' }).click();
    await editor.fill({ 编号: '1' });
    await expectComposed(editor.field('脚注内容'));
    expect(await editor.save()).toBe('内容已保存');
    const { data, body } = await editing.saved('plans', '2026-jihua');
    expect(data).toMatchObject({
      kind: '年度计划',
      activities: [{ title: LINE.composed, place: LINE.composed }],
    });
    expect(body).toContain(`[^1]: ${LINE.composed}`);
  });
});
