import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Settings } from '../src/source/settings.ts';
import { adminConfig } from './config.ts';

const ROOT = join(import.meta.dirname, '..');
const CACHE = join(ROOT, '.cache/admin');
/** The server behind the app; no part of the bundle. */
const DESK = join('admin', 'desk');
/** Everything that the bundle is made of; the lock file stands for the packages. */
const SOURCES = [
  'admin',
  'src/checks',
  'src/lib',
  'src/markdown',
  'src/models',
  'src/outputs/article',
  'src/source',
  'src/strings',
  'src/styles',
  'package-lock.json',
];

/**
 * Puts the editing side into a built site: the app under `admin/`, and its configuration beside it.
 * All addresses in it are relative, so it works under any base path.
 * @param out - the built site; absolute
 */
export async function bundleAdmin(out: string, settings: Settings): Promise<void> {
  const folder = join(out, 'admin');
  await cp(await adminApp(), folder, { recursive: true });
  await writeFile(join(folder, 'config.json'), JSON.stringify(adminConfig(settings)));
}

/** The app's folder. Bundling takes a while, so it is kept until one of its sources changes. */
export async function adminApp(): Promise<string> {
  const folder = join(CACHE, await sourceKey());
  if (await stat(folder).catch(() => undefined)) return folder;

  const unfinished = `${folder}.${process.pid}`;
  // Large, and hardly ever needed.
  const { build } = await import('vite');
  await build({
    root: join(ROOT, 'admin/app'),
    base: './',
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir: unfinished, emptyOutDir: true, chunkSizeWarningLimit: Infinity },
  });
  await rename(unfinished, folder).catch(async (error: NodeJS.ErrnoException) => {
    // Another build of the same sources was faster.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    await rm(unfinished, { recursive: true });
  });
  return folder;
}

async function sourceKey(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES)
    for (const file of await filesIn(join(ROOT, source))) {
      if (relative(ROOT, file).startsWith(DESK)) continue;
      hash
        .update(relative(ROOT, file))
        .update('\0')
        .update(await readFile(file))
        .update('\0');
    }
  return hash.digest('hex').slice(0, 16);
}

async function filesIn(path: string): Promise<string[]> {
  if ((await stat(path)).isFile()) return [path];
  const names = await readdir(path, { withFileTypes: true, recursive: true });
  return names
    .filter((name) => name.isFile())
    .map((name) => join(name.parentPath, name.name))
    .sort();
}
