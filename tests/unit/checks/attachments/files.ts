import { strToU8, zipSync } from 'fflate';

/** A zip file of text parts. */
export function zip(parts: Record<string, string | Uint8Array>): Uint8Array {
  const entries = Object.entries(parts).map(
    ([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  return zipSync(Object.fromEntries(entries));
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document with the given body, and further parts by path. */
export function docx(body: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array {
  return zip({ 'word/document.xml': word('document', `<w:body>${body}</w:body>`), ...parts });
}

/** A part of a Word document. */
export const word = (root: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${W}>${content}</w:${root}>`;

/** A paragraph of one run. */
export const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

interface SheetParts {
  name: string;
  state?: string;
  xml: string;
}

/** A workbook: sheets by name with the inside of their `<worksheet>`, shared strings, and further parts by path. */
export function xlsx(
  sheets: SheetParts[],
  { strings = [], ...parts }: { strings?: string[] } & Record<string, unknown> = {},
): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const list = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  );
  return zip({
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${links}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst ${main}>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<worksheet ${main}>${xml}</worksheet>`,
      ]),
    ),
    ...(parts as Record<string, string | Uint8Array>),
  });
}

interface PdfPage {
  /** Inside of a string operand in hexadecimal, e.g. `3133`. */
  hex: string;
  /** Name of a character map; without it the font is Helvetica. */
  encoding?: string;
}

/** A PDF with one line of text a page, and further objects that the catalogue or the trailer names. */
export function pdf(
  pages: PdfPage[],
  { catalog = '', trailer = '', annotation = '', objects = [] as string[] } = {},
): Uint8Array {
  const font = ({ encoding }: PdfPage) =>
    encoding
      ? `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 800 /StemV 80 >> >>] >>`
      : '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
  const first = 3 + objects.length;
  const pageObjects = pages.flatMap((page, i) => {
    const content = page.hex && `BT /F 12 Tf 50 700 Td <${page.hex}> Tj ET`;
    return [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + 2 * i + 1} 0 R /Resources << /Font << /F ${font(page)} >> >> ${annotation && `/Annots [${annotation}]`} >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ];
  });
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...objects,
    ...pageObjects,
  ];
  let text = '%PDF-1.7\n';
  const offsets = all.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export const hex = (bytes: Uint8Array | string): string =>
  Buffer.from(bytes as string).toString('hex');
