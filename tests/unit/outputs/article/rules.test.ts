import { describe, expect, it } from 'vitest';
import { articleOf, paragraphs, parsed, PLACE, picture } from './article.ts';

const SOURCE = `原文：${PLACE.address}`;
const style = (html: string, of: string) => parsed(html)(of).first().attr('style') ?? '';

describe('lists', () => {
  it('become paragraphs that begin with a mark and hang', () => {
    const $ = parsed('* 围巾\n* 帽子');
    const first = $('p').first();
    expect(first.text()).toBe('• 围巾');
    expect(first.attr('style')).toContain('padding-left:1.5em');
    expect(first.attr('style')).toContain('text-indent:-1.5em');
    expect(first.find('span').attr('style')).toContain('width:1.5em');
  });

  it('keep their numbers, where they start and where they jump', () => {
    expect(paragraphs('3. 三\n4. 四')).toEqual(['3. 三', '4. 四', SOURCE]);
    expect(
      paragraphs('<ol reversed><li>二</li><li>一</li></ol>\n\n<ol><li value="7">七</li></ol>'),
    ).toEqual(['2. 二', '1. 一', '7. 七', SOURCE]);
  });

  it('make room for long numbers', () => {
    expect(style('100. 百', 'p')).toContain('text-indent:-3em');
  });

  it('show their level by mark and indent', () => {
    const $ = parsed('* 甲\n  * 乙\n    * 丙\n      * 丁');
    const lines = $('p').toArray().slice(0, 4);
    expect(lines.map((line) => $(line).text().trim())).toEqual(['• 甲', '◦ 乙', '▪ 丙', '▪ 丁']);
    expect(
      lines.map((line) => /padding-left:([\d.]+)em/.exec($(line).attr('style') ?? '')?.[1]),
    ).toEqual(['1.5', '3', '4.5', '6']);
  });

  it('keep what else an item holds, indented', () => {
    const $ = parsed('* 甲\n\n  第二段\n\n  > 引用\n\n  | a |\n  |---|\n  | 1 |\n\n* 乙');
    expect($('p').eq(1).text()).toBe('第二段');
    expect($('p').eq(1).attr('style')).not.toContain('text-indent');
    expect($('section > section > section').text()).toContain('引用');
    expect($('table').closest('[style*="padding-left:1.5em"]')).toHaveLength(1);
  });

  it('begin with a mark also when an item begins with a list or a picture', () => {
    expect(paragraphs('* * 乙')).toEqual(['• ', '◦ 乙', SOURCE]);
    expect(parsed('* ![图](a.jpg)')('p').first().find('img')).toHaveLength(1);
  });

  it('show tasks as characters', () => {
    expect(paragraphs('* [x] 已通知\n* [ ] 未通知')).toEqual(['☑ 已通知', '☐ 未通知', SOURCE]);
  });
});

describe('links and footnotes', () => {
  it('become one row of numbered notes, in the order in which they are met', () => {
    expect(
      paragraphs(
        '见[通知](https://a.gov.cn/1)、说明[^a]和[办法](/plans/b/)。\n\n[^a]: 据[统计](https://c.gov.cn/)。',
      ),
    ).toEqual([
      '见通知[1]、说明[2]和办法[3]。',
      '注释',
      '[1] 通知：https://a.gov.cn/1',
      '[2] 据统计（https://c.gov.cn/）。 ',
      '[3] 办法：https://www.example.gov.cn/wmsj/plans/b/',
      SOURCE,
    ]);
    expect(parsed('[甲](https://a.gov.cn/)')('a')).toHaveLength(0);
  });

  it('number what is named twice once', () => {
    expect(
      paragraphs('[甲](https://a.gov.cn/)[乙](https://a.gov.cn/)一[^1]二[^1]\n\n[^1]: 注')[0],
    ).toBe('甲[1]乙[1]一[2]二[2]');
  });

  it('follow notes within notes', () => {
    const lines = paragraphs('一[^a]\n\n[^a]: 甲[^b]\n\n[^b]: 乙');
    expect(lines.slice(0, 4).map((line) => line.trim())).toEqual([
      '一[1]',
      '注释',
      '[1] 甲[2]',
      '[2] 乙',
    ]);
  });

  it('keep every block of a note', () => {
    const $ = parsed('一[^a]\n\n[^a]: 甲\n\n    乙\n\n    * 丙');
    expect($.text()).toMatch(/\[1\] 甲.*乙.*• 丙/s);
  });

  it('raise the mark once', () => {
    const $ = parsed('一[^a]\n\n[^a]: 甲');
    expect($('sup')).toHaveLength(1);
    expect($('sup').text()).toBe('[1]');
  });

  it('leave an address that is its own words, without a note', () => {
    expect(paragraphs('见 https://a.gov.cn/x ，邮箱 a@example.org')).toEqual([
      '见 https://a.gov.cn/x ，邮箱 a@example.org',
      SOURCE,
    ]);
  });

  it('resolve files beside the entry and leave jumps within the page as words', () => {
    expect(paragraphs('[报名表](报名表.docx)、[上面](#安排)')).toEqual([
      '报名表[1]、上面',
      '注释',
      `[1] 报名表：${PLACE.address}${encodeURIComponent('报名表')}.docx`,
      SOURCE,
    ]);
  });

  it("keep links to the account's own articles, and only those", () => {
    const $ = parsed(
      '[甲](https://mp.weixin.qq.com/s?__biz=a&mid=1)[乙](https://mp.weixin.qq.com.example.org/)[丙](https://example.org/mp.weixin.qq.com)[丁](http://mp.weixin.qq.com/s/1)',
    );
    expect(
      $('a')
        .toArray()
        .map((a) => $(a).attr('href')),
    ).toEqual(['https://mp.weixin.qq.com/s?__biz=a&mid=1']);
  });
});

describe('pictures', () => {
  it('get the absolute address of the JPEG made of them', () => {
    const $ = parsed('![义诊](./图%20%281%29.webp)');
    expect($('img').attr('src')).toBe(picture('图 (1).webp'));
    expect($('img').attr('alt')).toBe('义诊');
    expect($('img').attr('style')).toContain('max-width:100%');
  });

  it('stand as words and a note when they are elsewhere', () => {
    const $ = parsed('![外站](https://a.gov.cn/x.png)');
    expect($('img')).toHaveLength(0);
    expect($('p').first().text()).toBe('［图片：外站］[1]');
    expect($('p').eq(2).text()).toBe('[1] ［图片：外站］：https://a.gov.cn/x.png');
  });

  it('stand before and after the text with their captions', () => {
    const article = articleOf('正文', {
      cover: { file: '100%完成.jpg', alt: '封面', caption: '封面图注' },
      gallery: [{ file: 'b.png', alt: '现场' }],
    });
    expect(article.text.replace(/\s+/g, '|')).toBe(`封面图注|正文|${SOURCE}`);
    expect(article.html.indexOf(picture('100%完成.jpg'))).toBeGreaterThan(0);
    expect(article.html.indexOf(picture('b.png'))).toBeGreaterThan(article.html.indexOf('正文'));
  });

  it('are captioned in a gallery', () => {
    const $ = parsed(':::图集[现场]\n![甲](a.jpg "图注甲")\n:::');
    expect($('img')).toHaveLength(1);
    expect(
      $('p')
        .toArray()
        .map((p) => $(p).text()),
    ).toEqual(['现场', '图注甲', SOURCE]);
  });
});

describe('tables', () => {
  const table = '| 甲 | 乙 |\n|:-:|--:|\n| 1 | 2 |';

  it('scroll within a section of their own, with lines and alignment', () => {
    const $ = parsed(table);
    expect($('table').parent('section').attr('style')).toContain('overflow-x:auto');
    expect($('td').eq(0).attr('style')).toMatch(/border:1px solid.*text-align:center/);
    expect($('td').eq(1).attr('style')).toContain('text-align:right');
    expect($('th').eq(0).attr('style')).toContain('font-weight:bold');
  });

  it('keep merged cells and put their caption first', () => {
    const $ = parsed(
      '<table><caption>安排</caption><tr><td colspan="2" rowspan="3">甲</td></tr></table>',
    );
    expect($('td').attr('colspan')).toBe('2');
    expect($('td').attr('rowspan')).toBe('3');
    expect($('p').first().text()).toBe('安排');
    expect($('caption')).toHaveLength(0);
  });

  it('write lists inside cells as lines too', () => {
    expect(parsed('<table><tr><td><ul><li>甲</li></ul></td></tr></table>')('td p').text()).toBe(
      '• 甲',
    );
  });
});

describe('the rest', () => {
  it('headings are in the house style', () => {
    const $ = parsed('## 一\n### 二\n#### 三');
    expect($('h2').attr('style')).toContain('border-left:4px solid');
    expect($('h3').attr('style')).toContain('font-size:17px');
    expect($('h4').attr('style')).toContain('font-weight:bold');
  });

  it('emphasis is never slanted', () => {
    const $ = parsed('*重点*与**粗体**、<i>斜</i>、<dfn>词</dfn>、<var>x</var>');
    expect($('em, i, dfn, var, cite, address')).toHaveLength(0);
    expect($('strong').text()).toBe('粗体');
    expect(
      $('span')
        .toArray()
        .map((span) => $(span).text()),
    ).toEqual(['重点', '斜', '词', 'x']);
    expect($('span').first().attr('style')).toMatch(/color:.*font-weight:600/);
    expect($.html()).not.toContain('italic');
  });

  it('lines wrapped inside a Chinese sentence are joined', () => {
    expect(paragraphs('居民代表参加\n了会议。使用\nAstro 构建')[0]).toBe(
      '居民代表参加了会议。使用 Astro 构建',
    );
  });

  it('quotes and boxes are sections', () => {
    expect(parsed('> 引用')('section > section').attr('style')).toContain('border-left:3px');
    const $ = parsed(':::注意[小心]\n地滑\n:::');
    expect($('section > section').attr('style')).toContain('border:1px solid');
    expect(
      $('p')
        .toArray()
        .map((p) => $(p).text()),
    ).toEqual(['小心', '地滑', SOURCE]);
  });

  it('code keeps its lines and its spaces', () => {
    const $ = parsed('```\nif x\n  y  z\n```\n\n行内 `a*b`');
    expect($('section > section').html()).toBe('if x<br>&nbsp;&nbsp;y&nbsp;&nbsp;z');
    expect($('p').first().find('span').text()).toBe('a*b');
  });

  it('signs that elements stand for are written out', () => {
    expect(paragraphs('<q>引</q><ruby>淦<rp>(</rp><rt>gàn</rt></ruby>')[0]).toBe('“引”淦（gàn）');
  });

  it('words that look like markup to a filter are shown as written', () => {
    const words = 'id=3 class="x" position: fixed var(--x) <ul> <script>';
    const { html, text } = articleOf(`\`${words}\``);
    expect(text).toContain(words);
    expect(html).not.toMatch(/id=|class=|position:|var\(|<ul|<script/);
  });

  it('ends with the address of the page', () => {
    expect(paragraphs('正文').at(-1)).toBe(SOURCE);
  });
});
