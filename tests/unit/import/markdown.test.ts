import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/import/block.ts';
import { toMarkdownBody } from '../../../src/import/markdown.ts';

/** What a Markdown reader with the site's extensions makes of a body. */
const parse = (markdown: string) =>
  fromMarkdown(markdown, {
    extensions: [gfm(), directive()],
    mdastExtensions: [gfmFromMarkdown(), directiveFromMarkdown()],
  }).children;

function shown(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(shown).join('') : '';
}

const roundTrip = (blocks: Block[]) =>
  parse(toMarkdownBody(blocks)).map((node) => ({ type: node.type, text: shown(node) }));

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
  ])('keeps “%s” as it is', (text) => {
    expect(roundTrip([{ kind: 'paragraph', text }])).toEqual([{ type: 'paragraph', text }]);
  });

  it('shows any text as the same text', () => {
    const text = fc
      .stringMatching(/^[ -~一二三、。（）《》“”：]{1,40}$/)
      .map((value) => value.trim().replace(/\s+/g, ' '))
      .filter((value) => value !== '');
    fc.assert(
      fc.property(text, text, (heading, paragraph) => {
        expect(
          roundTrip([
            { kind: 'heading', level: 1, text: heading },
            { kind: 'paragraph', text: paragraph },
          ]),
        ).toEqual([
          { type: 'heading', text: heading },
          { type: 'paragraph', text: paragraph },
        ]);
      }),
    );
  });
});
