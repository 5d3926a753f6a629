import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPaste } from '../../../../admin/app/paste/cleanPaste.ts';

const fixture = (name: string) => readFileSync(`tests/fixtures/paste/${name}.html`, 'utf8');

describe('a paste', () => {
  it('from Word keeps the text and its meaning, and nothing of the looks', () => {
    expect(cleanPaste(fixture('word'))).toEqual({
      pictures: 1,
      html: [
        '<h2>活动安排</h2>',
        '<p>腊月二十三，东门社区的志愿者来到<strong>老电影院</strong>，2026年3月5日开门。</p>',
        '<ul><li>自带雨伞<ul><li>坏的也带来</li></ul></li><li>带上小板凳</li></ul>',
        '<ol><li>先登记</li><li>再排队</li></ol>',
        '<p>（一）加强领导</p>',
        '<table><thead><tr><th><strong>月份</strong></th><th>活动</th><th></th></tr></thead>',
        '<tbody><tr><td>3月</td><td>学雷锋 补鞋</td><td></td></tr></tbody></table>',
        '<p>详情见<a href="https://example.org/jihua">计划</a>，新加的话。</p>',
      ].join(''),
    });
  });

  it('from WPS too', () => {
    expect(cleanPaste(fixture('wps'))).toEqual({
      pictures: 1,
      html: [
        '<h3>二、报名方法</h3>',
        '<p>到东门社区报名，<strong>不收费</strong>。</p>',
        '<ul><li>十岁以上</li><li>家长同意</li></ul>',
        '<table><thead><tr><th>时间</th><th>内容</th></tr></thead>',
        '<tbody><tr><td>上午</td><td>剪纸</td></tr><tr><td></td><td>写春联</td></tr></tbody></table>',
      ].join(''),
    });
  });

  it.each([
    ['a line of text', '<span style="color:red">只有<br>两行</span>', '<p>只有<br>两行</p>'],
    ['text between blocks', '前<p>中</p>后', '<p>前</p><p>中</p><p>后</p>'],
    ['a web page', '<div class=a><section><p>甲</p><p>&nbsp;</p></section></div>', '<p>甲</p>'],
    ['English words', '<p>Tai\n chi\u00a0class</p>', '<p>Tai chi class</p>'],
    [
      'a real list',
      '<ul><li><p>甲</p></li><ul><li>乙</li></ul></ul>',
      '<ul><li>甲</li><li>乙</li></ul>',
    ],
    [
      'a table that only places text',
      '<table><tr><td>甲</td><td>乙</td></tr></table>',
      '<p>甲</p><p>乙</p>',
    ],
    ['light text within bold', '<b style="font-weight:normal"><p>甲</p></b>', '<p>甲</p>'],
    ['a link to a file', '<p><a href="file:///C:/a.doc">附件</a></p>', '<p>附件</p>'],
    [
      'a footnote',
      '<p>字<a href="#_ftn1" style="mso-footnote-id:ftn1">[1]</a></p>',
      '<p>字[1]</p>',
    ],
    ['nothing but blanks', '<p class=MsoNormal><o:p>&nbsp;</o:p></p>', ''],
  ])('of %s', (_, html, clean) => {
    expect(cleanPaste(html).html).toBe(clean);
  });

  it('brings nothing that runs', () => {
    const hostile = `<p onclick=alert(1)>甲<script>alert(1)</script><a href="javascript:alert(1)">乙</a>
      <svg onload=alert(1)><a href=x>丙</a></svg><iframe srcdoc="<script>x</script>"></iframe>
      <img src=x onerror=alert(1)><style>*{display:none}</style></p>`;
    expect(cleanPaste(hostile)).toEqual({ html: '<p>甲乙</p>', pictures: 1 });
  });

  it('never fails, and never writes more than it may', () => {
    const piece = fc.constantFrom(
      '<p style="mso-list:l0 level3 lfo1">',
      '<span style="mso-list:Ignore">1.</span>',
      '</p>',
      '<table><tr>',
      '<td colspan=99999999>',
      '</table>',
      '<ul><li>',
      '</li>',
      '</ul>',
      '<b>',
      '</b>',
      '字',
      ' ',
      '<![if !x]>',
      '<!--',
      '-->',
      '<br>',
      '<h1>',
      '</h1>',
      '<blockquote>',
      '<o:p>',
      '<img>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const tags = cleanPaste(pieces.join('')).html.match(/<[^>]*>/g) ?? [];
        expect(
          tags.filter(
            (tag) =>
              !/^<\/?(?:p|h[234]|ul|ol|li|table|thead|tbody|tr|th|td|strong|em|a|br|blockquote)>$/.test(
                tag,
              ),
          ),
        ).toEqual([]);
      }),
    );
  });
});
