import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Parts of a Word file besides its text: the inner XML of each part's root. */
export interface WordExtras {
  numbering?: string;
  styles?: string;
  footnotes?: string;
}

/**
 * Makes a small but real Word file (.docx).
 * @param body - inner XML of the document's body; see `paragraph` and `table`
 * @param photo - what `picture` shows
 */
export function wordFile(
  body: string,
  { photo, ...extras }: WordExtras & { photo?: Uint8Array } = {},
): Uint8Array {
  const parts = Object.entries(extras);
  const overrides = ['document.main', ...parts.map(([name]) => name)].map(
    (name) =>
      `<Override PartName="/word/${name.split('.')[0]}.xml" ContentType="${TYPE}.${name}+xml"/>`,
  );
  const relations = parts.map(
    ([name], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`,
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${overrides.join('')}</Types>`,
    '_rels/.rels': relationships(
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/_rels/document.xml.rels': relationships(
      `${relations.join('')}<Relationship Id="picture" Type="${OFFICE}/image" Target="media/1.png"/>`,
    ),
    'word/document.xml': `<w:document ${W} xmlns:r="${OFFICE}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>${body}</w:body></w:document>`,
    'word/media/1.png': 'only its presence counts',
  };
  for (const [name, xml] of parts) files[`word/${name}.xml`] = `<w:${name} ${W}>${xml}</w:${name}>`;
  return zipSync({
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    ...(photo && { 'word/media/1.png': photo }),
  });
}

const relationships = (inner: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A run of text; a line break in it becomes Word's own. */
export const run = (text: string): string =>
  `<w:r>${text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escape(line)}</w:t>`)
    .join('<w:br/>')}</w:r>`;

/**
 * A paragraph.
 * @param content - text, or the XML of runs when it starts with `<w:`
 * @param properties - inner XML of its properties
 */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<w:') ? content : run(content)}</w:p>`;

/** A paragraph's place in a numbered list. */
export const inList = (list: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

/** A table of texts. */
export const table = (rows: string[][]): string =>
  `<w:tbl>${rows
    .map(
      (cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

/** The definition of a numbered list with the given formats and patterns, level by level. */
export function numberedList(id: number, levels: [format: string, pattern: string][]): string {
  const definitions = levels.map(
    ([format, pattern], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${definitions.join('')}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
}

/** The XML of a run that holds the file's picture. */
export const picture =
  '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="picture"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
