import { utf16Of } from '../byteOrderMark.ts';
import { passage, type AttachmentText } from './attachmentText.ts';

/**
 * Reads a text file or CSV line by line: UTF-8, UTF-16 with byte order mark, else GBK as Excel for Chinese writes it.
 */
export function readPlainText(bytes: Uint8Array): AttachmentText {
  const lines = decode(bytes).split(/\r\n?|\n/);
  return { passages: lines.flatMap((line, index) => passage(`第${index + 1}行`, line)), gaps: [] };
}

function decode(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
