import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A file of the finished site. */
export interface SiteFile {
  /** Path below the site's folder, with `/`. */
  path: string;
  /** MD5 in hex, which is what an object store's ETag says of a file sent in one piece. */
  md5: string;
  /** Bytes. */
  size: number;
}

/**
 * The files of a finished site, without the compressed twins: a store sends what it holds, its CDN compresses.
 * @throws when the folder holds no site
 */
export async function siteFiles(folder: string): Promise<SiteFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: SiteFile[] = [];
  for (const entry of entries) {
    if (!entry.isFile() || /\.(?:br|gz)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    files.push({
      path: relative(folder, file).split(sep).join('/'),
      md5: createHash('md5')
        .update(await readFile(file))
        .digest('hex'),
      size: (await stat(file)).size,
    });
  }
  if (!files.some(({ path }) => path === 'index.html')) {
    throw new Error(`${folder} 里没有网站，请先运行 npm run build。`);
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
