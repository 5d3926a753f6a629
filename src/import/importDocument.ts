import { constants } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import { plans } from '../models/plans.ts';
import { toEntry, type ImportedEntry } from './entry.ts';
import { ImportFault } from './fault.ts';
import { recognise, type OfficialDocument } from './recognise.ts';
import { readSource, type Source } from './source.ts';

export interface ImportOptions {
  /** Absolute path of the content folder. */
  contentFolder: string;
  /** The entry's code, when it is not to be derived. */
  code?: string | undefined;
  /** Whether the original file goes beside the entry, to be downloaded. */
  attach?: boolean | undefined;
}

export interface Imported {
  source: Source;
  document: OfficialDocument;
  entry: ImportedEntry;
  /** The new file, relative to the working folder. */
  target: string;
}

/**
 * Reads a document and writes a new plan entry. An entry folder that is already there is never touched.
 * @param path - a `.docx` or text file
 * @throws ImportFault when the file cannot be read or imported, or the entry exists.
 */
export async function importDocument(
  path: string,
  { contentFolder, code, attach = false }: ImportOptions,
): Promise<Imported> {
  const bytes = await readFileOf(path);
  const source = await readSource(bytes);
  const document = recognise(source.lines);
  const extension = extname(path);
  const original = {
    file: `original${extension.toLowerCase()}`,
    title: basename(path, extension),
  };
  const entry = toEntry(document, code, attach ? original : undefined);

  const folder = join(contentFolder, plans.name, entry.code);
  await makeNewFolder(folder);
  if (attach) await copyFile(path, join(folder, original.file), constants.COPYFILE_EXCL);
  const target = join(folder, 'index.md');
  await writeFile(target, entry.file, { flag: 'wx' });
  return { source, document, entry, target: relative(process.cwd(), target) };
}

/** @throws ImportFault when there is no such file */
export async function readFileOf(path: string): Promise<Uint8Array> {
  return readFile(path).catch(() => {
    throw new ImportFault(
      '文件打不开。',
      '请检查文件名和所在文件夹；文件名里有空格时用引号括起来。',
    );
  });
}

export async function makeNewFolder(folder: string): Promise<void> {
  await mkdir(join(folder, '..'), { recursive: true });
  try {
    await mkdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new ImportFault(
      `“${relative(process.cwd(), folder)}”已经有了，没有改动它。`,
      '如果是同一份文件，请直接编辑那一篇；如果不是，请用“--code”另定一个网址代号。',
    );
  }
}
