import { createHash } from 'node:crypto';
import { existsSync, linkSync, statSync } from 'node:fs';
import { copyFile, link, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = new Set(
  '.html .css .js .json .xml .svg .txt .csv .ics .map .webmanifest .wasm'.split(' '),
);
/** Below this a packet is sent either way. */
const SMALLEST = 512;
/** Above this the last few per cent take seconds. */
const LARGE = 256 * 1024;

const FORMS = {
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: bytes.length > LARGE ? 9 : constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
};

/**
 * Puts a gzip and a Brotli twin beside every text file of a finished site, for servers that send them as they are.
 * Twins are kept by content, so that a later release compresses only what is new.
 * @param folder - the site; absolute
 * @param cache - folder of the kept twins; absolute
 * @param before - a site that has its twins; of a file that both have in common they are taken as they are; absolute
 * @returns how many files had to be compressed
 */
export async function precompress(folder: string, cache: string, before?: string): Promise<number> {
  await mkdir(cache, { recursive: true });
  const known = new Set(await readdir(cache));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && TEXT.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !before || !takeTwins(join(before, relative(folder, file)), file));
  let fresh = 0;
  const work = files[Symbol.iterator]();
  const worker = async () => {
    for (const file of work) {
      const bytes = await readFile(file);
      if (bytes.length < SMALLEST) continue;
      const key = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
      for (const [ending, compress] of Object.entries(FORMS)) {
        const kept = `${key}.${ending}`;
        if (!known.has(kept)) {
          // Renamed into place: a run that was stopped leaves nothing half written under the name.
          await writeFile(join(cache, `${kept}.part`), await compress(bytes));
          await rename(join(cache, `${kept}.part`), join(cache, kept));
          known.add(kept);
          fresh += 1;
        }
        await linkOrCopy(join(cache, kept), `${file}.${ending}`);
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return fresh;
}

/** Gives a file the twins of another, when both are names of one file. */
function takeTwins(other: string, file: string): boolean {
  const found = statSync(other, { throwIfNoEntry: false });
  if (found?.ino !== statSync(file).ino) return false;
  if (found.size < SMALLEST) return true;
  const endings = Object.keys(FORMS);
  if (!endings.every((ending) => existsSync(`${other}.${ending}`))) return false;
  for (const ending of endings) linkSync(`${other}.${ending}`, `${file}.${ending}`);
  return true;
}

/** A second name costs no space; a cache on another disk needs a copy. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch {
    await copyFile(from, to);
  }
}
