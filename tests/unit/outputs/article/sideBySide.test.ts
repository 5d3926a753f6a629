import { readFile } from 'node:fs/promises';
import { load, type CheerioAPI } from 'cheerio';
import juice from 'juice';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../../src/markdown/render.ts';
import { readContent } from '../../../../src/source/content.ts';
import { articleOf } from './article.ts';
import { faultsOf } from './safe.ts';

/** Texts as editors type them, with what other sites have met: the field cases on Markdown. */
const FIELD: Record<string, string> = {
  'bold beside Chinese quotes':
    '我们举办**“邻里节”**活动。\n\n**报名方式：**现场登记。\n\n**（一）**总则，*重点。*下文',
  'bare addresses before Chinese':
    '详见https://example.org/a，欢迎参加。（https://example.org/c）下载',
  'wrapped lines and indents':
    '居民代表参加\n了会议。\n\n    四个空格\n\n　　全角缩进\n\n##活动安排',
  'repeated headings': '## 活动安排\n\n## 活动安排\n\n## ！！！\n\n## 𠮷野家 🎉',
  'a wide table': `| ${'栏目 | '.repeat(9)}\n| ${'--- | '.repeat(9)}\n| ${'内容 | '.repeat(9)}\n`,
  'prose that looks like code': '少于<5人不开班，参数{站名}，<!-- 备注 -->一<br>二，合计{1+1}',
  'active content':
    '<script>window.__x=1</script><img src=x onerror="window.__x=1">[点我](javascript:window.__x=1)<details><summary>详情</summary>内容</details>',
  'picture names': '![甲](<活动 (1).jpg>)![乙](图（二）.webp)![丙](100%完成.png)![丁](a#b.gif)',
  'lists, tasks, notes':
    '1. 报名[^1]\n   * 带身份证\n     * 原件\n2. 领号\n\n- [x] 通知\n- [ ] 登记\n\n[^1]: 见[办法](https://example.org/)。',
};

const prose = await readFile('src/styles/prose.css', 'utf8');
const entries = (await readContent('content')).entries.map(({ model, code, body }) => ({
  name: `${model.name}/${code}`,
  body,
}));
const cases = [...entries, ...Object.entries(FIELD).map(([name, body]) => ({ name, body }))];

/** The page's HTML with the site's style sheet put into the elements, as formatting tools do it. */
const juiced = (body: string): string =>
  juice(`<style>${prose}</style><div class="prose">${renderMarkdown(body).html}</div>`);

/** The text without what either way adds to it: list marks, note numbers, notes. */
function words($: CheerioAPI): string {
  $('sup, .footnotes, span[style*="inline-block"]').remove();
  const source = $('p').last();
  if (source.text().startsWith('原文：')) {
    const notes = source.prev();
    if (notes.find('p').first().text() === '注释') notes.remove();
    source.remove();
  }
  return $.root()
    .text()
    .replace(/[\s☑☐]/g, '');
}

describe.each(cases)('$name', ({ body }) => {
  const article = articleOf(body).html;

  it('is safe', () => {
    expect(faultsOf(article)).toEqual([]);
  });

  it('says what juice makes of the page', () => {
    expect(words(load(article))).toBe(words(load(juiced(body))));
  });
});

it('juice leaves what the public account breaks in most of them', () => {
  const unsafe = cases.filter(({ body }) => faultsOf(juiced(body)).length > 0);
  expect(unsafe.length).toBe(cases.length);
  const lists = cases.filter(({ body }) => /<ul|<ol/.test(juiced(body)));
  expect(lists.length).toBeGreaterThan(10);
});

it('every shipped entry fits the account', () => {
  for (const { name, body } of entries)
    expect(articleOf(body).html.length, name).toBeLessThan(20_000);
});
