import { describe, expect, it } from 'vitest';
import { page } from './render.ts';

describe('call-outs', () => {
  it.each([
    [':::提示\n自带水杯\n:::', 'note', '提示'],
    [':::note\n自带水杯\n:::', 'note', '提示'],
    [':::注意\n自带水杯\n:::', 'warning', '注意'],
    [':::warning[天气]\n自带水杯\n:::', 'warning', '天气'],
    ['：：：提示\n自带水杯\n：：：', 'note', '提示'],
    ['::: 提示 带什么\n自带水杯\n:::', 'note', '带什么'],
    [':::提示【带什么】\n自带水杯\n:::', 'note', '带什么'],
    ['::提示[自带水杯]', 'note', '提示'],
    ['> :::提示\n> 自带水杯\n> :::', 'note', '提示'],
  ])('%j', async (markdown, kind, title) => {
    const $ = await page(markdown);
    const box = $(`.callout-${kind}[role=note]`);
    expect(box.find('.callout-title').text()).toBe(title);
    expect(box.find('p').last().text()).toBe('自带水杯');
  });

  it('hold any Markdown, and each other', async () => {
    const $ = await page('::::注意\n**甲**\n\n:::提示\n- 乙\n:::\n::::\n\n丙');
    expect($('.callout-warning > p > strong').text()).toBe('甲');
    expect($('.callout-warning > .callout-note li').text()).toBe('乙');
    expect($.root().children('p').text()).toBe('丙');
  });

  it('hold a gallery', async () => {
    const $ = await page('::::注意\n:::图集\n![甲](a.jpg)\n:::\n::::');
    expect($('.callout .gallery img').attr('alt')).toBe('甲');
  });

  it('end after the first block when the editor forgot to close them', async () => {
    const $ = await page(':::提示\n自带水杯\n\n## 下文\n\n内容');
    expect($('.callout').text()).toBe('提示自带水杯');
    expect($.root().children('h2').text()).toBe('下文');
  });
});

describe('gallery', () => {
  it('shows its pictures with captions, and keeps the rest', async () => {
    const $ = await page(':::图集[春游]\n![甲](a.jpg "图甲")\n![乙](乙 (1).jpg)\n\n说明文字\n:::');
    const figures = $('.gallery[role=group] > figure');
    expect(
      figures
        .find('img')
        .toArray()
        .map((it) => $(it).attr('alt')),
    ).toEqual(['甲', '乙']);
    expect(figures.find('figcaption').text()).toBe('图甲');
    expect($('.gallery-title').text()).toBe('春游');
    expect($.root().children('p').text()).toBe('说明文字');
  });
});

describe('video', () => {
  it.each(['地址', '网址', 'url'])('is a link card to a known platform: %s', async (name) => {
    const $ = await page(`::视频[邻里节回顾]{${name}="https://v.qq.com/x/page/a.html"}`);
    expect($('.video-card > a').attr('href')).toBe('https://v.qq.com/x/page/a.html');
    expect($('.video-card').text()).toBe('邻里节回顾（视频，腾讯视频）');
    expect($('iframe, video, embed, object')).toHaveLength(0);
  });

  it.each([
    '::视频{url="https://video.example/x"}',
    '::视频{url="http://v.qq.com/x"}',
    '::视频{url="https://v.qq.com.example/x"}',
    '::视频{url="https://v.qq.com@video.example/x"}',
    '::视频{url="https://a@v.qq.com/x"}',
    '::视频{url="//v.qq.com/x"}',
    '::视频{url="javascript:alert(1)"}',
    '::视频[标题]',
    '::视频',
  ])('is printed as typed when it is not on the list: %s', async (markdown) => {
    const $ = await page(markdown);
    expect($('.video-card')).toHaveLength(0);
    expect($.text().trim()).toBe(markdown);
  });
});

describe('attachment', () => {
  it.each([
    ['::附件[报名表]{file="报名 表#1.docx"}', '报名 表#1.docx', '报名表（DOCX）'],
    ['::附件【报名表】｛文件=“报名表.xlsx”｝', '报名表.xlsx', '报名表（XLSX）'],
    ['：：附件{文件＝“files/通知.pdf”}', 'files/通知.pdf', '通知.pdf（PDF）'],
    ['::attachment[甲]{file=/uploads/a.zip}', '/uploads/a.zip', '甲（ZIP）'],
  ])('%s', async (markdown, file, text) => {
    const $ = await page(markdown);
    expect(decodeURIComponent($('.attachment > a').attr('href') ?? '')).toBe(file);
    expect($('.attachment').text()).toBe(text);
  });

  it.each([
    '::附件[甲]',
    '::附件{file="javascript:alert(1)"}',
    '::附件{file="https://video.example/a.exe"}',
  ])('is printed as typed when it names no file of this site: %s', async (markdown) => {
    expect((await page(markdown)).text().trim()).toBe(markdown);
  });

  it('does not take the blocks after it when typed with three colons', async () => {
    const $ = await page(':::附件[甲]{file="a.pdf"}\n\n下文\n\n## 标题');
    expect($('.attachment')).toHaveLength(1);
    expect($.root().children('h2').text()).toBe('标题');
  });
});

describe('text that is no directive', () => {
  it.each([
    '上午9:30开始',
    '比分 3:2',
    '::',
    ':::',
    ':smile: 与 :smile',
    '注:内容[链]{甲}',
    'a::b',
    '::未知[甲]{乙="丙"}',
    '::未知[**甲**]',
    '::constructor',
    '：：',
    '时间：：上午',
    '提示：自带水杯',
    'https://example.org:8080/a',
  ])('%s', async (markdown) => {
    expect((await page(markdown)).text().trim()).toBe(markdown);
  });

  it('prints an unknown box as typed around its blocks', async () => {
    const $ = await page(':::未知[甲]{乙}\n**丙**\n\n- 丁\n:::\n\n戊');
    const texts = $.root()
      .children()
      .toArray()
      .map((it) => $(it).text().trim());
    expect(texts).toEqual([':::未知[甲]{乙}', '丙', '丁', ':::', '戊']);
    expect($('strong').text()).toBe('丙');
  });
});
