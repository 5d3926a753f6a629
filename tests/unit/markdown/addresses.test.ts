import { describe, expect, it } from 'vitest';
import { page } from './render.ts';

/** `[text](href)` for every link, in order, with the text around them. */
async function links(markdown: string): Promise<string> {
  const $ = await page(markdown);
  $('a').each((_, a) => {
    $(a).replaceWith(`[${$(a).text()}](${decodeURI($(a).attr('href') ?? '')})`);
  });
  return $.text().trim();
}

describe('M02 a bare address ends before Chinese punctuation', () => {
  it.each([
    [
      '详见https://example.org/a，欢迎参加。',
      '详见[https://example.org/a](https://example.org/a)，欢迎参加。',
    ],
    ['详见 https://example.org/b。', '详见 [https://example.org/b](https://example.org/b)。'],
    ['（https://example.org/c）下载', '（[https://example.org/c](https://example.org/c)）下载'],
    ['邮箱a@example.org，电话', '邮箱[a@example.org](mailto:a@example.org)，电话'],
    ['邮箱：a@example.org。', '邮箱：[a@example.org](mailto:a@example.org)。'],
    ['“https://example.org/d”', '“[https://example.org/d](https://example.org/d)”'],
    ['https://example.org/e；再见', '[https://example.org/e](https://example.org/e)；再见'],
    ['https://example.org/f…等', '[https://example.org/f](https://example.org/f)…等'],
    ['【https://example.org/g】', '【[https://example.org/g](https://example.org/g)】'],
    ['https://example.org/h～', '[https://example.org/h](https://example.org/h)～'],
    ['https://example.org/i　好', '[https://example.org/i](https://example.org/i)　好'],
    ['见https://example.org/j.。', '见[https://example.org/j](https://example.org/j).。'],
    ['(https://example.org/k)。', '([https://example.org/k](https://example.org/k))。'],
    ['https://example.org/l(1)、', '[https://example.org/l(1)](https://example.org/l(1))、'],
    ['网址www.example.org欢迎访问', '网址[www.example.org](http://www.example.org)欢迎访问'],
    ['https://example.org:8080欢迎', '[https://example.org:8080](https://example.org:8080)欢迎'],
    ['https://example.org欢迎', '[https://example.org](https://example.org)欢迎'],
    [
      'https://example.org/x，https://example.org/y。',
      '[https://example.org/x](https://example.org/x)，[https://example.org/y](https://example.org/y)。',
    ],
    [
      'https://mp.weixin.qq.com/s?__biz=MzI1==&mid=2__&sn=a_b_c#rd。',
      '[https://mp.weixin.qq.com/s?__biz=MzI1==&mid=2__&sn=a_b_c#rd](https://mp.weixin.qq.com/s?__biz=MzI1==&mid=2__&sn=a_b_c#rd)。',
    ],
    [
      '[来源：https://example.org/z，转载]',
      '[来源：[https://example.org/z](https://example.org/z)，转载]',
    ],
    [
      '|网址|\n|-|\n|https://example.org/t，甲|',
      '网址\n\n\n\n\n[https://example.org/t](https://example.org/t)，甲',
    ],
  ])('%s', async (markdown, expected) => {
    expect(await links(markdown)).toBe(expected);
  });

  it('keeps a real Chinese path whole', async () => {
    expect(await links('https://example.org/路径/页面')).toBe(
      '[https://example.org/路径/页面](https://example.org/路径/页面)',
    );
  });

  it.each([
    ['[文字](https://example.org/a，b)', '[文字](https://example.org/a，b)'],
    [
      '[https://example.org/a](https://example.org/b)',
      '[https://example.org/a](https://example.org/b)',
    ],
    ['<https://example.org/甲，乙>', '[https://example.org/甲，乙](https://example.org/甲，乙)'],
    ['`https://example.org/a，`', 'https://example.org/a，'],
  ])('leaves a written-out link alone: %s', async (markdown, expected) => {
    expect(await links(markdown)).toBe(expected);
  });

  it('reads the Markdown after the address', async () => {
    const $ = await page('见https://example.org/a，**欢迎**；**网址https://example.org/b**好');
    expect($('strong').first().text()).toBe('欢迎');
    expect($('strong a').attr('href')).toBe('https://example.org/b');
  });

  it.each([
    'http://',
    'https://。',
    'www.',
    'www.，',
    'https://甲',
    'awww.example.org',
    'http：//example.org',
  ])('is no address: %s', async (markdown) => {
    expect(await links(markdown)).toBe(markdown);
  });
});
