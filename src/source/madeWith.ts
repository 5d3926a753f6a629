import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The program, in the working folder; the lock file stands for the packages. */
const PROGRAM = ['src', 'astro.config.mjs', 'package-lock.json'];

/** A digest of the program itself: whatever is kept from build to build was made by this very one. */
export async function madeWith(): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const name of PROGRAM) {
    const files = (await stat(name)).isFile() ? [name] : await filesIn(name);
    for (const file of files) hash.update(`\0${file}\0`).update(await readFile(file));
  }
  return hash.digest('hex');
}

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true, recursive: true });
  return found
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
}
