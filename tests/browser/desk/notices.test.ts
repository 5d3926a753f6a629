import { execFileSync } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeskProcess } from '../../unit/desk/support/deskProcess.ts';
import { PASSWORD } from '../../unit/desk/support/deskUnderTest.ts';
import { story } from '../../unit/desk/support/story.ts';
import type { Visitor } from '../../unit/desk/support/visitor.ts';
import { answers } from '../support/answers.ts';
import { launchChromium } from '../support/chromium.ts';
import { Editor } from '../support/editor.ts';
import { photo } from '../support/photo.ts';

const CODE = '261125-aaaa';
const FILE = `stories/${CODE}/index.md`;
const PLACE = `collections/stories/entries/${CODE}/index`;

let browser: Browser;
let desk: DeskProcess;
let mirror: string;
let editor: Editor;
let colleague: Visitor;
beforeAll(async () => {
  browser = await launchChromium();
  mirror = join(await mkdtemp(join(tmpdir(), 'mirror-')), 'content.git');
  desk = await DeskProcess.create(0, { DESK_MIRROR: mirror });
  desk.addPerson('签发丁', 'approver');
  desk.addPerson('签发戊', 'approver');
  await desk.start();
  colleague = await desk.visit('签发戊');
  editor = await Editor.logIn(browser, `${desk.address}admin/`, {
    name: '签发丁',
    password: PASSWORD,
  });
  await answers(desk, desk.address, 200);
});
afterAll(async () => {
  await browser.close();
  await desk.kill();
});

type Notice = 'release' | 'mirror' | 'recovered';
const notice = (id: Notice) => editor.page.locator(`#notices #${id}`);
/** A build takes its time, and the page asks four times a minute. */
const patience = { timeout: 240_000 };
const says = (id: 'release' | 'mirror', words: string) =>
  notice(id).getByText(words).waitFor(patience);
const isGone = (id: Notice) => notice(id).waitFor({ state: 'detached', ...patience });
const page = (path: string) => fetch(desk.address + path);

describe('the editing side', () => {
  it('says that the copy of the content is behind, until it has caught up', async () => {
    await says('mirror', '备份没有跟上，文字没有丢，会自动重试。');
    execFileSync('git', ['init', '--quiet', '--bare', mirror]);
    await isGone('mirror');
  });

  it('says in which file and field a build failed, leads there, and is silent once it is mended', async () => {
    const broken = story(CODE).replace('station: dongmen', 'station: nirgends');
    expect((await colleague.saveLive('stories', CODE, broken)).status).toBe(200);
    await says('release', '网站没有更新，线上还是原来的样子。请先改正：');
    const [fault, ...others] = await notice('release').getByRole('listitem').allInnerTexts();
    expect(others).toEqual([]);
    expect(fault).toContain(`${FILE}：实践站：`);
    expect(fault).toContain('nirgends');
    expect([(await page('')).status, (await page(`stories/${CODE}/`)).status]).toEqual([200, 404]);

    await notice('release').getByRole('link', { name: FILE }).click();
    await editor.choose('实践站', '东门社区新时代文明实践站');
    expect(await editor.save()).toBe('内容已保存');
    await isGone('release');
    expect((await page(`stories/${CODE}/`)).status).toBe(200);
  });

  it('keeps a text that came too late where its writer finds it, until it is taken back', async () => {
    await editor.go(PLACE);
    await editor.fill({ 标题: '来晚了的标题' });
    await editor.upload('人物.jpg', photo);
    await editor.fill({ '图片说明（给看不见图的人） (可选)': '周师傅站在院门口' });
    await colleague.open('stories', CODE);
    await colleague.saveLive('stories', CODE, story(CODE, { title: '先保存的标题' }));
    expect(await editor.save()).toContain('“签发戊”在');
    expect(await notice('recovered').count()).toBe(0);

    await editor.page.reload();
    // What was typed is also offered as a form that was not saved.
    await editor.page.getByRole('button', { name: '丢弃' }).click();
    await notice('recovered').getByText('有1份没能保存的文字留着').click();
    await notice('recovered').getByText(`stories/${CODE}（`).click();
    const text = editor.page.getByLabel(`stories/${CODE} 没能保存的文字`);
    await text.and(editor.page.locator(':read-only')).waitFor();
    await expect.poll(() => text.inputValue()).toContain('title: 来晚了的标题');
    const stored = editor.page.waitForEvent('download');
    await notice('recovered').getByRole('link', { name: '.jpg' }).click();
    const picture = await sharp(await (await stored).path()).metadata();
    // The editing side has turned it upright.
    expect(picture).toMatchObject({ format: 'jpeg', width: 600, height: 900 });
    await notice('recovered').getByRole('button', { name: '已经取回，不用再留' }).click();
    await isGone('recovered');
    expect((await (await desk.visit('签发丁')).ask('api/recovered')).json).toEqual([]);
  });
});
