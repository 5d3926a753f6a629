import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMarkdownBody } from '../../../src/import/markdown.ts';
import { renderMarkdown } from '../../../src/markdown/render.ts';

/** Everything that means something to Markdown, to the site's reading of typing habits, or to nobody. */
const SIGNS = [
  ...'一二三年名。，：（）“”〔〕＃＊｛＝ aZ019#*_-+=|\\:;`~<>[](){}!&/@.,"\'%$^',
  '：：：',
  'http://',
  '&lt;',
  '提示',
];

describe('toMarkdownBody', () => {
  it('writes headings, paragraphs and tables', () => {
    expect(
      toMarkdownBody([
        { kind: 'heading', level: 1, text: '一、目标' },
        { kind: 'heading', level: 2, text: '（一）场所' },
        { kind: 'heading', level: 3, text: '1.小屋' },
        { kind: 'paragraph', text: '改建门房。' },
        {
          kind: 'table',
          rows: [
            ['月份', '活动'],
            ['三月', '义诊|体检'],
          ],
        },
      ]),
    ).toBe(
      [
        '## 一、目标',
        '### （一）场所',
        '#### 1.小屋',
        '改建门房。',
        '| 月份 | 活动     |\n| -- | ------ |\n| 三月 | 义诊\\|体检 |\n',
      ].join('\n\n'),
    );
  });

  it.each([
    '1. 每个楼院八人',
    '- 代买',
    '# 号楼',
    '> 注',
    '*注：仅限试点*',
    '见[附件](1)和[^1]',
    '<b>加急</b>',
    '服务时间:morning',
    ':::note',
    '价格~~30~~20元',
    '---',
    '`代号`',
    'a_b_c 和 &amp;',
    '反斜杠\\*',
    '| 甲 | 乙 |',
  ])('shows “%s” as it is on the page', (text) => {
    const { html } = renderMarkdown(toMarkdownBody([{ kind: 'paragraph', text }]));
    const $ = load(html, null, false);
    expect($('p').text()).toBe(text);
    expect($.root().children()).toHaveLength(1);
  });

  it('shows any text as the same text on the page', () => {
    const line = fc
      .string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: 30 })
      .map((value) => value.trim().replace(/\s+/g, ' '))
      .filter((value) => value !== '');
    fc.assert(
      fc.property(line, line, (heading, paragraph) => {
        const { html } = renderMarkdown(
          toMarkdownBody([
            { kind: 'heading', level: 1, text: heading },
            { kind: 'paragraph', text: paragraph },
          ]),
        );
        const $ = load(html, null, false);
        expect($('h2').text()).toBe(heading);
        expect($('p').text()).toBe(paragraph);
        expect($.root().children()).toHaveLength(2);
      }),
      { numRuns: 300 },
    );
  });
});
