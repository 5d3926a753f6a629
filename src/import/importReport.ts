import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { cleanPicture } from '../checks/pictures/cleanPicture.ts';
import { pictureType } from '../checks/pictures/pictureType.ts';
import { parseDay, shanghaiNow } from '../lib/date.ts';
import { syllablesOf } from '../lib/syllables.ts';
import { newCode } from '../models/newCode.ts';
import type { Block } from './block.ts';
import { readDocx } from './docx.ts';
import { draftEntry, type ImportedEntry } from './entry.ts';
import { ImportFault } from './fault.ts';
import { makeNewFolder, readFileOf } from './importDocument.ts';
import type { Line, WordPicture } from './line.ts';
import { countBlocks, section } from './report.ts';
import { refuseOthers } from './source.ts';

/** What a manuscript with photos may become. */
export const REPORT_KINDS = ['activities', 'stories'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export interface ImportedReport {
  title: string | undefined;
  body: Block[];
  /** File names of the pictures, now beside the entry. */
  pictures: string[];
  entry: ImportedEntry;
  /** What should be compared with the original; Chinese sentences. */
  remarks: string[];
  /** The new file, relative to the working folder. */
  target: string;
}

const LONGEST_TITLE = 60;
/** Pictures that every browser shows, and how their files end. */
const ENDINGS: Partial<Record<string, string>> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  gif: 'gif',
  avif: 'avif',
};

/**
 * Makes a draft of a manuscript: a report of an activity, or a story. Its pictures are turned upright, lose where and
 * with what they were taken, and lie beside the entry; what they show is left for the editor to say.
 * @param path - a `.docx` file
 * @throws ImportFault when the file cannot be read, or the entry exists
 */
export async function importReport(
  path: string,
  {
    kind,
    contentFolder,
    code,
  }: { kind: ReportKind; contentFolder: string; code?: string | undefined },
): Promise<ImportedReport> {
  const bytes = await readFileOf(path);
  refuseOthers(bytes);
  const { lines, remarks } = await readDocx(bytes, { withPictures: true });
  if (!lines.some(({ text, rows }) => text !== '' || rows))
    throw new ImportFault('文件里没有文字。', '如果是扫描件，请先识别成文字再导入。');
  const title = titleOf(lines[0]);
  const { blocks, files, lost } = await readBody(title === undefined ? lines : lines.slice(1));
  const heldOn = kind === 'activities' ? firstDay(lines) : undefined;
  const entry = draftEntry(
    kind,
    { title, heldOn },
    { code: code ?? newCode(shanghaiNow(), await syllablesOf(title ?? '')), body: blocks },
  );
  const folder = join(contentFolder, kind, entry.code);
  await makeNewFolder(folder);
  for (const [name, picture] of files) await writeFile(join(folder, name), picture);
  const target = join(folder, 'index.md');
  await writeFile(target, entry.file, { flag: 'wx' });
  return {
    title,
    body: blocks,
    pictures: [...files.keys()],
    entry,
    remarks: [
      ...remarks,
      ...(heldOn ? [`活动日期“${heldOn}”是正文里的第一个日期。`] : []),
      ...(files.size > 0
        ? [
            `${files.size}张图片还没有图片说明，请逐张写上（给看不见图的人）：${[...files.keys()].join('、')}。`,
          ]
        : []),
      ...(lost > 0 ? [`${lost}张图片的格式浏览器打不开，没有导入，请另存为 JPG 后上传。`] : []),
    ],
    target: relative(process.cwd(), target),
  };
}

function titleOf(first: Line | undefined): string | undefined {
  const text = first?.text ?? '';
  return text !== '' && text.length <= LONGEST_TITLE && !/[。；]/.test(text) ? text : undefined;
}

async function readBody(
  lines: readonly Line[],
): Promise<{ blocks: Block[]; files: Map<string, Uint8Array>; lost: number }> {
  const blocks: Block[] = [];
  const files = new Map<string, Uint8Array>();
  let lost = 0;
  for (const { text, rows, styleLevel, picture } of lines) {
    if (picture) {
      const file = await readPictureFile(picture, files.size + 1);
      if (file) {
        files.set(...file);
        blocks.push({ kind: 'picture', file: file[0] });
      } else lost += 1;
    } else if (rows) blocks.push({ kind: 'table', rows });
    else if (styleLevel)
      blocks.push({ kind: 'heading', level: Math.min(styleLevel, 3) as 1 | 2 | 3, text });
    else blocks.push({ kind: 'paragraph', text });
  }
  return { blocks, files, lost };
}

async function readPictureFile(
  picture: WordPicture,
  number: number,
): Promise<[name: string, bytes: Uint8Array] | undefined> {
  const bytes = await picture.read();
  const ending = ENDINGS[pictureType(bytes) ?? ''];
  if (!ending) return undefined;
  try {
    const cleaned = await cleanPicture(bytes);
    return [`photo-${number}.${ending}`, cleaned?.bytes ?? bytes];
  } catch {
    return undefined;
  }
}

/** The first day that the text names with its year. */
function firstDay(lines: readonly Line[]): string | undefined {
  for (const { text } of lines)
    for (const [, year, month, day] of text.matchAll(
      /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/g,
    )) {
      const found = parseDay(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`);
      if (found) return found;
    }
  return undefined;
}

/** Tells the person at the keyboard what became of the manuscript and what is still to be done. */
export function formatImportedReport(
  path: string,
  { title, body, entry, remarks, target }: ImportedReport,
): string {
  return [
    `读入：${path}（Word 文档）`,
    '',
    '已识别',
    `  标题：${title ?? '没有认出来'}`,
    `  正文：${countBlocks(body)}`,
    ...section('未识别', [`必填栏目，请在编辑页面补上：${entry.missing.join('、')}`]),
    ...section('请核对', [...remarks, ...entry.doubts]),
    '',
    `已写入：${target}（草稿，不会公开）`,
  ].join('\n');
}
