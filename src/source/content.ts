import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Issue } from '../lib/issue.ts';
import { imageAsPath, type Model } from '../models/define.ts';
import { models } from '../models/index.ts';
import { readEntry, type SourceEntry } from './entry.ts';
import { readSettings, type Settings } from './settings.ts';

/** Everything that editors wrote, read and validated. */
export interface Content {
  folder: string;
  settings: Settings;
  entries: SourceEntry[];
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
 * @throws ContentFault when the settings cannot be read.
 */
export async function readContent(contentFolder: string): Promise<Content> {
  const settings = await readSettings(contentFolder);
  const content: Content = { folder: contentFolder, settings, entries: [], issues: [] };
  for (const model of Object.values(models) as Model[]) {
    const schema = model.schema({ image: imageAsPath, programme: settings.programme });
    for (const { path, code, file } of await entryFiles(contentFolder, model)) {
      const bytes = await readFile(path).catch(() => undefined);
      if (bytes) content.entries.push(readEntry(model, schema, { file, code, bytes }));
      else
        content.issues.push({
          check: 'source/files',
          severity: 'error',
          file,
          message: '文件夹里没有 index.md。',
          advice: '请补上 index.md，或删掉这个空文件夹。',
        });
    }
    content.issues.push(...(await strayFiles(join(contentFolder, model.name))));
  }
  return content;
}

/** Markdown lying beside the entry folders would silently never be published. */
async function strayFiles(folder: string): Promise<Issue[]> {
  const names = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return names
    .filter((name) => name.isFile() && /\.(md|mdx|markdown)$/i.test(name.name))
    .map((name) => join(name.parentPath, name.name))
    .filter((path) => !/^[^\\/]+[\\/]index\.md$/.test(relative(folder, path)))
    .map((path) => ({
      check: 'source/files',
      severity: 'error',
      file: shown(path),
      message: '这个文件放错了位置或用错了扩展名，不会被发布。',
      advice: '每一篇放在自己的文件夹里，文件名是 index.md。',
    }));
}
