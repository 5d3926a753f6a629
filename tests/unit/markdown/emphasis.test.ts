import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/markdown/render.ts';
import { page } from './render.ts';

describe('M01 emphasis beside Chinese punctuation', () => {
  it.each([
    ['我们举办**“邻里节”**活动。', 'strong', '“邻里节”'],
    ['**报名方式：**现场登记。', 'strong', '报名方式：'],
    ['社区**《简报》**已发布。', 'strong', '《简报》'],
    ['**（一）**总则', 'strong', '（一）'],
    ['*重点。*下文', 'em', '重点。'],
    ['- **报名方式：**现场登记。', 'li > strong', '报名方式：'],
    ['请**带好身份证。**谢谢', 'strong', '带好身份证。'],
    ['**“甲”**、**“乙”**和丙', 'strong', '“甲”“乙”'],
    ['>**注意！**小心', 'blockquote strong', '注意！'],
    ['|项目|\n|-|\n|**名称：**甲|', 'td > strong', '名称：'],
    ['~~“旧址”~~新址', 'del', '“旧址”'],
  ])('%s', async (markdown, selector, text) => {
    const $ = await page(markdown);
    expect($(selector).text()).toBe(text);
    expect($.text()).not.toMatch(/[*~]/);
    expect(plainText(markdown)).not.toMatch(/[*~]/);
  });

  it.each([
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['`**甲**`', '**甲**'],
    ['\\*\\*甲\\*\\*', '**甲**'],
    ['展板80*60*20厘米', '展板80*60*20厘米'],
    ['箱子80cm*60cm*20cm', '箱子80cm*60cm*20cm'],
    ['注*：限本人', '注*：限本人'],
  ])('leaves asterisks that are not emphasis: %s', async (markdown, text) => {
    const $ = await page(markdown);
    expect($('em, strong')).toHaveLength(0);
    expect($.text().trim()).toBe(text);
  });
});

describe('one ~ is a range, two strike out', () => {
  it.each([
    '9:00~11:00',
    '3月~5月',
    '3月~5月，6月~8月',
    '上午9:00~11:00和下午2:00~4:00',
    '约~甲~人',
  ])('%s', async (markdown) => {
    const $ = await page(markdown);
    expect($('del')).toHaveLength(0);
    expect($.text().trim()).toBe(markdown);
  });

  it('~~甲~~', async () => {
    const $ = await page('时间~~9:00~11:00~~改期');
    expect($('del').text()).toBe('9:00~11:00');
  });
});
