import * as cheerio from 'cheerio';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, renderMarkdown } from '../../../src/markdown/render.ts';
import { page } from './render.ts';

/** What editors type, in pieces; none of them is a place where text is meant to stay unseen (comments, attributes, languages). */
const pieces = [
  ...[
    '居民',
    '活动',
    '安排',
    '𠮷野家',
    '一、',
    '（二）',
    '时间：',
    '“邻里节”',
    '《简报》',
    '，',
    '。',
    '：',
    '！',
    '…',
  ],
  ...[
    'Astro',
    '2024',
    ' ',
    '　',
    '\t',
    '    ',
    '\n',
    '\n\n',
    '\r\n',
    '  \n',
    '\\',
    '\u200B',
    '\uFEFF',
    '\u0000',
  ],
  ...[
    '*',
    '**',
    '***',
    '_',
    '__',
    '~',
    '~~',
    '`码`',
    '#',
    '##',
    '＃＃',
    '> ',
    '- ',
    '1. ',
    '- [ ] ',
    '---',
    '===',
  ],
  ...[
    '|',
    '|甲|乙|\n|-|-|\n|丙|',
    '[',
    ']',
    '(',
    ')',
    '](',
    '![',
    '[^注]',
    '\n\n[^注]: ',
    '[甲]: ',
    '{',
    '}',
    '%',
    '&',
    '&amp;',
    '<',
    '>',
  ],
  ...[
    'https://example.org/路',
    'www.example.org',
    'a@example.org',
    '图 (1).jpg',
    '100%.jpg',
    '![图](图 (1).jpg)',
  ],
  ...[
    '<br>',
    '<u>',
    '</u>',
    '<div>',
    '</div>',
    '<details>',
    '</details>',
    '<table>',
    '<tr>',
    '<td>',
    '</table>',
    '<col>',
    '</p>',
  ],
  ...[
    '<姓名>',
    '<name>',
    '<5',
    '<textarea>',
    '<plaintext>',
    '<select>',
    '<svg>',
    '<iframe>',
    '<template>',
    '<!',
    '</',
  ],
  ...[
    '\n:::提示\n',
    '\n：：：注意\n',
    '\n:::\n',
    '\n::附件[甲]\n',
    '\n::未知[乙]\n',
    '\n:::图集\n',
    '9:30',
    '3月~5月',
  ],
  ...['\n```\n', '\n~~~\n', '\n# ', '\n### ', '\n##'],
] as const;

const markdown = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((it) => it.join(''));

/** How often each Chinese character occurs. */
function count(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [character] of text.matchAll(/\p{Script=Han}/gu))
    counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

describe('any Markdown', () => {
  it('keeps every Chinese character, in the text or in an address or description', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const $ = cheerio.load(renderMarkdown(text).html, null, false);
        const values = $('*')
          .toArray()
          .flatMap((element) => Object.values($(element).attr() ?? {}))
          .map((value) => decodeURI(value.replace(/%(?![\dA-F]{2})/g, '%25')));
        const kept = count([$.text(), ...values].join(''));
        // Names of notes are numbers on the page.
        const typed = count(
          text.replaceAll('[^注]', '').replace(/^[>\s]*[:：]{2,}(?:提示|注意|附件|图集)/gm, ''),
        );
        for (const [character, times] of typed)
          expect(`${character} ${String(Math.min(kept.get(character) ?? 0, times))}`).toBe(
            `${character} ${String(times)}`,
          );
      }),
      { numRuns: 400 },
    );
  });

  it('has unique ids, no handlers, and the same page from both renderers', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, async (text) => {
        const $ = await page(text);
        const ids = $('[id]')
          .toArray()
          .map((element) => $(element).attr('id'));
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).not.toContain('');
        for (const element of $('*').toArray())
          for (const name of Object.keys($(element).attr() ?? {})) expect(name).not.toMatch(/^on/);
        expect(plainText(text)).not.toMatch(/[\n\u200B\uFEFF]/);
      }),
      { numRuns: 150 },
    );
  });

  it('never throws, whatever the characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), markdown, (noise, text) => {
        expect(typeof renderMarkdown(noise + text + noise).html).toBe('string');
      }),
      { numRuns: 150 },
    );
  });
});
