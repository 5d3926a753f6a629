import { constants, copyFileSync, linkSync, mkdirSync, statSync, utimesSync } from 'node:fs';
import { readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, RouteData } from 'astro';
import { groupBy } from '../lib/list.ts';
import { outputFolder } from '../source/environment.ts';
import { filesBelow } from '../source/filesBelow.ts';
import { ASSETS, isPicture, namedPictures } from './namedPictures.ts';
import { isIntact, lastLedger, writeNextLedger, type Ledger, type MadeFile } from './ledger.ts';

const NAMES_PICTURES = /\.(?:css|html|js|json|xml)$/;

/**
 * Takes over from the last finished site what would come out the same: routes whose `cacheKey` is the same as when
 * their file was made are left out of the rendering, and the file gets a second name in the new site. Pictures that no
 * file shows any more, such as the originals of those that went out in other sizes, are taken away.
 * @param made - filled with what is known of every file when the build is done
 */
export function unchangedFiles(made: Map<string, MadeFile>): AstroIntegration {
  const keys = new Map<string, string>();
  const unchanged = new Map<string, MadeFile>();
  let last: Ledger | undefined;
  return {
    name: 'unchanged-files',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard) => ({
          ...standard,
          async getStaticPaths() {
            last = await lastLedger();
            const paths = await standard.getStaticPaths();
            const uses = groupBy(paths, ({ pathname }) => pathname);
            return paths.filter(({ pathname, route, cacheKey }) => {
              // Of two routes to one file Astro must see both, to refuse them.
              if (cacheKey === undefined || uses.get(pathname)?.length !== 1) return true;
              const file = fileOf(pathname, route);
              keys.set(file, cacheKey);
              const before = last?.files[file];
              if (!last || before?.key !== cacheKey || !isIntact(last, file)) return true;
              unchanged.set(file, before);
              return false;
            });
          },
        }));
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = await filesBelow(folder);
        for (const file of files.filter((name) => !name.startsWith(ASSETS)))
          made.set(file, await describe(folder, file, keys.get(file)));
        for (const [file, before] of unchanged) made.set(file, before);
        await tidyPictures(folder, files, picturesOf(made.values()));
        if (last) {
          const pictures = [...picturesOf(unchanged.values())].map((name) => ASSETS + name);
          const present = new Set(files);
          const missing = pictures.filter((file) => !present.has(file));
          takeOver([...unchanged.keys(), ...missing], last.folder, folder);
        }
        await writeNextLedger({
          folder: outputFolder(),
          files: Object.fromEntries(made),
          takenOver: [...unchanged.keys()],
        });
      },
    },
  };
}

/** The file that Astro makes of a path. */
function fileOf(pathname: string, { type }: Pick<RouteData, 'type'>): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  return type === 'endpoint' ? path : [path, 'index.html'].filter(Boolean).join('/');
}

async function describe(folder: string, file: string, key?: string): Promise<MadeFile> {
  const path = join(folder, file);
  const { size, mtimeMs } = await stat(path);
  const text = NAMES_PICTURES.test(file) ? await readFile(path, 'utf8') : '';
  const isPage = file.endsWith('.html');
  return {
    key,
    size,
    modified: mtimeMs,
    pictures: namedPictures(text),
    isIndexed: isPage && !/<meta name="robots" content="noindex"|http-equiv="refresh"/.test(text),
    pointsIntoPages: isPage && /\shref="[^"#]+#/.test(text),
  };
}

const picturesOf = (files: Iterable<MadeFile>): Set<string> =>
  new Set([...files].flatMap(({ pictures }) => pictures));

/** Takes away the pictures that nothing shows, scripts and styles included. */
async function tidyPictures(
  folder: string,
  files: readonly string[],
  shown: Set<string>,
): Promise<void> {
  const assets = files.filter((name) => name.startsWith(ASSETS));
  for (const file of assets.filter((name) => /\.(?:css|js)$/.test(name)))
    for (const name of namedPictures(await readFile(join(folder, file), 'utf8'))) shown.add(name);
  for (const file of assets)
    if (isPicture(file) && !shown.has(file.slice(ASSETS.length))) await rm(join(folder, file));
}

/** Gives files of one site a second name in another; on another disk, a copy. Synchronous: far less work for many small files. */
function takeOver(files: readonly string[], from: string, to: string): void {
  for (const folder of new Set(files.map((file) => dirname(file))))
    mkdirSync(join(to, folder), { recursive: true });
  for (const file of files) {
    const [source, target] = [join(from, file), join(to, file)];
    try {
      linkSync(source, target);
    } catch {
      copyFileSync(source, target, constants.COPYFILE_EXCL);
      const { atime, mtime } = statSync(source);
      utimesSync(target, atime, mtime);
    }
  }
}
