import { describe, expect, it } from 'vitest';
import { plainText, renderMarkdown } from '../../../src/markdown/render.ts';

describe('plain text for excerpts, share texts and search', () => {
  it.each([
    ['我们举办**“邻里节”**活动。', '我们举办“邻里节”活动。'],
    ['居民代表参加\n了本次会议。', '居民代表参加了本次会议。'],
    ['# 标题\n\n　　首段。\n\n- 甲\n- 乙', '标题 首段。 甲 乙'],
    ['[公告](https://example.org/)与`代码`', '公告与代码'],
    ['![说明](a.jpg)正文', '正文'],
    ['|甲|乙|\n|-|-|\n|1|2|', '甲 乙 1 2'],
    ['一<br>二<!-- 备注 -->', '一 二'],
    ['<script>alert(1)</script>正文', '正文'],
    ['~~旧~~新\\*', '旧新*'],
    ['::附件[报名表]{file="a.docx"}', '报名表（DOCX）'],
    [':::提示\n自带水杯\n:::', '提示 自带水杯'],
    ['- [x] 签到', '签到'],
    ['', ''],
    ['　\n\n　', ''],
  ])('%j', (markdown, text) => {
    expect(plainText(markdown)).toBe(text);
    expect(renderMarkdown(markdown).text).toBe(text);
  });
});
