import { passage, type AttachmentText, type Passage } from './attachmentText.ts';
import { readOtherParts, readPart, type ReadEmbedded } from './readOffice.ts';
import type { ZipParts } from './zipParts.ts';

interface Sheet {
  name: string;
  hidden: boolean;
  path: string;
}

const WORKBOOK = 'xl/workbook.xml';
const WORKBOOK_LINKS = 'xl/_rels/workbook.xml.rels';
const SHARED = 'xl/sharedStrings.xml';
const COMMENTS = /^xl\/(?:comments\d*|comments\/comment\d+|threadedComments\/.+)\.xml$/;

/**
 * Reads a workbook whole: the cells of all sheets with hidden sheets, rows and columns, formulas, numbers as they are
 * typed, comments, defined names, texts that no cell shows any more, properties, caches, drawings, files inside.
 * @throws UnreadableAttachment when a part is not well formed
 */
export async function readXlsx(
  parts: ZipParts,
  readEmbedded: ReadEmbedded,
): Promise<AttachmentText> {
  const shared = readSharedStrings(parts[SHARED]);
  const shown = new Set<number>();
  const sheets = sheetsOf(parts);
  const known = new Set([WORKBOOK_LINKS, SHARED, ...sheets.map(({ path }) => path)]);
  const cells = sheets.flatMap((sheet) => readSheet(sheet, parts[sheet.path], shared, shown));
  const comments = Object.keys(parts).filter((path) => COMMENTS.test(path));
  const leftovers = shared.filter((_, index) => !shown.has(index));
  const rest = await readOtherParts(
    parts,
    (path) => known.has(path) || COMMENTS.test(path),
    readEmbedded,
  );
  return {
    passages: [
      ...cells,
      ...comments.flatMap((path) => readComments(parts[path])),
      ...leftovers.flatMap((text) => passage('删除后残留的单元格内容', text)),
      ...rest.passages,
    ],
    gaps: rest.gaps,
  };
}

function sheetsOf(parts: ZipParts): Sheet[] {
  const targets = new Map<string, string>();
  read(parts[WORKBOOK_LINKS], {
    open(name, { Id = '', Target = '' }) {
      if (name === 'Relationship')
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const sheets: Sheet[] = [];
  read(parts[WORKBOOK], {
    open(element, { name = '', state, ...attributes }) {
      if (element !== 'sheet') return;
      const link = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      sheets.push({
        name,
        hidden: state !== undefined && state !== 'visible',
        path: targets.get(link) ?? '',
      });
    },
  });
  return sheets;
}

/** Rich text is joined, reading aids (`rPh`) are left out. */
function readSharedStrings(bytes: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  let [inText, inAid] = [false, false];
  read(bytes, {
    open(name) {
      if (name === 'si') strings.push('');
      if (name === 't') inText = true;
      if (name === 'rPh') inAid = true;
    },
    text(text) {
      if (inText && !inAid) strings[strings.length - 1] += text;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') inAid = false;
    },
  });
  return strings;
}

interface Cell {
  column: number;
  type: string;
  value: string;
  inline: string;
  formula: string;
}

/** @param shown - gets the index of every shared string that a cell shows */
function readSheet(
  sheet: Sheet,
  bytes: Uint8Array | undefined,
  shared: string[],
  shown: Set<number>,
): Passage[] {
  const passages: Passage[] = [];
  const hiddenColumns: [number, number][] = [];
  /** By column: the words last seen in it, as a rule its heading. */
  const headings = new Map<number, string>();
  const path: string[] = [];
  let [row, rowHidden] = [0, false];
  let cell: Cell | undefined;
  let lastColumn = 0;
  let rest = '';

  const finish = ({ column, type, value, inline, formula }: Cell) => {
    if (type === 's' && value !== '') shown.add(Number(value));
    const text = type === 's' ? (shared[Number(value)] ?? '') : inline || plainNumber(value);
    const hidden = [
      ...(sheet.hidden ? ['隐藏的工作表'] : []),
      ...(rowHidden ? ['隐藏行'] : []),
      ...(hiddenColumns.some(([from, to]) => column >= from && column <= to) ? ['隐藏列'] : []),
    ];
    const note = hidden.length > 0 ? `（${hidden.join('、')}）` : '';
    const place = `工作表“${sheet.name}”${columnName(column)}列第${row}行${note}`;
    if (!/\d/.test(text)) headings.set(column, text);
    // Only a heading tells whether 15 digits are an old identity number, or 16 a card.
    const heading = /\d{15}/.test(text) ? `${headings.get(column) ?? ''} ` : '';
    passages.push(...passage(place, heading + text), ...passage(`${place}的公式`, formula));
  };

  read(bytes, {
    open(name, attributes) {
      path.push(name);
      if (name === 'col' && isOn(attributes['hidden'])) {
        hiddenColumns.push([Number(attributes['min']), Number(attributes['max'])]);
      } else if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        rowHidden = isOn(attributes['hidden']);
        lastColumn = 0;
      } else if (name === 'c') {
        lastColumn = columnNumber(attributes['r']) ?? lastColumn + 1;
        cell = {
          column: lastColumn,
          type: attributes['t'] ?? 'n',
          value: '',
          inline: '',
          formula: '',
        };
      } else if (!cell) {
        rest += Object.values(attributes)
          .map((value) => `${value}\n`)
          .join('');
      }
    },
    text(text) {
      const name = path.at(-1);
      if (!cell) rest += text;
      else if (name === 'v') cell.value += text;
      else if (name === 't' && !path.includes('rPh')) cell.inline += text;
      else if (name === 'f') cell.formula += text;
    },
    close(name) {
      path.pop();
      if (name !== 'c' || !cell) return;
      finish(cell);
      cell = undefined;
    },
  });
  return [...passages, ...passage(`工作表“${sheet.name}”的页眉、提示或链接`, rest)];
}

/** Texts of comments, old and threaded, with the cell they hang on. */
function readComments(bytes: Uint8Array | undefined): Passage[] {
  const passages: Passage[] = [];
  let [cell, text] = ['', ''];
  read(bytes, {
    open(name, { ref = '' }) {
      if (name === 'comment' || name === 'threadedComment') [cell, text] = [ref, ''];
    },
    text(part) {
      text += part;
    },
    close(name) {
      if (name === 'comment' || name === 'threadedComment')
        passages.push(...passage(`单元格${cell}的批注`, text));
    },
  });
  return passages;
}

function read(bytes: Uint8Array | undefined, reader: Parameters<typeof readPart>[1]): void {
  if (bytes) readPart(bytes, reader);
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** `C2` → 3. */
function columnNumber(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** 3 → `C`. */
function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnName(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** `1.3800138E10` → `13800138000`. A number keeps 15 digits in a workbook; those behind them become zeros, as on screen. */
function plainNumber(value: string): string {
  if (!/^[\d.]+E\+?\d+$/i.test(value)) return value;
  const [digits = '', exponent = ''] = Number(value).toExponential(14).split('e');
  const length = Number(exponent) + 1;
  return length > 20 ? value : digits.replace('.', '').padEnd(length, '0').slice(0, length);
}
