import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/import/docx.ts';
import { ImportFault } from '../../../src/import/fault.ts';
import { linesOf } from '../../../src/import/line.ts';
import { recognise } from '../../../src/import/recognise.ts';
import { inList, numberedList, paragraph, run, table, wordFile } from '../../support/wordFile.ts';

const texts = async (file: Uint8Array) => (await readDocx(file)).lines.map(({ text }) => text);
const OFFICIAL = numberedList(1, [
  ['chineseCountingThousand', '%1、'],
  ['chineseCounting', '（%2）'],
  ['decimal', '%3.'],
]);

describe('readDocx', () => {
  it('reads paragraphs and line breaks as lines, without empty ones', async () => {
    const file = wordFile(
      paragraph('榕荫街道办事处\n关于开展春季义诊的通知') + paragraph('　') + paragraph('各社区：'),
    );
    expect(await readDocx(file)).toEqual({
      lines: [
        { place: '第1段', text: '榕荫街道办事处' },
        { place: '第1段', text: '关于开展春季义诊的通知' },
        { place: '第3段', text: '各社区：' },
      ],
      remarks: [],
    });
  });

  it('gives the same document as the text file', async () => {
    const text = readFileSync(new URL('../../fixtures/import/notice.txt', import.meta.url), 'utf8');
    const file = wordFile(
      text
        .split('\n')
        .map((line) => paragraph(line))
        .join(''),
    );
    const { body, recognised } = recognise((await readDocx(file)).lines);
    const fromText = recognise(linesOf(text));
    expect({ body, recognised }).toEqual({ body: fromText.body, recognised: fromText.recognised });
  });

  it('writes automatic numbers as Word shows them', async () => {
    const file = wordFile(
      [
        paragraph('做法', inList(1, 0)),
        paragraph('场所', inList(1, 1)),
        paragraph('小屋', inList(1, 2)),
        paragraph('改建门房。'),
        paragraph('公告栏', inList(1, 2)),
        paragraph('队伍', inList(1, 1)),
        paragraph('人员', inList(1, 2)),
        paragraph('保障', inList(1, 0)),
        paragraph('经费', inList(1, 1)),
      ].join(''),
      { numbering: OFFICIAL },
    );
    const { lines, remarks } = await readDocx(file);
    expect(lines.map(({ text }) => text)).toEqual([
      '一、做法',
      '（一）场所',
      '1.小屋',
      '改建门房。',
      '2.公告栏',
      '（二）队伍',
      '1.人员',
      '二、保障',
      '（一）经费',
    ]);
    expect(remarks).toEqual([expect.stringContaining('8处')]);
  });

  it('finds numbering in styles and in the styles they are based on', async () => {
    const styles =
      `<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr>${inList(1, 0)}</w:pPr></w:style>` +
      '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="自定义"/><w:basedOn w:val="1"/></w:style>';
    const file = wordFile(
      paragraph('目标', '<w:pStyle w:val="1"/>') +
        paragraph('范围', '<w:pStyle w:val="11"/>') +
        paragraph('不编号', '<w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      { numbering: OFFICIAL, styles },
    );
    expect((await readDocx(file)).lines).toEqual([
      { place: '第1段', text: '一、目标', styleLevel: 1 },
      { place: '第2段', text: '二、范围' },
      { place: '第3段', text: '不编号', styleLevel: 1 },
    ]);
  });

  it('starts a list anew where Word was told to, and counts on where it was not', async () => {
    const again =
      '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>';
    const body = [1, 1, 2, 2, 3].map((list) => paragraph('事项', inList(list, 0))).join('');
    expect(await texts(wordFile(body, { numbering: OFFICIAL + again }))).toEqual(
      ['一、', '二、', '五、', '六、', '七、'].map((mark) => `${mark}事项`),
    );
  });

  it('leaves bullets alone and tells formats that it does not know', async () => {
    const numbering = numberedList(1, [
      ['bullet', '●'],
      ['hebrew1', '%2.'],
    ]);
    const file = wordFile(paragraph('代买', inList(1, 0)) + paragraph('陪诊', inList(1, 1)), {
      numbering,
    });
    const { lines, remarks } = await readDocx(file);
    expect(lines.map(({ text }) => text)).toEqual(['代买', '陪诊']);
    expect(remarks).toEqual([expect.stringMatching(/1处自动编号的格式不认识/)]);
  });

  it('keeps a table a table, but not one that only places text', async () => {
    const file = wordFile(
      table([['梧榕办文〔2024〕18号', '签发人：某某']]) +
        table([
          ['月份', '活动'],
          ['三月', '义诊'],
        ]),
    );
    expect((await readDocx(file)).lines).toEqual([
      { place: '第1段', text: '梧榕办文〔2024〕18号' },
      { place: '第2段', text: '签发人：某某' },
      {
        place: '第6段',
        text: '',
        rows: [
          ['月份', '活动'],
          ['三月', '义诊'],
        ],
      },
    ]);
  });

  it('spreads merged cells over the grid', async () => {
    const cell = (text: string, properties: string) =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const rows = [
      cell('片区', '<w:vMerge w:val="restart"/>') + cell('安排', '<w:gridSpan w:val="2"/>'),
      cell('', '<w:vMerge/>') + cell('三月', '') + cell('四月', ''),
    ];
    const file = wordFile(`<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`);
    expect((await readDocx(file)).lines[0]?.rows).toEqual([
      ['片区', '安排', ''],
      ['', '三月', '四月'],
    ]);
  });

  it('leaves deleted text out and keeps inserted text', async () => {
    const file = wordFile(
      paragraph(
        `<w:del><w:r><w:delText>旧的</w:delText></w:r></w:del><w:ins>${run('新的')}</w:ins>${run('安排')}`,
      ),
    );
    expect(await texts(file)).toEqual(['新的安排']);
  });

  it('puts footnotes at the end and counts pictures and what it cannot read', async () => {
    const drawing =
      '<w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="picture"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>';
    const file = wordFile(
      paragraph(`${run('试点六个楼院')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('。')}`) +
        paragraph(`<w:r>${drawing}</w:r>`) +
        paragraph(`${run('人数为')}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>`),
      { footnotes: `<w:footnote w:id="2">${paragraph('名单另发')}</w:footnote>` },
    );
    const { lines, remarks } = await readDocx(file);
    expect(lines.map(({ text }) => text)).toEqual(['试点六个楼院[1]。', '人数为', '[1] 名单另发']);
    expect(remarks).toEqual([
      expect.stringContaining('1张图片'),
      expect.stringContaining('1条脚注'),
      expect.stringContaining('公式'),
    ]);
  });

  it.each([
    ['a cut file', wordFile(paragraph('各社区：')).subarray(0, 400)],
    ['another zip', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })],
    ['a document part that is no XML', zipSync({ 'word/document.xml': strToU8('各社区') })],
  ])('refuses %s', async (_, bytes) => {
    await expect(readDocx(bytes)).rejects.toThrow(ImportFault);
  });
});
