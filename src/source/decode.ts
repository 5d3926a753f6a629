/** Text of a content file, or what stands in the way of reading it. */
export type Decoded = { text: string } | { fault: string };

/**
 * Reads a content file as UTF-8. A byte-order mark is dropped and Windows line ends become `\n`, so that
 * a file saved by any Windows editor gives the very same page.
 * UTF-16 and GBK are refused, never guessed: a wrong guess would be published as garbage.
 */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (utf16 || bytes.includes(0))
    return { fault: '文件的编码是 UTF-16（记事本里叫“Unicode”），网站读不了。' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text: text.replace(/\r\n?/g, '\n') };
  } catch {
    return { fault: '文件的编码不是 UTF-8（多半是 GBK，也叫“ANSI”），网站读不了。' };
  }
}

export const ENCODING_ADVICE = '用记事本打开这个文件，选“另存为”，把“编码”改为“UTF-8”后保存。';
