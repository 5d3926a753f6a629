import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/render.ts';
import { page } from './render.ts';

describe('M05 ids of headings', () => {
  it('are unique, never empty, and keep Chinese', async () => {
    const markdown = [
      '## 活动安排',
      '## 活动安排',
      '## 活动安排 1',
      '## ！！！',
      '## 𠮷野家 🎉',
      '## 一、总则（试行）',
      '## 🎉',
      '## 2024 年计划',
      '## Main',
      '## **“邻里节”**',
      '## <!-- 空 -->',
    ].join('\n\n');
    const $ = await page(markdown);
    const ids = $('h2')
      .toArray()
      .map((h) => $(h).attr('id'));
    expect(ids).toEqual([
      '活动安排',
      '活动安排-1',
      '活动安排-1-1',
      'section-4',
      '𠮷野家',
      '一总则试行',
      'section-7',
      'section-2024-年计划',
      'section-main',
      '邻里节',
      'section-11',
    ]);
    expect(renderMarkdown(markdown).headings.map(({ slug }) => slug)).toEqual(ids);
  });

  it.each([
    '## 1. 报名',
    '## -甲',
    '## #甲',
    '## 甲:乙.丙[丁]',
    '## (甲)',
    '## document',
    '## __proto__',
  ])('need no escape in a selector: %s', async (markdown) => {
    const $ = await page(markdown);
    expect($('h2').attr('id')).toMatch(/^[\p{Script=Han}a-z][\p{Script=Han}\w-]*$/u);
  });

  it('do not come from typed HTML', async () => {
    const $ = await page('<h2 id="location" name="forms">甲</h2>\n\n<a id="body" name="x">乙</a>');
    expect(
      $('[id]')
        .toArray()
        .map((it) => $(it).attr('id')),
    ).toEqual(['甲']);
    expect($('[name]')).toHaveLength(0);
  });
});

describe('M05 levels of headings', () => {
  it.each([
    ['# 甲\n\n## 乙\n\n# 丙', 'h2甲 h3乙 h2丙'],
    ['## 甲\n\n### 乙', 'h2甲 h3乙'],
    ['### 甲\n\n##### 乙\n\n### 丙', 'h2甲 h3乙 h2丙'],
    ['## 甲\n\n#### 乙\n\n### 丙', 'h2甲 h3乙 h3丙'],
    ['### 甲\n\n# 乙\n\n## 丙', 'h2甲 h2乙 h3丙'],
    ['# 甲\n## 乙\n### 丙\n#### 丁\n##### 戊\n###### 己', 'h2甲 h3乙 h4丙 h5丁 h6戊 h6己'],
    ['<h1>甲</h1>\n\n## 乙', 'h2甲 h3乙'],
  ])('%j', async (markdown, outline) => {
    const $ = await page(markdown);
    const found = $('h1, h2, h3, h4, h5, h6').toArray();
    expect(found.map((h) => h.tagName + $(h).text()).join(' ')).toBe(outline);
  });

  it('lists text without footnote numbers', () => {
    const { headings } = renderMarkdown('## 甲[^1]\n\n[^1]: 乙');
    expect(headings.map(({ text }) => text)).toEqual(['甲', '脚注']);
  });
});
