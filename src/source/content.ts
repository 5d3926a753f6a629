import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import type { Issue } from '../lib/issue.ts';
import { imageAsPath, type Model } from '../models/define.ts';
import { models } from '../models/index.ts';
import { standingPage } from '../models/pages.ts';
import { readEntry, type EntryKind, type SourceEntry } from './entry.ts';
import { readSettings, type Settings } from './settings.ts';

/** Everything that editors wrote, read and validated. */
export interface Content {
  folder: string;
  settings: Settings;
  entries: SourceEntry[];
  /** Standing pages such as 关于我们, from `pages/`. */
  pages: SourceEntry[];
  /** Faults of the folder itself; the entries carry their own. */
  issues: Issue[];
}

/** One entry's file before it is read. */
export interface EntryFile {
  code: string;
  /** Absolute. */
  path: string;
  /** Relative to the working folder, to show to people. */
  file: string;
}

/** The entry files of a model: `<content>/<model>/<code>/index.md`, sorted by code. */
export async function entryFiles(contentFolder: string, model: Model): Promise<EntryFile[]> {
  const folder = join(contentFolder, model.name);
  const names = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return names
    .filter((name) => name.isDirectory())
    .map(({ name }) => join(folder, name, 'index.md'))
    .sort()
    .map((path) => ({ path, code: path.split(/[\\/]/).at(-2) ?? '', file: shown(path) }));
}

const shown = (path: string): string => relative(process.cwd(), path);

/**
 * Reads a whole content folder.
 * @param read - how an entry is read
 * @throws ContentFault when the settings cannot be read.
 */
export async function readContent(
  contentFolder: string,
  read: typeof readEntry = readEntry,
): Promise<Content> {
  const settings = await readSettings(contentFolder);
  const content: Content = { folder: contentFolder, settings, entries: [], pages: [], issues: [] };
  for (const model of Object.values(models) as Model[]) {
    const schema = model.schema({ image: imageAsPath, programme: settings.programme });
    for (const { path, code, file } of await entryFiles(contentFolder, model)) {
      const bytes = await readFile(path).catch(() => undefined);
      if (bytes) content.entries.push(read(model, schema, { file, code, bytes }));
      else
        content.issues.push({
          check: 'source/files',
          severity: 'error',
          file,
          message: '文件夹里没有 index.md。',
          advice: '请补上 index.md，或删掉这个空文件夹。',
        });
    }
  }
  for (const { path, code, file } of await pageFiles(contentFolder)) {
    content.pages.push(
      read(STANDING_PAGES, standingPage, { file, code, bytes: await readFile(path) }),
    );
  }
  return content;
}

const STANDING_PAGES: EntryKind = {
  name: 'pages',
  label: '固定页面',
  titleField: 'title',
  body: { label: '正文', required: true },
};

/** Standing pages: `<content>/pages/<code>.md` or `.mdx`, sorted by name. */
async function pageFiles(contentFolder: string): Promise<EntryFile[]> {
  const folder = join(contentFolder, 'pages');
  const names = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return names
    .filter((name) => name.isFile() && /\.mdx?$/.test(name.name))
    .map(({ name }) => join(folder, name))
    .sort()
    .map((path) => ({ path, code: basename(path, extname(path)), file: shown(path) }));
}
