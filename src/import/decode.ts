import { decodeUtf8 } from '../source/decode.ts';
import { ImportFault } from './fault.ts';

export interface DecodedText {
  /** Without byte-order mark. */
  text: string;
  /** Name of the encoding, to show to people. */
  encoding: 'UTF-8' | 'UTF-8（带 BOM）' | 'UTF-16' | 'GB18030（含 GBK、GB2312）';
}

/**
 * Reads a text file in any encoding that Windows editors, WPS and office systems write. Unlike content files,
 * which must be UTF-8, an official document comes as it is and is read by a person right after import.
 * Every decoder is strict: bytes that do not fit are a fault, never a replacement character.
 * @throws ImportFault when the bytes are text in none of these encodings.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const { text, encoding } = decodeAny(bytes);
  // eslint-disable-next-line no-control-regex -- control and private-use characters are what a wrong guess looks like
  if (/[\0-\x08\x0e-\x1f\ufffd\p{Co}]/u.test(text)) throw unreadable();
  return { text, encoding };
}

function decodeAny(bytes: Uint8Array): DecodedText {
  const utf16 = utf16Flavour(bytes);
  if (utf16) return { text: strictly(utf16, bytes), encoding: 'UTF-16' };
  const utf8 = decodeUtf8(bytes);
  if ('text' in utf8) {
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return { text: utf8.text, encoding: marked ? 'UTF-8（带 BOM）' : 'UTF-8' };
  }
  return { text: strictly('gb18030', bytes), encoding: 'GB18030（含 GBK、GB2312）' };
}

/** By the mark; without one by the zero bytes that line ends and digits have in UTF-16 and nowhere else. */
function utf16Flavour(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zero = bytes.indexOf(0);
  if (zero < 0) return undefined;
  return zero % 2 === 0 ? 'utf-16be' : 'utf-16le';
}

function strictly(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw unreadable();
  }
}

const unreadable = () =>
  new ImportFault(
    '读不出文字：既不是 UTF-8、UTF-16，也不是 GBK（GB18030）编码的文本。',
    '请用 Word 或 WPS 打开原文件，另存为 .docx 后再导入。',
  );
