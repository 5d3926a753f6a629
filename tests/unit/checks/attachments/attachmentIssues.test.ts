import { readFile } from 'node:fs/promises';
import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { attachmentIssues } from '../../../../src/checks/attachments/attachmentIssues.ts';
import { docx, hex, p, pdf, word, xlsx, zip } from './files.ts';

const ID = '110101190001010014';
const PHONE = '13800138000';
const folder = 'content/plans/2026-roster/';

const issuesOf = (name: string, bytes: Uint8Array) =>
  attachmentIssues({ file: folder + name, bytes });

/** Where something was found, and what: `正文第1段 身份证号码`. */
async function found(name: string, bytes: Uint8Array): Promise<string[]> {
  const issues = await issuesOf(name, bytes);
  expect(JSON.stringify(issues)).not.toMatch(/\d{11}/);
  return issues.map(({ label, message }) => `${label} ${message.replace(/^这里有|：.*$/g, '')}`);
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('I06: Word documents', () => {
  test('a finding is explained with its place, masked', async () => {
    expect(await issuesOf('a.docx', docx(p('第一段') + p(`身份证${ID}`)))).toMatchInlineSnapshot(`
      [
        {
          "advice": "请在原文件里删去，或只留遮盖后的形式；隐藏的行、列和批注也要处理。另存后重新上传。",
          "file": "content/plans/2026-roster/a.docx",
          "label": "正文第2段",
          "message": "这里有身份证号码：11*************014。",
          "severity": "error",
        },
      ]
    `);
  });

  test('a document without personal data is good', async () => {
    const text = '京街发〔2020〕12号，电话023-58000000，订单110101190001010015，1101**********0014';
    expect(await issuesOf('a.docx', docx(p(text)))).toEqual([]);
  });

  test.each(
    [
      [
        'a number cut into runs',
        '<w:p><w:r><w:t>110101</w:t></w:r><w:bookmarkStart/><w:r><w:t>190001010014</w:t></w:r></w:p>',
        '正文第1段',
      ],
      [
        'a number with tabs in between',
        '<w:p><w:r><w:t>110101</w:t><w:tab/><w:t>190001010014</w:t></w:r></w:p>',
        '正文第1段',
      ],
      [
        'a table',
        `${p('名单')}<w:tbl><w:tr><w:tc>${p('姓名')}</w:tc></w:tr><w:tr><w:tc>${p(ID)}</w:tc></w:tr></w:tbl>`,
        '正文第1个表格第2行',
      ],
      [
        'deleted text',
        `<w:p><w:del><w:r><w:delText>${ID}</w:delText></w:r></w:del><w:r><w:t>1101**********0014</w:t></w:r></w:p>`,
        '正文第1段（修订中已删除的文字）',
      ],
      [
        'hidden text',
        `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${ID}</w:t></w:r></w:p>`,
        '正文第1段（隐藏文字）',
      ],
      [
        'text that is not hidden',
        `<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>${ID}</w:t></w:r></w:p>`,
        '正文第1段',
      ],
      [
        'a text box',
        `<w:p><w:r><AlternateContent><Choice><w:txbxContent>${p(ID)}</w:txbxContent></Choice><Fallback><w:txbxContent>${p(ID)}</w:txbxContent></Fallback></AlternateContent></w:r></w:p>`,
        '正文的文本框',
      ],
      [
        'alternative text',
        `<w:p><w:r><w:drawing><wp:docPr xmlns:wp="wp" descr="${ID}"/></w:drawing></w:r></w:p>`,
        '正文的隐含文字',
      ],
      ['a field', `<w:p><w:r><w:instrText>MERGEFIELD ${ID}</w:instrText></w:r></w:p>`, '正文第1段'],
    ].map(([name = '', body = '', place = '']) => ({ name, body, place })),
  )('$name', async ({ body, place }) => {
    // The made-up prefix-free wrappers stand for mc:AlternateContent, whose prefix does not matter to the reader.
    expect(await found('a.docx', docx(body))).toEqual([`${place} 身份证号码`]);
  });

  test.each([
    ['word/header1.xml', word('hdr', p(ID)), '页眉第1段'],
    ['word/footer2.xml', word('ftr', p(ID)), '页脚第1段'],
    ['word/comments.xml', word('comments', `<w:comment>${p(ID)}</w:comment>`), '批注第1段'],
    ['word/footnotes.xml', word('footnotes', `<w:footnote>${p(ID)}</w:footnote>`), '脚注第1段'],
    ['word/endnotes.xml', word('endnotes', `<w:endnote>${p(ID)}</w:endnote>`), '尾注第1段'],
    [
      'docProps/core.xml',
      `<core><keywords>${ID}</keywords></core>`,
      '文件属性（docProps/core.xml）',
    ],
    [
      'docProps/custom.xml',
      `<Properties><property name="${ID}"/></Properties>`,
      '文件属性（docProps/custom.xml）',
    ],
    ['word/charts/chart1.xml', `<chart><v>${ID}</v></chart>`, '图表（word/charts/chart1.xml）'],
    [
      'word/settings.xml',
      word('settings', `<w:docVar w:val="${ID}"/>`),
      '文件内部（word/settings.xml）',
    ],
    ['customXml/item1.xml', `<a>${ID}</a>`, '文件内部（customXml/item1.xml）'],
  ])('%s', async (path, part, place) => {
    expect(await found('a.docx', docx(p('正文'), { [path]: part }))).toEqual([
      `${place} 身份证号码`,
    ]);
  });

  test('a phone behind a link', async () => {
    const links = `<Relationships><Relationship Id="a" Target="tel:${PHONE}"/></Relationships>`;
    expect(
      await found('a.docx', docx(p('拨打'), { 'word/_rels/document.xml.rels': links })),
    ).toEqual(['链接（word/_rels/document.xml.rels） 手机号码']);
  });

  test('a workbook behind a chart', async () => {
    const book = xlsx([{ name: '数据', xml: `<row r="1"><c r="A1"><v>${PHONE}</v></c></row>` }]);
    expect(await found('a.docx', docx(p('图'), { 'word/embeddings/book.xlsx': book }))).toEqual([
      '内嵌文件“book.xlsx”的工作表“数据”A列第1行 手机号码',
    ]);
  });

  test('a presentation', async () => {
    const a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
    const slide = `<sld ${a}><a:p><a:r><a:t>${ID}</a:t></a:r></a:p></sld>`;
    expect(await found('a.pptx', zip({ 'ppt/slides/slide3.xml': slide }))).toEqual([
      '第3张幻灯片第1段 身份证号码',
    ]);
  });

  test('as python-docx writes it', async () => {
    const bytes = await readFile('tests/fixtures/attachments/roster.docx');
    expect(await found('roster.docx', bytes)).toMatchInlineSnapshot(`
      [
        "正文第1个表格第2行 身份证号码",
        "正文第1个表格第2行 手机号码",
        "页眉第1段 手机号码",
      ]
    `);
  });
});

describe('I06: workbooks', () => {
  const row = (cell: string, attributes = '') =>
    `<sheetData><row r="2" ${attributes}>${cell}</row></sheetData>`;
  const text = `<c r="C2" t="s"><v>0</v></c>`;
  const strings = [ID];

  test('a finding is explained with its place, masked', async () => {
    const book = xlsx([{ name: '名单', xml: row(text) }], { strings });
    expect(await issuesOf('a.xlsx', book)).toMatchInlineSnapshot(`
      [
        {
          "advice": "请在原文件里删去，或只留遮盖后的形式；隐藏的行、列和批注也要处理。另存后重新上传。",
          "file": "content/plans/2026-roster/a.xlsx",
          "label": "工作表“名单”C列第2行",
          "message": "这里有身份证号码：11*************014。",
          "severity": "error",
        },
      ]
    `);
  });

  test.each([
    ['a hidden column', `<cols><col min="3" max="4" hidden="1"/></cols>${row(text)}`, '隐藏列'],
    ['a hidden row', row(text, 'hidden="1"'), '隐藏行'],
  ])('%s', async (_, xml, note) => {
    expect(await found('a.xlsx', xlsx([{ name: '名单', xml }], { strings }))).toEqual([
      `工作表“名单”C列第2行（${note}） 身份证号码`,
    ]);
  });

  test.each(['hidden', 'veryHidden'])('a sheet that is %s', async (state) => {
    const sheets = [
      { name: '说明', xml: '' },
      { name: '底表', state, xml: row(text) },
    ];
    expect(await found('a.xlsx', xlsx(sheets, { strings }))).toEqual([
      '工作表“底表”C列第2行（隐藏的工作表） 身份证号码',
    ]);
  });

  test.each([
    ['a string in the cell', `<c r="C2" t="inlineStr"><is><t>${ID}</t></is></c>`, '身份证号码'],
    [
      'a string in pieces',
      `<c r="C2" t="inlineStr"><is><r><t>110101</t></r><r><t>190001010014</t></r></is></c>`,
      '身份证号码',
    ],
    ['a phone as a number', `<c r="C2"><v>${PHONE}</v></c>`, '手机号码'],
    ['a phone as a power of ten', '<c r="C2"><v>1.3800138E10</v></c>', '手机号码'],
    ['a phone as a fraction', `<c r="C2"><v>${PHONE}.0</v></c>`, '手机号码'],
    ['the result of a formula', `<c r="C2" t="str"><f>A1&amp;B1</f><v>${ID}</v></c>`, '身份证号码'],
    ['a cell without a reference', `<c/><c/><c t="str"><v>${ID}</v></c>`, '身份证号码'],
  ])('%s', async (_, cell, kind) => {
    expect(await found('a.xlsx', xlsx([{ name: '名单', xml: row(cell) }]))).toEqual([
      `工作表“名单”C列第2行 ${kind}`,
    ]);
  });

  test('a number inside a formula', async () => {
    const cell = `<c r="C2"><f>VLOOKUP("${ID}",A:B,2)</f><v>1</v></c>`;
    expect(await found('a.xlsx', xlsx([{ name: '名单', xml: row(cell) }]))).toEqual([
      '工作表“名单”C列第2行的公式 身份证号码',
    ]);
  });

  test('an identity number that Excel rounded counts below its heading', async () => {
    const heading = '<row r="1"><c r="C1" t="inlineStr"><is><t>身份证号</t></is></c></row>';
    const rounded = '<row r="2"><c r="C2"><v>1.10101190001010014E+17</v></c></row>';
    expect(await found('a.xlsx', xlsx([{ name: '名单', xml: heading + rounded }]))).toEqual([
      '工作表“名单”C列第2行 身份证号码',
    ]);
    expect(await found('a.xlsx', xlsx([{ name: '名单', xml: rounded }]))).toEqual([]);
  });

  test.each([
    [
      'xl/comments1.xml',
      `<comments><commentList><comment ref="C2"><text><t>${ID}</t></text></comment></commentList></comments>`,
      '单元格C2的批注',
    ],
    [
      'xl/threadedComments/threadedComment1.xml',
      `<ThreadedComments><threadedComment ref="D3"><text>${ID}</text></threadedComment></ThreadedComments>`,
      '单元格D3的批注',
    ],
    [
      'xl/pivotCache/pivotCacheRecords1.xml',
      `<pivotCacheRecords><r><s v="${ID}"/></r></pivotCacheRecords>`,
      '数据透视表的缓存（xl/pivotCache/pivotCacheRecords1.xml）',
    ],
    [
      'xl/drawings/drawing1.xml',
      `<wsDr><t>${ID}</t></wsDr>`,
      '图形或文本框（xl/drawings/drawing1.xml）',
    ],
  ])('%s', async (path, part, place) => {
    const book = xlsx([{ name: '名单', xml: '' }], { [path]: part });
    expect(await found('a.xlsx', book)).toEqual([`${place} 身份证号码`]);
  });

  test('a string that no cell shows any more', async () => {
    expect(await found('a.xlsx', xlsx([{ name: '名单', xml: '' }], { strings }))).toEqual([
      '删除后残留的单元格内容 身份证号码',
    ]);
  });

  test('a header, and the choices of a list', async () => {
    const xml = `<dataValidations><dataValidation><formula1>"${ID}"</formula1></dataValidation></dataValidations><headerFooter><oddHeader>${PHONE}</oddHeader></headerFooter>`;
    expect(await found('a.xlsx', xlsx([{ name: '名单', xml }]))).toEqual([
      '工作表“名单”的页眉、提示或链接 身份证号码',
      '工作表“名单”的页眉、提示或链接 手机号码',
    ]);
  });

  test('a defined name', async () => {
    const parts = {
      'xl/workbook.xml': `<workbook><definedNames><definedName name="a">"${ID}"</definedName></definedNames></workbook>`,
    };
    expect(await found('a.xlsx', xlsx([], parts))).toEqual([
      '文件内部（xl/workbook.xml） 身份证号码',
    ]);
  });

  test('a list with many numbers is one mistake', async () => {
    const cells = Array.from(
      { length: 500 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>0</v></c></row>`,
    );
    const issues = await issuesOf(
      'a.xlsx',
      xlsx([{ name: '名单', xml: cells.join('') }], { strings }),
    );
    expect(issues).toHaveLength(21);
    expect(issues.at(-1)).toMatchInlineSnapshot(`
      {
        "advice": "请在原文件里删去，或只留遮盖后的形式；隐藏的行、列和批注也要处理。另存后重新上传。",
        "file": "content/plans/2026-roster/a.xlsx",
        "message": "这个附件里还有 480 处个人信息，没有一一列出。",
        "severity": "error",
      }
    `);
  });

  test('as openpyxl writes it, with a hidden column', async () => {
    const bytes = await readFile('tests/fixtures/attachments/roster.xlsx');
    expect(await found('roster.xlsx', bytes)).toMatchInlineSnapshot(`
      [
        "工作表“报名名单”C列第2行（隐藏列） 身份证号码",
        "工作表“报名名单”D列第2行 手机号码",
        "工作表“底表”A列第1行（隐藏的工作表） 身份证号码",
        "单元格E2的批注 手机号码",
      ]
    `);
  });

  test('a workbook without personal data is good', async () => {
    const cells = `<c r="A2"><v>45261</v></c><c r="B2"><v>1.38E3</v></c><c r="C2" t="str"><v>023-58000000</v></c>`;
    expect(await issuesOf('a.xlsx', xlsx([{ name: '统计', xml: row(cells) }]))).toEqual([]);
  });
});

describe('I06: text and CSV', () => {
  const list = `姓名,身份证号\r\n林某,${ID}\r\n`;

  test.each([
    ['UTF-8', utf8(list)],
    ['UTF-8 with a mark', utf8(`\ufeff${list}`)],
    ['GBK', encode(list, 'gbk')],
    ['UTF-16', encode(list, 'utf-16le', { addBOM: true })],
  ])('C03: %s', async (_, bytes) => {
    expect(await found('a.csv', bytes)).toEqual(['第2行 身份证号码']);
  });

  test('a text without personal data is good', async () => {
    expect(await issuesOf('a.txt', encode('联系电话：023-58000000\n', 'gbk'))).toEqual([]);
    expect(await issuesOf('a.txt', new Uint8Array())).toEqual([]);
  });
});

describe('I06: PDF', () => {
  test('text on a page', async () => {
    expect(await found('a.pdf', pdf([{ hex: hex('ok') }, { hex: hex(`No. ${ID}`) }]))).toEqual([
      '第2页 身份证号码',
    ]);
  });

  test.each([
    ['GBK-EUC-H', hex(encode(`证${ID}`, 'gbk'))],
    ['UniGB-UCS2-H', hex(encode(`证${ID}`, 'utf-16be'))],
  ])('a Chinese font that is not embedded: %s', async (encoding, text) => {
    expect(await found('a.pdf', pdf([{ hex: text, encoding }]))).toEqual(['第1页 身份证号码']);
  });

  test('a note, a form field and a property', async () => {
    const bytes = pdf([{ hex: hex('ok') }], {
      annotation: `<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (${ID}) >> << /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (${PHONE}) /Rect [0 0 9 9] >>`,
      trailer: `/Info << /Title (Roster ${PHONE}) >>`,
    });
    expect(await found('a.pdf', bytes)).toEqual([
      '文件属性 手机号码',
      '第1页的批注或表单 身份证号码',
      '第1页的批注或表单 手机号码',
    ]);
  });

  test('a file inside', async () => {
    const bytes = pdf([{ hex: hex('ok') }], {
      catalog:
        '/Names << /EmbeddedFiles << /Names [(a.csv) << /Type /Filespec /F (a.csv) /EF << /F 3 0 R >> >>] >> >>',
      objects: [`<< /Type /EmbeddedFile /Length 18 >>\nstream\n${ID}\nendstream`],
    });
    expect(await found('a.pdf', bytes)).toEqual(['内嵌文件“a.csv”的第1行 身份证号码']);
  });

  test('a scanned page cannot be looked into', async () => {
    expect(await issuesOf('a.pdf', pdf([{ hex: '' }, { hex: hex('ok') }, { hex: '' }])))
      .toMatchInlineSnapshot(`
      [
        {
          "advice": "请人工核对这一部分有没有身份证号码、手机号码等个人信息。",
          "file": "content/plans/2026-roster/a.pdf",
          "message": "附件没有检查完整：第1、3页没有文字，可能是扫描件。",
          "severity": "advice",
        },
      ]
    `);
  });

  test('a PDF without personal data is good', async () => {
    expect(await issuesOf('a.pdf', pdf([{ hex: hex('2026-11-25 023-58000000') }]))).toEqual([]);
  });

  test('a locked PDF cannot be looked into', async () => {
    const bytes = await readFile('tests/fixtures/attachments/locked.pdf');
    expect(await issuesOf('locked.pdf', bytes)).toMatchInlineSnapshot(`
      [
        {
          "advice": "请去掉密码，重新导出后上传。",
          "file": "content/plans/2026-roster/locked.pdf",
          "message": "PDF 加了密码，检查不了。",
          "severity": "advice",
        },
      ]
    `);
  });
});

describe('what cannot be looked into is said, with a way out', () => {
  const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);

  test.each(['a.doc', 'a.xls', 'a.wps', 'a.et'])('an old file: %s', async (name) => {
    const [issue, ...more] = await issuesOf(name, ole);
    expect(more).toEqual([]);
    expect(issue).toMatchObject({
      severity: 'advice',
      message: '这是旧格式的文件，检查不了里面有没有个人信息。',
      advice: '请用 WPS 或 Office 打开，另存为 .docx、.xlsx 或 .pdf 后重新上传。',
    });
  });

  test.each(['a.docx', 'a.xlsx'])('a locked file: %s', async (name) => {
    expect((await issuesOf(name, ole)).map(({ severity, message }) => [severity, message])).toEqual(
      [['advice', '附件加了密码，检查不了。']],
    );
  });

  test('an archive', async () => {
    expect(await issuesOf('a.zip', zip({ 'a.txt': ID }))).toMatchInlineSnapshot(`
      [
        {
          "advice": "请换成 .docx、.xlsx 或 .pdf 后上传；不能换的，请人工核对。",
          "file": "content/plans/2026-roster/a.zip",
          "message": "这种附件检查不了里面有没有个人信息。",
          "severity": "advice",
        },
      ]
    `);
  });

  test('a wrong ending', async () => {
    expect(await issuesOf('a.doc', docx(p('正文')))).toMatchInlineSnapshot(`
      [
        {
          "advice": "请把扩展名改成“.docx”后重新上传。",
          "file": "content/plans/2026-roster/a.doc",
          "message": "附件实际是 .docx 文件，扩展名却是“.doc”，读者打不开。",
          "severity": "error",
        },
      ]
    `);
    expect(await issuesOf('a.docm', docx(p('正文')))).toEqual([]);
  });

  test('an object of another program inside, and macros', async () => {
    const parts = { 'word/embeddings/oleObject1.bin': ole, 'word/vbaProject.bin': ole };
    expect(
      (await issuesOf('a.docm', docx(p('正文'), parts))).map(({ message }) => message),
    ).toEqual([
      '附件没有检查完整：内嵌文件“oleObject1.bin”检查不了。',
      '附件没有检查完整：里面有宏。',
    ]);
  });

  test('a file in a file in a file', async () => {
    let bytes = docx(p(ID));
    for (let depth = 0; depth < 3; depth += 1)
      bytes = docx(p('外'), { 'word/embeddings/in.docx': bytes });
    expect(await issuesOf('a.docx', bytes)).toHaveLength(1);
    const deeper = docx(p('外'), { 'word/embeddings/in.docx': bytes });
    expect((await issuesOf('a.docx', deeper)).map(({ message }) => message)).toEqual([
      '附件没有检查完整：内嵌文件“in.docx”：内嵌文件“in.docx”：内嵌文件“in.docx”：内嵌文件“in.docx”检查不了。',
    ]);
  });
});

describe('a damaged or hostile file is an issue, never a crash', () => {
  const messages = async (name: string, bytes: Uint8Array) =>
    (await issuesOf(name, bytes)).map(({ message }) => message);
  const DAMAGED = ['附件打不开，可能已经损坏。'];

  /** A document whose one part states another size than it has. */
  function stating(size: number, bytes: Uint8Array): Uint8Array {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint32(directory + 24, size, true);
    return bytes;
  }

  test('a zip that unpacks to more than 100 MB', async () => {
    const bomb = stating(101 * 1024 * 1024, docx(p(ID)));
    expect(await issuesOf('a.docx', bomb)).toMatchInlineSnapshot(`
      [
        {
          "advice": "请拆成几个小一些的文件，删去用不到的工作表。",
          "file": "content/plans/2026-roster/a.docx",
          "message": "附件里的内容太多，检查不了。",
          "severity": "advice",
        },
      ]
    `);
  });

  test('a zip that states a size too low', async () => {
    expect(await messages('a.docx', stating(200, docx(p(ID.repeat(100)))))).toEqual(DAMAGED);
  });

  test.each([
    ['half a zip', docx(p('正文')).subarray(0, 80)],
    ['XML that breaks off', docx('<w:p><w:r>', {})],
    [
      'XML with an entity bomb',
      docx('', {
        'word/header1.xml': '<!DOCTYPE a [<!ENTITY a "a"><!ENTITY b "&a;&a;">]><a>&b;</a>',
      }),
    ],
    ['XML with a null character', docx(p('\0'))],
    ['an empty part', docx('', { 'word/header1.xml': '' })],
  ])('%s', async (_, bytes) => {
    expect(await messages('a.docx', bytes)).toEqual(DAMAGED);
  });

  test('XML of fifty thousand levels', async () => {
    const bytes = docx('<w:a>'.repeat(50_000) + p(ID) + '</w:a>'.repeat(50_000));
    expect(await found('a.docx', bytes)).toEqual(['正文第1段 身份证号码']);
  });

  test('half a PDF', async () => {
    expect(await messages('a.pdf', utf8('%PDF-1.7\n1 0 obj\n<<'))).toEqual(DAMAGED);
  });

  test('a page that calls itself a document', async () => {
    expect(await messages('a.docx', utf8('<!doctype html><p>404'))).toEqual(DAMAGED);
    expect(await messages('a.xls', utf8(`<table><td>${PHONE}</table>`))).toEqual([
      '这里有手机号码：138****8000。',
    ]);
  });

  test('every cut of a workbook', async () => {
    const book = await readFile('tests/fixtures/attachments/roster.xlsx');
    for (let end = 1; end < book.length; end += 250) {
      expect(await issuesOf('a.xlsx', book.subarray(0, end))).not.toEqual([]);
    }
  });
});
