import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../src/source/settings.ts';
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

const DONGMEN = 'collections/stations/entries/dongmen/index';

describe('the controls of the form', () => {
  it('takes opening hours by weekday, with the keyboard', async () => {
    const editor = await editing.open();
    const { page } = editor;
    const press = async (label: string) => {
      await page.getByRole('button', { name: label }).focus();
      await page.keyboard.press('Enter');
    };
    await editor.go(DONGMEN);
    await press('周一加一段');
    await press('周一加一段');
    await press('周二至周五和周一一样');
    await press('周六加一段');
    await press('去掉周三第2段');
    await page.getByLabel('周六 第1段 关门').fill('11:30');
    await page.getByLabel('周六 第1段 备注').click();
    await editor.compose('yuyue', '先预约');
    const axe = await new AxeBuilder({ page }).include('.rows').analyze();
    expect(axe.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await editor.save()).toBe('内容已保存');
    const { data, issues } = await editing.saved('stations', 'dongmen');
    expect(issues).toEqual([]);
    expect(data).toMatchObject({
      hours: [
        { days: ['周一', '周二', '周三', '周四', '周五'], open: '08:30', close: '12:00' },
        { days: ['周一', '周二', '周四', '周五'], open: '14:00', close: '17:30' },
        { days: ['周六'], open: '08:30', close: '11:30', note: '先预约' },
      ],
    });
    await editor.go(DONGMEN);
    expect(await page.getByLabel('周六 第1段 关门').inputValue()).toBe('11:30');
    expect(await page.getByText('修改已保存', { exact: true }).isVisible()).toBe(true);
    await page.close();
  });

  it('asks for each of the seven 有, and keeps what is not ticked and not explained out', async () => {
    const editor = await editing.open();
    await editor.go(DONGMEN);
    const { sevenHaves } = (await readSettings(editing.content)).programme;
    const [first, second] = sevenHaves;
    if (!first || !second) throw new Error('the programme has no 七个有');
    expect(await editor.page.getByRole('checkbox', { name: '已达到' }).count()).toBe(
      sevenHaves.length,
    );
    await editor.page.getByRole('checkbox', { name: `${first.name} 已达到` }).check();
    await editor.page.getByLabel(`${second.name} 情况`).click();
    await editor.compose('zhengzai', '正在装修');
    expect(await editor.save()).toBe('内容已保存');
    expect((await editing.saved('stations', 'dongmen')).data).toMatchObject({
      sevenHaves: [
        { item: first.id, met: true },
        { item: second.id, note: '正在装修' },
      ],
    });
    await editor.page.close();
  });

  it('plans the activities of a year by month and makes their permanent numbers', async () => {
    const editor = await editing.open();
    const { page } = editor;
    await editor.go('collections/plans/entries/2026-jihua/index');
    await page.getByRole('button', { name: '3月加一项活动' }).click();
    await page.getByLabel('3月 新活动 标题').click();
    await editor.compose('xueleifeng', '学雷锋');
    await page.getByLabel('3月 学雷锋 任务').selectOption({ index: 1 });
    await page.getByText('开展的实践站：全街道').first().click();
    await page.getByLabel('3月 学雷锋 东门社区新时代文明实践站').check();
    await page.getByLabel('11月 冬季义诊 月份').selectOption('12月');
    const axe = await new AxeBuilder({ page }).include('.rows').analyze();
    expect(axe.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await editor.save()).toBe('内容已保存');
    const { data, issues } = await editing.saved('plans', '2026-jihua');
    expect(issues).toEqual([]);
    expect(data).toMatchObject({
      activities: [
        {
          id: expect.stringMatching(/^2026-03-[a-z2-9]{4}$/) as string,
          month: 3,
          title: '学雷锋',
          stations: ['dongmen'],
        },
        { id: '2026-11-yizhen', month: 12, title: '冬季义诊' },
      ],
    });
    await page.close();
  });

  it('keeps the code that was chosen before the first save, and does not let it change after', async () => {
    const editor = await editing.open();
    await editor.go('collections/activities/new');
    await editor.fill({
      标题: '冬季义诊',
      活动日期: '2026-11-20',
      发布时间: '2026-11-21T09:30',
      摘要: '一句话。',
      来源: '东门社区',
      '网址代号 (可选)': '261120-yizhen',
    });
    await editor.choose('实践站', '东门社区新时代文明实践站');
    await editor.choose('任务', '开展实施关爱帮扶');
    await editor.intoBody();
    await editor.page.keyboard.insertText('正文。');
    expect(await editor.save()).toBe('内容已保存');
    expect(await editor.code()).toBe('261120-yizhen');
    await editor.go('collections/activities/entries/261120-yizhen/index');
    expect(await editor.field('网址代号 (可选)').getAttribute('readonly')).not.toBeNull();
    await editor.page.close();
  });

  it('holds back a photo that browsers cannot open, and says what to do', async () => {
    const editor = await editing.open();
    await editor.go('collections/activities/new');
    await editor.page.getByRole('button', { name: '选择图片' }).first().click();
    await editor.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'IMG_1.HEIC', mimeType: 'image/heic', buffer: photo });
    expect(await editor.page.locator('#notices').innerText()).toContain('发到微信');
    expect(await editor.page.getByText(/^img-1-/).count()).toBe(0);
    await editor.page.close();
  });

  it('finds a choice by Chinese words that are being composed', async () => {
    const editor = await editing.open();
    await editor.go('collections/activities/new');
    await editor.field('实践站').click();
    await editor.compose('dongmen', '东门大院');
    const found = editor.page.getByRole('option', { name: '东门大院新时代文明实践点' });
    await found.first().waitFor();
    expect(await editor.page.getByRole('option').count()).toBe(1);
    await editor.page.keyboard.press('Enter');
    await editor.field('关键词 (可选)').click();
    await editor.compose('yizhen', '义诊');
    await editor.page.keyboard.press('Enter');
    await editor.compose('laoren', '老人');
    expect(await editor.field('关键词 (可选)').inputValue()).toBe('义诊\n老人');
    await editor.page.close();
  });

  it('links to the guide', async () => {
    const editor = await editing.open({ width: 360 });
    const link = editor.page.getByRole('link', { name: '编辑手册' });
    expect(await link.getAttribute('href')).toMatch(/\/wmsj\/guide\/$/);
    await editor.page.close();
  });
});
