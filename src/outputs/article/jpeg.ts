import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/** The public account takes pictures of at most 1 MB. */
export const PICTURE_BYTES = 1_000_000;
/** Widest use in an article is 677 px (its editor's column) on phones with a density of up to 1.6. */
const WIDTH = 1080;
/** A long picture, e.g. of a whole notice, is cut down to what phones can show. */
const HEIGHT = 8000;
/** Tried in turn until the picture is small enough. */
const QUALITIES = [80, 65, 50];
/** Part of the cache key: change it when the outcome changes. */
const VERSION = 'article-1';

/**
 * Makes the JPEG of a picture that an article shows: upright, without position and device data, on white, at most 1080 px wide
 * and 1 MB.
 * @param picture - a file that sharp reads (JPEG, PNG, WebP, AVIF, GIF, SVG)
 * @throws Error when it cannot be read
 */
export async function articleJpeg(picture: Uint8Array): Promise<Uint8Array> {
  for (let width = WIDTH; ; width = Math.round(width / 2)) {
    const small = await sharp(picture)
      .autoOrient()
      .resize({ width, height: HEIGHT, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .png({ compressionLevel: 1 })
      .toBuffer();
    for (const quality of QUALITIES) {
      const jpeg = await sharp(small).jpeg({ quality, mozjpeg: true }).toBuffer();
      if (jpeg.length <= PICTURE_BYTES) return jpeg;
    }
  }
}

/**
 * The same from a cache: a picture that was there before costs a reading and a hash.
 * @param folder - of the cache; made when missing
 */
export async function keptArticleJpeg(picture: Uint8Array, folder: string): Promise<Uint8Array> {
  const key = createHash('sha256').update(VERSION).update(picture).digest('hex').slice(0, 32);
  const path = join(folder, `${key}.jpg`);
  const kept = await readFile(path).catch(() => undefined);
  if (kept) return kept;
  const jpeg = await articleJpeg(picture);
  await mkdir(folder, { recursive: true });
  // Renamed when whole: a build that is stopped leaves no half picture behind.
  await writeFile(`${path}.new`, jpeg);
  await rename(`${path}.new`, path);
  return jpeg;
}
