import { attachmentKind, promisedKind, type AttachmentKind } from './attachmentKind.ts';
import { UnreadableAttachment, type AttachmentText } from './attachmentText.ts';
import { readDocx } from './readDocx.ts';
import type { ReadEmbedded } from './readOffice.ts';
import { readPdf } from './readPdf.ts';
import { readPlainText } from './readPlainText.ts';
import { readXlsx } from './readXlsx.ts';
import { damaged, zipParts } from './zipParts.ts';

/** Some systems export web pages as `.xls`, so an old ending may stand for text. */
const NEVER_TEXT: AttachmentKind[] = ['docx', 'xlsx', 'pptx', 'pdf'];
const LARGEST_BYTES = 50 * 1024 * 1024;
/** A workbook behind a chart of a document of a PDF is three deep; more is a trap. */
const DEEPEST = 3;

/**
 * Reads all text of an attachment: .docx, .pptx, .xlsx, .pdf, .csv, .txt, whatever its ending says.
 * @param name - file name; tells a locked Office file from an old one
 * @throws UnreadableAttachment for old, locked, damaged, huge or unknown files
 */
export function readAttachment(name: string, bytes: Uint8Array): Promise<AttachmentText> {
  return readAt(0, name, bytes);
}

async function readAt(depth: number, name: string, bytes: Uint8Array): Promise<AttachmentText> {
  if (bytes.length > LARGEST_BYTES) {
    throw new UnreadableAttachment(
      '附件超过 50 MB，检查不了。',
      '请压缩里面的图片，或拆成几个文件。',
    );
  }
  const readEmbedded: ReadEmbedded = (innerName, inner) => readInner(depth + 1, innerName, inner);
  switch (attachmentKind(bytes)) {
    case 'docx':
    case 'pptx':
      return readDocx(zipParts(bytes), readEmbedded);
    case 'xlsx':
      return readXlsx(zipParts(bytes), readEmbedded);
    case 'pdf':
      return readPdf(bytes, readEmbedded);
    case 'text':
      if (NEVER_TEXT.includes(promisedKind(name))) throw damaged();
      return readPlainText(bytes);
    case 'office':
      throw promisedKind(name) === 'office' ? oldFormat() : locked();
    case 'rtf':
      throw oldFormat();
    case 'other':
      throw new UnreadableAttachment(
        '这种附件检查不了里面有没有个人信息。',
        '请换成 .docx、.xlsx 或 .pdf 后上传；不能换的，请人工核对。',
      );
  }
}

/** A file inside that cannot be read is a gap; the rest of the attachment still counts. */
async function readInner(depth: number, name: string, bytes: Uint8Array): Promise<AttachmentText> {
  const within = `内嵌文件“${name}”`;
  const unread: AttachmentText = { passages: [], gaps: [`${within}检查不了`] };
  if (depth > DEEPEST) return unread;
  try {
    const { passages, gaps } = await readAt(depth, name, bytes);
    return {
      passages: passages.map(({ place, text }) => ({ place: `${within}的${place}`, text })),
      gaps: gaps.map((gap) => `${within}：${gap}`),
    };
  } catch (error) {
    if (error instanceof UnreadableAttachment) return unread;
    throw error;
  }
}

const oldFormat = () =>
  new UnreadableAttachment(
    '这是旧格式的文件，检查不了里面有没有个人信息。',
    '请用 WPS 或 Office 打开，另存为 .docx、.xlsx 或 .pdf 后重新上传。',
  );

const locked = () =>
  new UnreadableAttachment('附件加了密码，检查不了。', '请去掉密码，另存一份后重新上传。');
