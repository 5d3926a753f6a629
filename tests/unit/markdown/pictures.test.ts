import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/render.ts';
import { page, renderWithAstro } from './render.ts';

const entry = new URL('file:///site/content/stories/demo/index.md');

/** The file names that Astro is told to look for, and the ones its page refers to. */
async function lookedUp(markdown: string): Promise<{ collected: string[]; used: string[] }> {
  const { html, pictures } = await renderWithAstro(markdown, entry);
  const used = [...html.matchAll(/__ASTRO_IMAGE_="([^"]*)"/g)].map(([, json = '']) => {
    const { src } = JSON.parse(
      json.replaceAll('&#x22;', '"').replaceAll('&#x27;', "'").replaceAll('&#x26;', '&'),
    ) as { src: string };
    return src;
  });
  return { collected: pictures, used };
}

describe('I01 names of pictures', () => {
  it.each([
    [
      '活动 (1).jpg',
      ['![](活动 (1).jpg)', '![](<活动 (1).jpg>)', '![](活动%20(1).jpg)', '![](活动 (1).jpg "题")'],
    ],
    [
      '图（二）.jpg',
      ['![](图（二）.jpg)', '![](<图（二）.jpg>)', '![](%E5%9B%BE%EF%BC%88%E4%BA%8C%EF%BC%89.jpg)'],
    ],
    [
      '100%完成.jpg',
      [
        '![](100%完成.jpg)',
        '![](<100%完成.jpg>)',
        '![](100%25完成.jpg)',
        '![甲][p]\n\n[p]: 100%完成.jpg',
      ],
    ],
    ['./img/100%完成.jpg', ['![](./img/100%完成.jpg)', '![](.\\img\\100%完成.jpg)']],
    ['a#b.jpg', ['![](a#b.jpg)', '![](<a#b.jpg>)', '![](a%23b.jpg)']],
    ['a+b.jpg', ['![](a+b.jpg)', '![](a%2Bb.jpg)']],
    ['a&b;c,d=e@f$.jpg', ['![](a&b;c,d=e@f$.jpg)', '![](a%26b%3Bc%2Cd%3De%40f%24.jpg)']],
    ["a'b[1].jpg", ["![](a'b[1].jpg)", '<img src="a\'b[1].jpg">']],
    ['合影(1.jpg', ['![](合影(1.jpg)', '![](合影\\(1.jpg)', '![](合影%281.jpg)']],
    ['a%20b.jpg', ['![](a%2520b.jpg)']],
    ['%E4%B8.jpg', ['![](%E4%B8.jpg)', '<img src="%E4%B8.jpg">']],
    ['50%-60%.PNG', ['![](50%-60%.PNG)', '<img src="50%-60%.PNG" alt="甲">']],
    ['全角　空格.jpg', ['![](全角　空格.jpg)', '![](<全角　空格.jpg>)']],
    ['IMG_2024_05 (1)(2).jpeg', ['![合影](IMG_2024_05 (1)(2).jpeg)']],
  ])('%s', async (name, spellings) => {
    for (const markdown of spellings) {
      expect({ markdown, ...(await lookedUp(markdown)) }).toEqual({
        markdown,
        collected: [name],
        used: [name],
      });
      const files: string[] = [];
      renderMarkdown(markdown, { picture: (file) => void files.push(file) });
      expect(files).toEqual([name.replace('./', '')]);
    }
  });

  it.each([
    '![](https://example.org/100%.jpg)',
    '![](/uploads/100%.jpg)',
    '![](100%.jpg "100%")',
    '![甲](%)',
    '[甲](100%.docx)',
    '<https://example.org/100%>',
    'https://example.org/100%，',
    '<img src="%%%">',
    '<a href="%zz">甲</a>',
    '![a][b]\n\n[b]: %ff',
    ':::图集\n![](%E4%B8%.jpg)\n:::',
    '::附件[甲]{file="100%.docx"}',
  ])('never leaves the page without its body: %j', async (markdown) => {
    const { html } = await renderWithAstro(`${markdown}\n\n正文在此\n\n![](好%图.jpg)`, entry);
    expect(html).toContain('正文在此');
    const $ = await page(markdown);
    for (const element of $('[href], [src]').toArray())
      expect(() =>
        decodeURI($(element).attr('href') ?? $(element).attr('src') ?? ''),
      ).not.toThrow();
  });

  it('writes addresses that a browser resolves to the file', async () => {
    const $ = await page('![](a#b (1)%.jpg)\n\n[通知](通知#1 (终稿).docx)');
    expect($('img').attr('src')).toBe('a%23b%20(1)%25.jpg');
    expect(decodeURIComponent($('a').attr('href') ?? '')).toBe('通知#1 (终稿).docx');
    expect($('a').attr('href')).toContain('%231');
  });

  it('takes the address of a picture from whoever knows it', () => {
    const { html } = renderMarkdown('![甲](图%20一.jpg)![乙](https://example.org/二.jpg)', {
      picture: (file) => `/media/${String(file.length)}.webp`,
    });
    expect(html).toContain('src="/media/7.webp"');
    expect(html).toContain('https://example.org/');
  });

  it('keeps the description of a picture it cannot show', async () => {
    const $ = await page('![合影留念](data:image/png;base64,AAAA)');
    expect($('img')).toHaveLength(0);
    expect($.text().trim()).toBe('合影留念');
  });

  it.each([
    '![](说明文字)',
    '见图(1).jpg',
    '[甲] (乙 丙.jpg)',
    '`![](a b.jpg)`',
    '[x](javascript:a b.pdf)',
  ])('takes no other text for a picture or link: %s', async (markdown) => {
    const $ = await page(markdown);
    expect($('a[href], img[src$=".jpg"]')).toHaveLength(0);
  });
});
