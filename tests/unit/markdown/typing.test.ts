import { describe, expect, it } from 'vitest';
import { plainText, renderMarkdown } from '../../../src/markdown/render.ts';
import { page } from './render.ts';

/** The texts of all paragraphs. */
async function paragraphs(markdown: string): Promise<string[]> {
  const $ = await page(markdown);
  return $('p')
    .toArray()
    .map((p) => $(p).text());
}

describe('M04 wrapped lines', () => {
  it.each([
    ['居民代表参加\n了本次会议。', '居民代表参加了本次会议。'],
    ['使用\nAstro 构建', '使用 Astro 构建'],
    ['使用 Astro\n构建', '使用 Astro 构建'],
    ['共\n30 人', '共 30 人'],
    ['活动开始，\n居民到场', '活动开始，居民到场'],
    ['居民到场\n（共三人）', '居民到场（共三人）'],
    ['**重点**\n下文', '重点下文'],
    ['参加\n**“邻里节”**\n的人', '参加“邻里节”的人'],
    ['𠮷野\n𠮷川', '𠮷野𠮷川'],
    ['one\ntwo', 'one two'],
    ['> 引用\n> 下文', '引用下文'],
    ['- 项目\n  下文', '项目下文'],
    ['见`甲`\n和乙', '见甲和乙'],
    ['甲\r\n乙\r丙', '甲乙丙'],
    ['<p>居民\n代表</p>', '居民代表'],
  ])('%j', async (markdown, text) => {
    const $ = await page(markdown);
    expect($.text().trim()).toBe(text);
    expect(plainText(markdown)).toBe(text);
  });

  it.each([
    ['时间：5月1日\n地点：文化广场'],
    ['一、报名\n二、签到'],
    ['（一）报名\n（二）签到'],
    ['1、报名\n2、签到'],
    ['①报名\n②签到'],
    ['•报名\n•签到'],
    ['-报名\n-签到'],
  ])('keeps hand-made items apart: %j', async (markdown) => {
    const $ = await page(markdown);
    expect($('br')).toHaveLength(1);
    expect(plainText(markdown)).toBe(markdown.replace('\n', ' '));
  });

  it('keeps a hard break', async () => {
    const $ = await page('甲  \n乙\\\n丙');
    expect($('br')).toHaveLength(2);
  });

  it('leaves code alone', async () => {
    const $ = await page('```\n甲\n乙\n```');
    expect($('pre').text()).toBe('甲\n乙\n');
  });
});

describe('M04 indented paragraphs', () => {
  it.each([
    ['四个空格', '第一段\n\n    第二段'],
    ['制表符', '第一段\n\n\t第二段'],
    ['全角空格', '第一段\n\n　　第二段'],
    ['不空行的四个空格', '第一段\n    第二段'],
    ['不空行的全角空格', '第一段\n　　第二段'],
    ['首段也缩进', '　　第一段\n　　第二段'],
    ['只有全角空格的空行', '第一段\n　　\n第二段'],
    ['实体空格', '&emsp;&emsp;第一段\n\n&nbsp;&nbsp;第二段'],
    ['网页段落', '<p>　　第一段</p>\n<p>　　第二段</p>'],
  ])('%s', async (_name, markdown) => {
    expect(await paragraphs(markdown)).toEqual(['第一段', '第二段']);
    expect((await page(markdown))('pre')).toHaveLength(0);
  });

  it('takes the indentation off an emphasised beginning', async () => {
    expect(await paragraphs('　　**第一段**下文')).toEqual(['第一段下文']);
  });

  it('reads indented items and headings', async () => {
    const $ = await page('    ## 安排\n\n    - 签到\n    - 合影');
    expect($('h2').text()).toBe('安排');
    expect($('li')).toHaveLength(2);
  });

  it('continues list items', async () => {
    const $ = await page('- 甲\n  续\n\n    另段\n    1. 丁\n- 乙\n\t续');
    expect($('ul > li')).toHaveLength(2);
    expect($('ul > li').first().find('p').first().text()).toBe('甲续');
    expect($('ul > li').first().find('p').eq(1).text()).toBe('另段');
    expect($('ol > li').text()).toBe('丁');
    expect($('ul > li').last().text().trim()).toBe('乙续');
  });

  it.each(['```', '~~~~'])('leaves fenced code alone: %s', async (fence) => {
    const code = '    四格\n\t制表\n　　全角\n##标题\n：：：提示\n<!-- 无尾\n';
    const $ = await page(`${fence}\n${code}${fence}\n\n##标题`);
    expect($('pre').text()).toBe(code);
    expect($('h2').text()).toBe('标题');
  });

  it('leaves fenced code in a list alone', async () => {
    const $ = await page('- 例：\n\n  ```\n  ##甲\n  ```\n');
    expect($('pre').text()).toBe('##甲\n');
  });
});

describe('M04 headings without a space', () => {
  it.each([
    '##活动安排',
    '###活动安排',
    '＃＃活动安排',
    '＃ 活动安排',
    '#　活动安排',
    '##　活动安排',
    '　　##活动安排',
    '##活动安排##',
    '## 活动安排 ##',
    '>##活动安排',
    '上文\n##活动安排',
  ])('%j', async (markdown) => {
    const $ = await page(markdown);
    expect($('h2').text()).toBe('活动安排');
  });

  it.each([
    '#志愿服务# 大家来',
    '#1 楼集合',
    '#活动安排',
    '＃话题＃',
    '\\##活动',
    '#######活动',
    '编号##1',
  ])('is no heading: %s', async (markdown) => {
    const $ = await page(markdown);
    expect($('h1, h2, h3, h4, h5, h6')).toHaveLength(0);
    expect($.text().trim()).toBe(markdown.replace('\\', ''));
  });

  it('keeps a name that ends in #', async () => {
    expect((await page('## 学习 C#'))('h2').text()).toBe('学习 C#');
  });
});

describe('C03 characters that nobody typed on purpose', () => {
  it.each([
    ['BOM', '\uFEFF# 标题\n\n正文'],
    ['BOM 在中间', '# 标题\n\n\uFEFF正文'],
    ['NUL', '# 标题\n\n正\u0000文'],
    ['零宽空格', '#\u200B 标题\n\n正\u200B文'],
    ['软连字符', '# 标\u00AD题\n\n正文'],
    ['方向控制符', '# 标题\n\n\u202E正文\u202C'],
    ['连接符', '# 标\u200D题\n\n正\u200C文'],
    ['CRLF', '# 标题\r\n\r\n正文'],
    ['行分隔符', '# 标题\u2029\u2028正文'],
    ['竖向制表符', '# 标题\u000B\u000B正文'],
    ['孤立代理项', '# 标题\n\n正\uD842文'],
  ])('%s', async (_name, markdown) => {
    await page(markdown);
    expect(renderMarkdown(markdown).html).toBe(renderMarkdown('# 标题\n\n正文').html);
  });

  it('keeps joined emoji, rare characters and traces of damage', async () => {
    const text = '👨‍👩‍👧 🏳️‍🌈 𠮷 葛󠄀 \uFFFD';
    expect((await page(text)).text().trim()).toBe(text);
  });
});

describe('lines that would take the rest of the page', () => {
  it.each([
    '<!-- 备注',
    '<script>',
    '<style>',
    '<textarea>',
    '<pre',
    '<?php',
    '<![CDATA[ 甲',
    '~~~温馨提示~~~',
    '<title>',
    '<plaintext>',
    '<xmp>',
    '<select>',
    '<template>',
    '<noscript>',
    '<iframe>',
    '<svg>',
    '<math>',
    '<object>',
    '<details',
    '正文<!-- 备注',
    '正文<script>',
    '正文<textarea>',
    '正文<plaintext>',
  ])('%s', async (line) => {
    const $ = await page(`${line}\n\n## 下文标题\n\n下文 **内容**`);
    expect($('h2').text()).toBe('下文标题');
    expect($('strong').text()).toBe('内容');
  });
});
