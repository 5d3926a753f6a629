import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ImportFault } from '../../../src/import/fault.ts';
import { importDocument } from '../../../src/import/importDocument.ts';
import { paragraph, wordFile } from '../../support/wordFile.ts';

const text = readFileSync(new URL('../../fixtures/import/notice.txt', import.meta.url), 'utf8');
const lines = text.split('\n');
const utf8 = iconv.encode(text, 'utf-8');
const docx = wordFile(lines.map((line) => paragraph(line)).join(''));
const CODE = '2024-03-18-18';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Saves a document and imports it into a content folder of its own. */
function importFile(
  name: string,
  bytes: Uint8Array,
  options: { code?: string; attach?: boolean } = {},
) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return importDocument(path, { contentFolder: join(folder, 'content'), ...options });
}

const entryFolder = (code = CODE) => join(folder, 'content', 'plans', code);
const written = (code = CODE) => readFileSync(join(entryFolder(code), 'index.md'), 'utf8');

/** The entry without what follows from its code. */
const asOf = (code: string) =>
  written(code)
    .replace(code, 'CODE')
    .replace(/^short: .*$/m, 'short: ID');

describe('importDocument', () => {
  it.each([
    ['UTF-8 with mark', iconv.encode(text, 'utf-8', { addBOM: true })],
    ['Windows line ends', iconv.encode(lines.join('\r\n'), 'utf-8')],
    ['UTF-16', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['GBK', iconv.encode(text, 'gbk')],
    ['GB18030', iconv.encode(text, 'gb18030')],
    ['Word', docx],
  ])('writes from %s the same entry as from UTF-8', async (_, bytes) => {
    await importFile('通知.txt', utf8, { code: 'reference' });
    await importFile('公文 1.dat', bytes);
    expect(asOf(CODE)).toBe(asOf('reference'));
  });

  it('never overwrites', async () => {
    await importFile('notice.txt', utf8);
    const before = written();
    await expect(
      importFile('notice.txt', Buffer.concat([utf8, Buffer.from('补充。')])),
    ).rejects.toThrow('已经有了');
    expect(written()).toBe(before);
  });

  it('copies the original beside the entry only when told to', async () => {
    await importFile('通知.docx', docx);
    await importFile('通知.DOCX', docx, { attach: true, code: 'attached' });
    expect(readdirSync(entryFolder())).toEqual(['index.md']);
    expect(readdirSync(entryFolder('attached')).sort()).toEqual(['index.md', 'original.docx']);
    const copy = readFileSync(join(entryFolder('attached'), 'original.docx'));
    expect(copy).toEqual(Buffer.from(docx));
  });

  it.each([
    ['an old Word file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '旧版 Word'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'PDF'],
    ['a web page', Buffer.from('<!DOCTYPE html><p>通知'), '网页'],
    ['an empty file', Buffer.from('\n\u3000\n'), '没有文字'],
    ['bytes that are no text', Buffer.from('ffff41', 'hex'), '读不出文字'],
  ])('refuses %s and writes nothing', async (_, bytes, message) => {
    await expect(importFile('通知.docx', bytes)).rejects.toThrow(message);
    expect(readdirSync(folder)).toEqual(['通知.docx']);
  });

  it('refuses a file that is not there', async () => {
    const missing = importDocument(join(folder, 'missing.docx'), { contentFolder: folder });
    await expect(missing).rejects.toThrow(ImportFault);
  });
});
