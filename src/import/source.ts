import { decodeText } from './decode.ts';
import { readDocx } from './docx.ts';
import { ImportFault } from './fault.ts';
import { linesOf, type Line } from './line.ts';

/** A document's lines, whatever file they came in. */
export interface Source {
  lines: Line[];
  /** Kind and encoding of the file, to show to people. */
  format: string;
  /** What should be compared with the original; Chinese sentences. */
  remarks: string[];
}

/** What the first bytes say, whatever the file is called: a .doc named .docx is an everyday thing. */
const OTHER_FORMATS: [start: string, name: string][] = [
  ['\xd0\xcf\x11\xe0', '旧版 Word 或 WPS 文档（.doc、.wps）'],
  ['%PDF', 'PDF'],
  ['{\\rtf', 'RTF 文档'],
];

/**
 * Reads a document from the bytes of a `.docx` or a text file.
 * @throws ImportFault for every other kind of file, and for a file without text.
 */
export async function readSource(bytes: Uint8Array): Promise<Source> {
  refuseOthers(bytes);
  const start = startOf(bytes);
  const source = start.startsWith('PK') ? await fromWord(bytes) : fromText(bytes);
  if (source.lines.length === 0)
    throw new ImportFault('文件里没有文字。', '如果是扫描件，请先识别成文字再导入。');
  return source;
}

/** @throws ImportFault for a file that is known to be something else */
export function refuseOthers(bytes: Uint8Array): void {
  const start = startOf(bytes);
  const other = OTHER_FORMATS.find(([signature]) => start.startsWith(signature))?.[1];
  if (other)
    throw new ImportFault(
      `这是${other}，不能直接导入。`,
      '请用 Word 或 WPS 打开，另存为 .docx 后再导入。',
    );
}

const startOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 5)).toString('latin1');

async function fromWord(bytes: Uint8Array): Promise<Source> {
  return { ...(await readDocx(bytes)), format: 'Word 文档' };
}

function fromText(bytes: Uint8Array): Source {
  const { text, encoding } = decodeText(bytes);
  if (/^\s*<(?:!doctype|html)\b/i.test(text))
    throw new ImportFault(
      '这是网页文件，不能直接导入。',
      '请用 Word 或 WPS 打开，另存为 .docx 后再导入。',
    );
  return { lines: linesOf(text), format: `文本，${encoding}`, remarks: [] };
}
