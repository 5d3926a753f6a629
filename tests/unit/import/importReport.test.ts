import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatImportedReport, importReport } from '../../../src/import/importReport.ts';
import { photo } from '../../browser/support/photo.ts';
import { paragraph, picture, table, wordFile } from '../../support/wordFile.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const manuscript = [
  paragraph('一把剪刀剪出满院年味'),
  paragraph('2026年2月10日，东门社区的居民聚在一起剪窗花。'),
  paragraph(picture),
  paragraph('怎么报名', '<w:pStyle w:val="1"/>'),
  table([
    ['时间', '内容'],
    ['上午', '剪纸'],
  ]),
].join('');
const styles = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>';

function importFile(bytes: Uint8Array, kind: 'activities' | 'stories' = 'activities') {
  const path = join(folder, '稿子.docx');
  writeFileSync(path, bytes);
  return importReport(path, { kind, contentFolder: join(folder, 'content') });
}

describe('importReport', () => {
  it('makes a draft of a manuscript, with its picture beside it', async () => {
    const { entry, pictures, target } = await importFile(wordFile(manuscript, { photo, styles }));
    expect(entry.code).toMatch(/^\d{6}-yibajiandao/);
    const place = join(folder, 'content/activities', entry.code);
    expect(readdirSync(place).sort()).toEqual(['index.md', 'photo-1.jpg']);
    expect(target).toContain(entry.code);
    expect(pictures).toEqual(['photo-1.jpg']);
    const [, head = '', body = ''] = readFileSync(join(place, 'index.md'), 'utf8').split('---\n');
    expect(head).toContain('title: 一把剪刀剪出满院年味\nheldOn: 2026-02-10\n');
    expect(head).toContain('draft: true\n');
    expect(body).toBe(`2026年2月10日，东门社区的居民聚在一起剪窗花。

![](photo-1.jpg)

## 怎么报名

| 时间 | 内容 |
| -- | -- |
| 上午 | 剪纸 |
`);
  });

  it('turns the photo upright and takes out where it was taken', async () => {
    const { entry } = await importFile(wordFile(manuscript, { photo }));
    const { exif, width, height } = await sharp(
      join(folder, 'content/activities', entry.code, 'photo-1.jpg'),
    ).metadata();
    expect({ exif, width, height }).toEqual({ exif: undefined, width: 600, height: 900 });
  });

  it('says what is left to do', async () => {
    const report = formatImportedReport(
      '稿子.docx',
      await importFile(wordFile(manuscript, { photo }), 'stories'),
    );
    expect(report).toMatch(/1张图片还没有图片说明.*photo-1\.jpg/);
    expect(report).toMatch(/请在编辑页面补上：人物、实践站、摘要、同意记录/);
    expect(report).not.toContain('活动日期');
  });

  it('leaves out a picture that is none', async () => {
    const { remarks, pictures } = await importFile(wordFile(manuscript));
    expect(pictures).toEqual([]);
    expect(remarks.join()).toContain('1张图片的格式浏览器打不开，没有导入');
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7'), 'PDF'],
    ['a picture alone', wordFile(paragraph(picture), { photo }), '没有文字'],
  ])('refuses %s and writes nothing', async (_, bytes, message) => {
    await expect(importFile(bytes)).rejects.toThrow(message);
    expect(readdirSync(folder)).toEqual(['稿子.docx']);
  });
});
