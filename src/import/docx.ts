import { unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { ImportFault } from './fault.ts';
import { linesOf, type Line, type WordPicture } from './line.ts';
import { DOCUMENT, writeAutomaticNumbers, type WordParts } from './wordNumbers.ts';

export interface WordText {
  lines: Line[];
  /** What a Word document holds beyond its lines, and what was left behind; Chinese sentences. */
  remarks: string[];
}

/**
 * The part of mammoth's document tree that is read here. Mammoth offers it to `transformDocument`; the tree is not
 * covered by its type definitions.
 */
interface Element {
  type: string;
  children?: Element[];
  value?: string;
  styleName?: string | null;
  checked?: boolean;
  colSpan?: number;
  rowSpan?: number;
  /** Of a picture. */
  readAsArrayBuffer?: () => Promise<ArrayBuffer>;
  notes?: { resolve: (reference: Element) => { body: Element[] } | null };
}

/** What is met on the way through the tree besides text. */
interface Met {
  paragraphs: number;
  pictures: WordPicture[];
  notes: Element[];
  resolveNote: (reference: Element) => { body: Element[] } | null | undefined;
}

/**
 * Reads the paragraphs and tables of a Word document (.docx, from Word or WPS). Text marked as deleted is left out.
 * @param withPictures - pictures become lines of their own, after the paragraph that they stand in; without it they
 *   are counted only
 * @throws ImportFault when the bytes are no Word document.
 */
export async function readDocx(
  bytes: Uint8Array,
  { withPictures = false } = {},
): Promise<WordText> {
  const parts = unzip(bytes);
  const numbers = writeAutomaticNumbers(parts);
  const { root, ignored } = await readTree({ ...parts, [DOCUMENT]: numbers.document });
  const met: Met = {
    paragraphs: 0,
    pictures: [],
    notes: [],
    resolveNote: (reference) => root.notes?.resolve(reference),
  };
  const lines = (root.children ?? [])
    .flatMap((element) => linesIn(element, met))
    .filter(({ picture }) => withPictures || !picture);
  for (const [index, note] of met.notes.entries()) {
    const text = textOf(note, met).replace(/\s+/g, ' ').trim();
    lines.push({ place: '脚注', text: `[${index + 1}] ${text}` });
  }
  const remarks: [count: number, remark: (count: number) => string][] = [
    [numbers.written, (n) => `Word 的自动编号有${n}处，已按显示的样子写成文字，请核对。`],
    [numbers.unknown, (n) => `有${n}处自动编号的格式不认识，编号没有写入。`],
    [withPictures ? 0 : met.pictures.length, (n) => `文档里的${n}张图片没有导入。`],
    [met.notes.length, (n) => `文档里的${n}条脚注放在正文末尾。`],
    [ignored, (n) => `有${n}处内容（公式、图形等）读不出来，请对照原文补上。`],
  ];
  return {
    lines,
    remarks: remarks.flatMap(([count, remark]) => (count > 0 ? [remark(count)] : [])),
  };
}

function unzip(bytes: Uint8Array): WordParts {
  let parts: WordParts;
  try {
    parts = unzipSync(bytes);
  } catch {
    throw new ImportFault(
      '文件打不开，可能没有保存或传送完整。',
      '请用 Word 或 WPS 打开后另存为 .docx。',
    );
  }
  if (!parts[DOCUMENT])
    throw new ImportFault('这不是 Word 文档。', '请用 Word 或 WPS 打开原文件，另存为 .docx。');
  return parts;
}

async function readTree(parts: WordParts): Promise<{ root: Element; ignored: number }> {
  let root: Element = { type: 'document' };
  const { messages } = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(zipSync(parts, { level: 0 })) },
      {
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
        transformDocument: (element: Element) => {
          root = element;
          return element;
        },
      },
    )
    .catch(() => {
      throw new ImportFault('Word 文档的内容读不出来。', '请用 Word 或 WPS 打开后另存为 .docx。');
    });
  const ignored = messages.filter(({ message }) => /element was ignored/.test(message)).length;
  return { root, ignored };
}

function linesIn(element: Element, met: Met): Line[] {
  if (element.type === 'table') return tableLines(element, met);
  if (element.type !== 'paragraph')
    return (element.children ?? []).flatMap((child) => linesIn(child, met));
  met.paragraphs += 1;
  const place = `第${met.paragraphs}段`;
  const level = /^(?:heading|标题)\s*(\d)$/i.exec(element.styleName ?? '')?.[1];
  const before = met.pictures.length;
  const lines = linesOf(textOf(element, met)).map(({ text }) => ({
    place,
    text,
    ...(level && { styleLevel: Number(level) }),
  }));
  const pictures = met.pictures.slice(before).map((picture) => ({ place, text: '', picture }));
  return [...lines, ...pictures];
}

/** A table of one row or one column only places text on the page, as in a masthead; others stay tables. */
function tableLines(table: Element, met: Met): Line[] {
  const rows = (table.children ?? []).map((row) => row.children ?? []);
  if (rows.length < 2 || rows.every((cells) => cells.length < 2))
    return rows.flat().flatMap((cell) => linesIn({ ...cell, type: 'cell' }, met));
  const grid: string[][] = rows.map(() => []);
  for (const [y, cells] of rows.entries()) {
    for (const cell of cells) {
      const text = linesIn({ ...cell, type: 'cell' }, met)
        .map((line) => line.rows?.flat().join(' ') ?? line.text)
        .join(' ');
      const x = firstFree(grid[y] ?? []);
      for (let dy = 0; dy < (cell.rowSpan ?? 1); dy += 1)
        for (let dx = 0; dx < (cell.colSpan ?? 1); dx += 1) {
          const row = grid[y + dy];
          if (row) row[x + dx] = dx + dy === 0 ? text : '';
        }
    }
  }
  return [{ place: `第${met.paragraphs}段`, text: '', rows: grid }];
}

function firstFree(row: readonly string[]): number {
  const free = row.findIndex((_, index) => !(index in row));
  return free < 0 ? row.length : free;
}

function textOf(element: Element, met: Met): string {
  switch (element.type) {
    case 'text':
      return element.value ?? '';
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'checkbox':
      return element.checked ? '☑' : '☐';
    case 'image':
      met.pictures.push({
        read: async () => new Uint8Array((await element.readAsArrayBuffer?.()) ?? []),
      });
      return '';
    case 'noteReference': {
      const note = met.resolveNote(element);
      if (!note) return '';
      met.notes.push({ type: 'note', children: note.body });
      return `[${met.notes.length}]`;
    }
    default:
      return (element.children ?? []).map((child) => textOf(child, met)).join('');
  }
}
