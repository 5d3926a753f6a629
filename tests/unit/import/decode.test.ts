import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/import/decode.ts';
import { ImportFault } from '../../../src/import/fault.ts';

const text = '榕荫街道办事处\r\n梧榕办文〔2024〕18号\r\n';

describe('decodeText', () => {
  it.each([
    ['utf-8', false, 'UTF-8'],
    ['utf-8', true, 'UTF-8（带 BOM）'],
    ['utf-16le', true, 'UTF-16'],
    ['utf-16le', false, 'UTF-16'],
    ['utf-16be', true, 'UTF-16'],
    ['utf-16be', false, 'UTF-16'],
    ['gb18030', false, 'GB18030（含 GBK、GB2312）'],
    ['gbk', false, 'GB18030（含 GBK、GB2312）'],
  ])('reads %s, byte-order mark: %s', (encoding, addBOM, name) => {
    const decoded = decodeText(iconv.encode(text, encoding, { addBOM }));
    expect(decoded.encoding).toBe(name);
    expect(decoded.text.split(/\r?\n/)).toEqual(text.split('\r\n'));
  });

  it('reads characters that only GB18030 has', () => {
    expect(decodeText(iconv.encode('𠮷川社区', 'gb18030')).text).toBe('𠮷川社区');
  });

  it.each([
    ['bytes of no encoding', Uint8Array.of(0xff, 0xff, 0x41)],
    ['a cut UTF-16 file', iconv.encode(text, 'utf-16le', { addBOM: true }).subarray(0, 9)],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)],
  ])('refuses %s instead of guessing', (_, bytes) => {
    expect(() => decodeText(bytes)).toThrow(ImportFault);
  });
});
