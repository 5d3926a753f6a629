import { readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { cleanPicture } from '../checks/pictures/cleanPicture.ts';
import { isPictureName } from '../checks/pictures/pictureType.ts';

/** What became of the pictures of a folder: numbers of files. */
export interface CleaningResult {
  looked: number;
  cleaned: number;
  failed: number;
}

/**
 * Cleans every picture below a folder in place (see `cleanPicture`); the others are not touched. Links are not followed.
 * @param folder - absolute
 * @param report - gets a line of plain Chinese for each file that was changed or could not be read
 */
export async function cleanFolder(
  folder: string,
  report: (line: string) => void,
): Promise<CleaningResult> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pictures = entries
    .filter((entry) => entry.isFile() && isPictureName(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const result = { looked: pictures.length, cleaned: 0, failed: 0 };
  for (const path of pictures) {
    const name = relative(folder, path);
    try {
      const done = await cleanFile(path);
      if (done) {
        result.cleaned += 1;
        report(`${name}：${done}`);
      }
    } catch (error) {
      result.failed += 1;
      report(`${name}：没有处理，${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return result;
}

/** @returns what was done, or `undefined` when there was nothing to do. */
async function cleanFile(path: string): Promise<string | undefined> {
  const before = await readFile(path);
  const cleaned = await cleanPicture(before).catch((cause: unknown) => {
    throw new Error('图片打不开，请重新上传原图。', { cause });
  });
  if (!cleaned) return undefined;
  await replace(path, cleaned.bytes);
  return `${cleaned.done.join('，')}（${kilobytes(before)} → ${kilobytes(cleaned.bytes)}）`;
}

/** Writes beside the file and renames, so that a power cut leaves either the old picture or the new one. */
async function replace(path: string, bytes: Uint8Array): Promise<void> {
  const next = `${path}.${process.pid}.new`;
  try {
    await writeFile(next, bytes, { mode: (await stat(path)).mode, flush: true });
    await rename(next, path);
  } catch (error) {
    await rm(next, { force: true });
    throw error;
  }
}

const kilobytes = ({ length }: Uint8Array): string => `${Math.ceil(length / 1024)} KB`;
