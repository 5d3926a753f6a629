import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Moment } from '../../lib/date.ts';
import type { Content } from '../../source/content.ts';
import type { SourceEntry } from '../../source/entry.ts';
import { filesBelow } from '../../source/filesBelow.ts';
import { readPage, type Page } from './page.ts';

/** The finished site as the checks see it. */
export interface BuiltSite {
  /** Absolute. */
  folder: string;
  /** What it was built from. */
  content: Content;
  /** The moment that decides what should be on it. */
  now: Moment;
  /** Every file, relative to the folder, with `/` between folders. */
  files: ReadonlySet<string>;
  /** Files to look into: all but those that are known to be sound. */
  fresh: readonly string[];
  /** The HTML pages for readers among them. */
  pages: Page[];
  /** Every file by its name in small letters. */
  filesInSmallLetters: ReadonlyMap<string, string>;
  /** The places within a page that links can lead to; none when the file is no page for readers. */
  idsOf: (path: string) => ReadonlySet<string> | undefined;
  /** The entry or standing page that a file of the site was made from. */
  entryOf: (path: string) => SourceEntry | undefined;
  /** How a file is named to an editor: the content file it was made from, else the file itself. */
  shown: (path: string) => string;
}

/** The editing side is a program of its own, with addresses and scripts that readers never meet. */
const NOT_FOR_READERS = /^admin\//;

export const isForReaders = (path: string): boolean => !NOT_FOR_READERS.test(path);

const isPage = (path: string): boolean => path.endsWith('.html') && isForReaders(path);

/**
 * Reads a finished site.
 * @param sound - files that need not be looked into
 * @throws when the folder cannot be read
 */
export async function readBuiltSite(
  folder: string,
  content: Content,
  now: Moment,
  sound: ReadonlySet<string> = new Set(),
): Promise<BuiltSite> {
  const files = (await filesBelow(folder)).sort();
  const fresh = files.filter((path) => !sound.has(path));
  const pages: Page[] = [];
  for (const path of fresh.filter(isPage))
    pages.push(readPage(path, await readFile(join(folder, path), 'utf8')));
  const ids = new Map(pages.map((page) => [page.path, new Set(page.ids)]));
  const idsOf = (path: string): ReadonlySet<string> | undefined => {
    if (!ids.has(path) && isPage(path))
      ids.set(path, new Set(readPage(path, readFileSync(join(folder, path), 'utf8')).ids));
    return ids.get(path);
  };

  const entries = new Map<string, SourceEntry>();
  for (const entry of content.entries) entries.set(`${entry.model.name}/${entry.code}/`, entry);
  for (const page of content.pages) entries.set(`${page.code}/`, page);
  const entryOf = (path: string): SourceEntry | undefined => {
    const [column = '', code = ''] = path.split('/');
    return entries.get(`${column}/${code}/`) ?? entries.get(`${column}/`);
  };
  return {
    folder,
    content,
    now,
    files: new Set(files),
    fresh,
    filesInSmallLetters: new Map(files.map((path) => [path.toLowerCase(), path])),
    pages,
    idsOf,
    entryOf,
    shown: (path) => entryOf(path)?.file ?? relative(process.cwd(), join(folder, path)),
  };
}

export const isStyleSheet = (path: string): boolean => path.endsWith('.css');

/** Names of files that hold text. */
export const TEXT_FILE = /\.(?:html|xml|json|txt|csv|ics|svg|webmanifest|rss|atom)$/i;

/**
 * The text files to look into that readers and their programs fetch, one after another: all at once would fill the memory.
 * @param wanted - which of them
 */
export async function* textFiles(
  site: BuiltSite,
  wanted = (path: string) => TEXT_FILE.test(path),
): AsyncGenerator<{ path: string; text: string }> {
  for (const path of site.fresh) {
    if (!wanted(path) || !isForReaders(path)) continue;
    yield { path, text: await readFile(join(site.folder, path), 'utf8') };
  }
}
