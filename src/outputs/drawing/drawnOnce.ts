import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fontVersions } from '../../lib/fonts.ts';

/** To be raised whenever the same words are drawn otherwise: a test holds the outlines against it. */
export const DRAWING_VERSION = 3;

/**
 * Draws a thing once and keeps it: while nothing that matters changes, it is only read. No font is opened for that.
 * @param folder - of the kept files, absolute; made when it is missing
 * @param ingredients - everything that the result depends on, apart from the fonts and the way of drawing
 * @param ending - of the file, e.g. `jpg`
 */
export async function drawnOnce(
  folder: string,
  ingredients: unknown,
  ending: string,
  draw: () => Promise<Buffer>,
): Promise<Buffer> {
  const recipe = JSON.stringify([DRAWING_VERSION, fontVersions(), ingredients]);
  const name = createHash('sha256').update(recipe).digest('hex').slice(0, 32);
  const file = join(folder, `${name}.${ending}`);
  const kept = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  });
  if (kept) return kept;

  const drawn = await draw();
  await mkdir(folder, { recursive: true });
  // Under a name of its own first: a build that is stopped leaves no half a picture.
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, drawn);
  await rename(unfinished, file);
  return drawn;
}
