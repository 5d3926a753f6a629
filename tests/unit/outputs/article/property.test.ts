import { load } from 'cheerio';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderMarkdown } from '../../../../src/markdown/render.ts';
import { articleOf } from './article.ts';
import { faultsOf } from './safe.ts';

/** What editors type and paste, in pieces, and what a filter must not find. */
const piece = fc.constantFrom(
  ...[
    '居民',
    '活动安排',
    '“邻里节”',
    '，',
    '。',
    '：',
    '𠮷',
    'Astro',
    '2024',
    ' ',
    '\t',
    '\n',
    '\n\n',
    '    ',
  ],
  ...[
    '*',
    '**',
    '_',
    '~~',
    '`',
    '```\n',
    '# ',
    '## ',
    '> ',
    '- ',
    '1. ',
    '- [ ] ',
    '- [x] ',
    '---\n',
    '\n\n| a | b |\n|--|--|\n| 1 | 2 |\n\n',
  ],
  ...[
    'id=',
    'class=',
    'ID=1',
    '<ul>',
    '<ol>',
    '<li>',
    '<input>',
    '<script>alert(1)</script>',
    'position:',
    'Position: fixed',
    'var(',
    'url(x)',
  ],
  ...[
    '<p id="a" class="b" style="position:fixed;color:var(--x)" onclick="x()">',
    '</p>',
    '<div>',
    '</div>',
    '<td>',
    '</td>',
  ],
  ...[
    '<table><tr><td colspan="2">',
    '</td></tr></table>',
    '<details><summary>',
    '</summary>',
    '</details>',
    '<em>',
    '</em>',
    '<br>',
    '<ul><li value="3">',
    '</li></ul>',
  ],
  ...[
    '<input type="checkbox" checked disabled>',
    '<style>p{position:fixed}</style>',
    '<iframe src="https://example.org">',
    '<svg onload="x()">',
    '<!-- id= -->',
    '&lt;ul&gt;',
    '&#60;li&#62;',
  ],
  ...[
    '[字](https://example.org/?id=1)',
    '[字](javascript:x)',
    '[字](https://mp.weixin.qq.com/s?mid=1&class=2)',
    '[字](',
    ')',
    '[字][a]',
    '\n\n[a]: https://example.org/class=\n\n',
  ],
  ...[
    '[^a]',
    '\n\n[^a]: 注 id=\n\n',
    '\n\n[^b]: 注[^a]\n\n    - 列\n\n',
    '[^b]',
    'https://example.org/id=3，',
    'a@example.org',
  ],
  ...[
    '![图](a.webp)',
    '![id=](图%20(1).png "class=")',
    '![](https://example.org/a.webp)',
    '<img src="x.gif" class="a">',
    '![图](/uploads/a.jpg)',
  ],
  ...[
    ':::提示[标题]\n',
    '\n:::\n',
    '::附件[表]{文件="a.docx"}\n',
    '::视频[片]{地址="https://v.qq.com/x"}\n',
    ':::图集\n![甲](a.jpg "注")\n:::\n',
  ],
);
const markdown = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

it('an article holds nothing that the public account breaks, whatever the text', () => {
  fc.assert(
    fc.property(markdown, fc.string({ unit: 'grapheme', maxLength: 20 }), (body, words) => {
      const cover = { file: 'a.webp', alt: `${words} id= class=`, caption: `${words} var(` };
      expect(faultsOf(articleOf(body + words, { cover }).html)).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

it('an article says every word of the page, whatever the text', () => {
  const letters = (html: string) => {
    const $ = load(html, null, false);
    // Blanks and punctuation move: marks, brackets of notes.
    return new Map(
      [
        ...Map.groupBy(
          $.root()
            .text()
            .match(/\p{Script=Han}/gu) ?? [],
          (sign) => sign,
        ),
      ].map(([sign, all]) => [sign, all.length]),
    );
  };
  fc.assert(
    fc.property(markdown, (body) => {
      const page = letters(renderMarkdown(body).html);
      const article = letters(articleOf(body).html);
      for (const [sign, count] of page) {
        // The page's own words for a screen reader and the heading over footnotes are not the text's.
        if ('脚'.includes(sign)) continue;
        expect(article.get(sign) ?? 0, `${sign} in ${body}`).toBeGreaterThanOrEqual(
          count - ('注'.includes(sign) ? 1 : 0),
        );
      }
    }),
    { numRuns: 600 },
  );
});
