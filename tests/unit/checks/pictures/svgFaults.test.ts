import { expect, test } from 'vitest';
import { svgFaults as faultsOf } from '../../../../src/checks/pictures/svgFaults.ts';

const svgFaults = (text: string) => faultsOf(new TextEncoder().encode(text));
const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;

test.each([
  ['a plain drawing', svg('<path d="M0 0h10v10z" fill="#c00"/>')],
  [
    'a declaration and a doctype',
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('')}`,
  ],
  [
    'links within the file',
    svg('<defs><g id="a"/></defs><use xlink:href="#a"/><rect fill="url(#b)"/>'),
  ],
  ['a picture written into it', svg('<image href="data:image/png;base64,iVBORw0KGgo="/>')],
  ['a style of its own', svg('<style>.a{fill:red;mask:url(#m)}</style>')],
  ['a title in Chinese', svg('<title>文明实践站标识</title>')],
])('good: %s', (_, text) => {
  expect(svgFaults(text)).toEqual([]);
});

test.each([
  ['script', svg('<script>alert(1)</script>'), '含有脚本'],
  [
    'a script with a prefix',
    svg('<s:script xmlns:s="http://www.w3.org/2000/svg">1</s:script>'),
    '含有脚本',
  ],
  ['a script in capitals', svg('<SCRIPT>1</SCRIPT>'), '含有脚本'],
  ['a handler', svg('', 'onload="alert(1)"'), '含有脚本'],
  ['a handler deep inside', svg('<g><g><path onclick="x()"/></g></g>'), '含有脚本'],
  ['a script address', svg('<a href="javascript:alert(1)"><text>a</text></a>'), '含有脚本'],
  ['a coded script address', svg('<a href="java&#115;cript:alert(1)"/>'), '含有脚本'],
  ['a broken script address', svg('<a xlink:href=" jAvascript:x"/>'), '含有脚本'],
  [
    'an animated script address',
    svg('<a><set attributeName="href" to="javascript:x"/></a>'),
    '含有脚本',
  ],
  ['a page in an address', svg('<a href="data:text/html,x"/>'), '含有脚本'],
  [
    'foreign content',
    svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>'),
    '嵌入了网页',
  ],
  ['a frame', svg('<iframe src="#"/>'), '嵌入了网页'],
  ['a picture elsewhere', svg('<image href="https://example.org/a.png"/>'), '引用了外部内容'],
  ['a picture on another host', svg('<image href="//example.org/a.png"/>'), '引用了外部内容'],
  ['a part of another file', svg('<use xlink:href="other.svg#a"/>'), '引用了外部内容'],
  ['a fill elsewhere', svg('<rect fill="url(https://example.org/a.svg#b)"/>'), '引用了外部内容'],
  [
    'a style elsewhere',
    svg('<style>@import "https://example.org/a.css";</style>'),
    '引用了外部内容',
  ],
  [
    'a style in character data',
    svg('<style><![CDATA[a{fill:url(//example.org/x)}]]></style>'),
    '引用了外部内容',
  ],
  ['a style sheet', `<?xml-stylesheet href="a.css"?>${svg('')}`, '引用了外部内容'],
  ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`, '含有实体定义'],
  ['broken markup', '<svg><g></svg>', '格式有误'],
])('refused: %s', (_, text, fault) => {
  expect(svgFaults(text)).toContain(fault);
});

test('a large picture written into a drawing is no trouble', () => {
  expect(svgFaults(svg(`<image href="data:image/jpeg;base64,${'A'.repeat(1e6)}"/>`))).toEqual([]);
});

test('ten thousand levels are no trouble', () => {
  const deep = svg('<g>'.repeat(10_000) + '<script/>' + '</g>'.repeat(10_000));
  expect(svgFaults(deep)).toEqual(['含有脚本']);
});
