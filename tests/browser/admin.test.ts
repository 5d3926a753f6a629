import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shortId } from '../../src/models/shortId.ts';
import { readContent } from '../../src/source/content.ts';
import { launchChromium } from './support/chromium.ts';
import { startEditing, type Editing } from './support/editing.ts';
import type { Editor } from './support/editor.ts';
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

const open: Editing['open'] = async (options) => {
  const editor = await editing.open(options);
  await editor.declineDrafts();
  return editor;
};
const saved: Editing['saved'] = (model, code) => editing.saved(model, code);
const inContent = (...path: string[]) => join(editing.content, ...path);
const codes = async (model: string) => readdir(inContent(model)).catch(() => []);

/** Fills in what an activity must have, but its title. */
async function fillActivity(editor: Editor): Promise<void> {
  await editor.fill({
    活动日期: '2026-11-20',
    发布时间: '2026-11-21T09:30',
    摘要: '一句话。',
    来源: '东门社区',
  });
  await editor.choose('实践站', '东门社区新时代文明实践站');
  await editor.choose('任务', '开展实施关爱帮扶');
  await editor.intoBody();
  await editor.page.keyboard.insertText('正文。');
}

describe('the editing side', () => {
  it('D06 is accepted by Decap, in Chinese, without a violation or a request to another host', async () => {
    const editor = await open();
    for (const name of ['活动报道', '实践阵地', '文件计划', '先进典型', '设置'])
      expect(await editor.page.getByRole('link', { name, exact: true }).isVisible()).toBe(true);
    expect(await editor.page.getByText('媒体', { exact: true }).isVisible()).toBe(false);
    for (const place of ['collections/plans/new', 'collections/settings/entries/site'])
      await editor.go(place);
    expect(await editor.field('站点名称').inputValue()).not.toBe('');
    expect(editor.faults).toEqual([]);
    await editor.page.close();
  });

  it('D01 saves an activity with composed words, a photo and a station as a folder that the reader accepts', async () => {
    const editor = await open();
    await editor.go('collections/activities/new');
    await fillActivity(editor);

    await editor.field('标题').click();
    await editor.compose('shequ', '社区');
    await editor.compose('yingzao', '营造');
    await editor.page.keyboard.press('Enter');
    await editor.page.keyboard.press('Home');
    await editor.page.keyboard.press('ArrowRight');
    await editor.page.keyboard.press('ArrowRight');
    await editor.compose('jinqi', '近期');
    await editor.toLineEnd();
    await editor.page.keyboard.insertText('🎉𠮷');

    await editor.intoBody();
    await editor.compose('zhiyuanzhe', '志愿者');
    await editor.page.keyboard.press('Enter');
    await editor.compose('dierduan', '第二段');
    await editor.page.keyboard.insertText('🎉');

    await editor.upload('微信图片.jpg', photo);
    await editor.field('图片说明（给看不见图的人） (可选)').click();
    await editor.compose('zhaopian', '照片里的社区');
    await editor.field('关键词 (可选)').fill('义诊，老人、社区');
    expect(await editor.save()).toBe('内容已保存');

    const code = await editor.code();
    expect(code).toMatch(/^\d{6}-shequjinqiying-[a-z2-9]{4}$/);
    const entry = await saved('activities', code);
    expect(entry.issues).toEqual([]);
    expect(entry.data).toMatchObject({
      title: '社区近期营造🎉𠮷',
      heldOn: '2026-11-20',
      publishedAt: '2026-11-21 09:30',
      station: 'dongmen',
      task: 'care',
      keywords: ['义诊', '老人', '社区'],
      cover: { alt: '照片里的社区' },
      code,
    });
    expect(entry.body.trim()).toBe('正文。志愿者\n\n第二段🎉');
    const { src } = (entry.data as { cover: { src: string } }).cover;
    expect(src).toMatch(/^photo-[a-z2-9]{4}\.jpg$/);
    // I03: upright, and without the place where it was taken.
    const { exif, width, height } = await sharp(inContent('activities', code, src)).metadata();
    expect({ exif, width, height }).toEqual({ exif: undefined, width: 600, height: 900 });
    expect(editor.faults).toEqual([]);
    await editor.page.close();
  });

  it('D02 keeps an address when the title changes, and gives equal titles their own', async () => {
    const editor = await open();
    const before = await codes('activities');
    const made: string[] = [];
    for (const title of ['邻里节', '邻里节', '邻里节🎉']) {
      await editor.go('collections/activities/new');
      await fillActivity(editor);
      await editor.fill({ 标题: title });
      expect(await editor.save()).toBe('内容已保存');
      made.push(await editor.code());
    }
    expect(new Set(made).size).toBe(3);
    expect((await codes('activities')).sort()).toEqual([...before, ...made].sort());

    await editor.go(`collections/activities/entries/${made[0]}/index`);
    await editor.fill({ 标题: '邻里节回顾' });
    expect(await editor.save()).toBe('内容已保存');
    expect((await saved('activities', made[0] ?? '')).data).toMatchObject({
      title: '邻里节回顾',
      code: made[0],
    });
    expect((await saved('activities', made[1] ?? '')).data).toMatchObject({ title: '邻里节' });
    expect(await codes('activities')).toHaveLength(before.length + 3);
    await editor.page.close();
  });

  it.each(['！！！', '🎉'])('D02 asks for words when a title is only “%s”', async (title) => {
    const editor = await open();
    const before = await codes('activities');
    await editor.go('collections/activities/new');
    await fillActivity(editor);
    await editor.fill({ 标题: title });
    expect(await editor.save()).toContain('标题里一个字也没有');
    expect(await codes('activities')).toEqual(before);
    await editor.page.close();
  });

  it('C09 saves the longest title that is allowed under a short name', async () => {
    const editor = await open();
    await editor.go('collections/activities/new');
    await fillActivity(editor);
    await editor.fill({ 标题: '社'.repeat(60) });
    expect(await editor.save()).toBe('内容已保存');
    expect((await editor.code()).length).toBeLessThan(30);
    await editor.page.close();
  });

  it('says in Chinese what is wrong, saves nothing and keeps what was typed', async () => {
    const editor = await open();
    await editor.go('collections/activities/new');
    const before = await codes('activities');
    await fillActivity(editor);
    await editor.fill({ 标题: '还没写完', '结束日期 (可选)': '2026-11-19' });
    await editor.upload('照片.jpg', photo);
    expect(await editor.save()).toContain('封面照片 › 图片说明（给看不见图的人）：没有填写。');
    await editor.fill({ '图片说明（给看不见图的人） (可选)': '院坝' });
    expect(await editor.save()).toContain('结束日期：结束日期早于活动日期。');
    expect(await codes('activities')).toEqual(before);
    expect(await editor.field('标题').inputValue()).toBe('还没写完');
    await editor.fill({ '结束日期 (可选)': '' });
    expect(await editor.save()).toBe('内容已保存');
    expect((await saved('activities', await editor.code())).issues).toEqual([]);
    await editor.page.close();
  });

  it('refuses a station whose code is taken', async () => {
    const editor = await open();
    await editor.go('collections/stations/new');
    await editor.fill({
      名称: '另一个东门站',
      简称: '东门二站',
      摘要: '一句话。',
      地址: '东门路30号',
      核实日期: '2026-11-02',
      网址代号: 'dongmen',
    });
    await editor.choose('层级', '实践站');
    await editor.choose('上级 (可选)', '柳桥街道新时代文明实践所');
    await editor.choose('村或社区 (可选)', '社区');
    expect(await editor.save()).toContain('网址代号“dongmen”已经有另一篇在用。');
    await editor.fill({ 网址代号: 'dongmen-er' });
    expect(await editor.save()).toBe('内容已保存');
    expect(await readdir(inContent('stations/dongmen'))).toEqual(['index.md']);
    expect((await saved('stations', 'dongmen-er')).issues).toEqual([]);
    await editor.page.close();
  });

  it('changes nothing but the field that was edited, in any time zone', async () => {
    const text = `---
title: 2026年工作方案
kind: 工作方案
issuer: 柳桥街道办事处
signedOn: 2026-01-08
publishedAt: 2026-01-09 00:30
subject: 宣传文化
validity:
  status: 有效
summary: 摘要。
source: 柳桥街道办事处
keywords:
  - 方案
  - "2026"
code: 2026-fangan
short: ${shortId({ kind: 'plans', code: '2026-fangan' })}
---
## 一、总则

正文有脚注[^1]，**“邻里节”**活动，乘法2 * 3 * 4。

- 甲
- 乙

| 月份 | 活动 |
| --- | --- |
| 3月 | 学雷锋 |

[^1]: 脚注的内容。
`;
    await writeEntry('plans/2026-fangan', text);
    for (const zone of ['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Auckland']) {
      const editor = await open({ zone });
      await editor.go('collections/plans/entries/2026-fangan/index');
      expect(await editor.field('成文日期').inputValue()).toBe('2026-01-08');
      expect(await editor.field('发布时间').inputValue()).toBe('2026-01-09T00:30');
      expect(await editor.page.getByText('修改已保存', { exact: true }).isVisible()).toBe(true);
      await editor.fill({ 标题: `方案（${zone}）`, 发文机关: '柳桥街道' });
      expect(await editor.save()).toBe('内容已保存');
      expect(await readFile(inContent('plans/2026-fangan/index.md'), 'utf8')).toBe(
        text
          .replace('2026年工作方案', `方案（${zone}）`)
          .replace('issuer: 柳桥街道办事处', 'issuer: 柳桥街道'),
      );
      await editor.page.close();
    }
  });

  it('keeps footnotes and tables when the text is edited', async () => {
    const editor = await open();
    await editor.go('collections/plans/entries/2026-fangan/index');
    await editor.body().getByText('学雷锋').waitFor();
    await editor.body().getByText('一、总则').click();
    await editor.toLineEnd();
    await editor.page.keyboard.insertText('（修订）');
    expect(await editor.save()).toBe('内容已保存');
    const { body } = await saved('plans', '2026-fangan');
    expect(body).toContain('## 一、总则（修订）');
    expect(body).toContain('正文有脚注[^1]，**“邻里节”**活动');
    expect(body).toContain('[^1]: 脚注的内容。');
    expect(body).toMatch(/\| 3月 +\| 学雷锋 \|/);
    await editor.page.close();
  });

  it('saves settings', async () => {
    const editor = await open();
    await editor.go('collections/settings/entries/wording');
    const { synonyms } = (await readContent(editing.content)).settings.wording;
    const typed = await editor.field('同义词 (可选)').inputValue();
    await editor.fill({ '同义词 (可选)': `${typed}\n修伞、补伞` });
    expect(await editor.save()).toBe('内容已保存');
    expect((await readContent(editing.content)).settings.wording.synonyms).toEqual([
      ...synonyms,
      ['修伞', '补伞'],
    ]);
    await editor.page.close();
  });

  it('deletes an entry with its photo', async () => {
    const [code = ''] = await codes('activities');
    const editor = await open();
    await editor.go(`collections/activities/entries/${code}/index`);
    await editor.page.getByRole('button', { name: '删除内容' }).click();
    await editor.page.getByRole('heading', { name: '活动报道' }).waitFor();
    expect(await codes('activities')).not.toContain(code);
    await editor.page.close();
  });

  it('fits a phone', async () => {
    const editor = await open({ width: 360 });
    await editor.go('collections/stories/new');
    expect(await editor.page.getByRole('button', { name: '发布', exact: true }).isVisible()).toBe(
      true,
    );
    const widths = await editor.page.evaluate(() =>
      [...document.querySelectorAll('input, textarea, button, [data-slate-editor]')]
        .map((element) => element.getBoundingClientRect().right)
        .filter((right) => right > document.documentElement.clientWidth),
    );
    expect(widths).toEqual([]);
    await editor.page.close();
  });
});

async function writeEntry(entry: string, text: string): Promise<void> {
  await mkdir(inContent(entry), { recursive: true });
  await writeFile(inContent(entry, 'index.md'), text);
}
