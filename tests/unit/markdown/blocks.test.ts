import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/render.ts';
import { page } from './render.ts';

describe('M06 tables', () => {
  it('stand in a box of their own that scrolls by keyboard too', async () => {
    const head = '|一|二|三|四|五|六|七|八|九|\n|-|-|-|-|-|-|-|-|-|\n';
    const $ = await page(head + '|1|2|3|4|5|6|7|8|9|\n'.repeat(3));
    const box = $('div.table-scroll');
    expect(box.children('table').find('tbody tr')).toHaveLength(3);
    expect(box.attr()).toEqual({
      class: 'table-scroll',
      role: 'region',
      tabindex: '0',
      'aria-label': '表格，可左右滑动',
    });
  });

  it('of one page differ in name, also when typed as HTML', async () => {
    const $ = await page('|甲|\n|-|\n|1|\n\n<table><tr><td colspan="2">乙</td></tr></table>');
    const names = $('[role=region]')
      .toArray()
      .map((it) => $(it).attr('aria-label'));
    expect(names).toEqual(['表格，可左右滑动', '表格2，可左右滑动']);
    expect($('td[colspan=2]').text()).toBe('乙');
  });

  it('keep cells beyond the header', async () => {
    const $ = await page('|甲|\n|-|\n|一|二|三|');
    expect($('th')).toHaveLength(3);
    expect($('td').text()).toBe('一二三');
  });

  it('keep alignment', async () => {
    expect((await page('|甲|\n|:-:|\n|1|'))('td').attr('align')).toBe('center');
  });
});

describe('task lists', () => {
  it('name their boxes', async () => {
    const $ = await page('- [ ] 签到\n- [x] 合影');
    const boxes = $('li > input[type=checkbox][disabled]');
    expect(boxes.toArray().map((it) => $(it).attr('aria-label'))).toEqual(['未完成', '已完成']);
    expect(boxes.last().is('[checked]')).toBe(true);
  });
});

describe('lists', () => {
  it('stay together when Decap leaves a blank line before the list below', async () => {
    const $ = await page('* 自带雨伞\n\n  * 坏的也带来\n* 带上小板凳');
    expect($('li p')).toHaveLength(0);
    expect($('li li').text()).toBe('坏的也带来');
  });

  it('keep the room between paragraphs of one item', async () => {
    const $ = await page('* 自带雨伞\n\n  坏的也行\n* 带上小板凳');
    expect($('li p')).toHaveLength(3);
  });
});

describe('Chinese words behind the opening of fenced code', () => {
  it.each([
    ['~~~ 温馨提示\n带伞\n~~~', '温馨提示\n带伞\n'],
    ['``` 温馨 提示\n带伞\n```', '温馨 提示\n带伞\n'],
    ['甲[^注]\n\n[^注]: ~~~`码`', '`码`\n\n'],
  ])('are text for readers: %j', async (markdown, text) => {
    expect((await page(markdown))('pre').text()).toBe(text);
  });

  it('leave the name of a language alone', async () => {
    const $ = await page('```js\n1\n```');
    expect($('pre').text()).toBe('1\n');
  });
});

describe('M07 prose that looks like code', () => {
  it.each([
    ['少于<5人不开班', '少于<5人不开班'],
    ['参数{站名}', '参数{站名}'],
    ['见 <https://example.org>', '见 https://example.org'],
    ['export 出口数据', 'export 出口数据'],
    ['import 进口商品展', 'import 进口商品展'],
    ['合计{1+1}', '合计{1+1}'],
    ['请填<姓名>和<name>，按<Enter>键', '请填<姓名>和<name>，按<Enter>键'],
    ['温度<10℃且>5℃', '温度<10℃且>5℃'],
    ['a<b且c>d', 'a<b且c>d'],
    ['<p 说明>正文', '<p 说明>正文'],
    ['A&B 与 &amp;', 'A&B 与 &'],
    ['$100 与 ${名}', '$100 与 ${名}'],
  ])('%s', async (markdown, text) => {
    expect((await page(markdown)).text().trim()).toBe(text);
  });

  it('hides a comment', async () => {
    expect((await page('甲\n\n<!-- 备注 -->\n\n乙<!-- 备注 -->丙')).text().trim()).toBe(
      '甲\n\n乙丙',
    );
  });

  it('breaks a line at <br>', async () => {
    const $ = await page('一<br>二');
    expect($('p > br')).toHaveLength(1);
  });

  it.each([
    [
      '<details open><summary>点开</summary>\n\n**内容**\n\n</details>',
      'details[open] strong',
      '内容',
    ],
    ['<u>下划线</u>', 'u', '下划线'],
    ['H<sub>2</sub>O', 'sub', '2'],
    ['<ruby>祠<rt>cí</rt></ruby>', 'ruby rt', 'cí'],
    ['<div align="center">居中</div>', 'div', '居中'],
    ['<table><tr><td>甲</td></tr></table>', 'table td', '甲'],
    ['<!-- 备注 -->正文', 'p', '正文'],
    ['<span>单独一行</span>', 'p > span', '单独一行'],
    ['<font color="red">红字</font>', 'p', '红字'],
    ['<center>居中</center>', 'p', '居中'],
  ])('lets harmless HTML work: %s', async (markdown, selector, text) => {
    expect((await page(markdown))(selector).text()).toBe(text);
  });
});

describe('typed HTML that is not closed', () => {
  it.each([
    '<details><summary>点开</summary>',
    '<table><tr><td>甲',
    '<col>',
    '<td>甲</td>',
    '<tr>',
    '</div>',
    '<u>',
    '</table>',
  ])('leaves the rest of the page in place: %s', async (markdown) => {
    const $ = await page(`${markdown}\n\n第二段\n\n<details><summary>乙</summary>丙</details>`);
    expect(
      $('p')
        .toArray()
        .some((p) => $(p).text() === '第二段'),
    ).toBe(true);
    expect($('details p')).toHaveLength(0);
    expect($('details').text()).toBe('乙丙');
  });
});

describe('base path', () => {
  it('stands before addresses of this site only', () => {
    const markdown =
      '[甲](/a/) [乙](https://example.org/) [丙](b/) [丁](#c) [戊](//example.org/) ![图](/u/d.jpg)';
    const { html } = renderMarkdown(markdown, { base: '/wmsj/' });
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses).toEqual([
      '/wmsj/a/',
      'https://example.org/',
      'b/',
      '#c',
      '//example.org/',
      '/wmsj/u/d.jpg',
    ]);
  });
});
