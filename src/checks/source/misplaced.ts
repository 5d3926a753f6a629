import { join, relative } from 'node:path';
import { models } from '../../models/index.ts';
import type { Finding, SourceCheck } from '../check.ts';

const TEXT_FILE = /\.(?:md|mdx|markdown|mdown|txt|docx?|wps)$/i;
const ENTRY = new RegExp(`^(?:${Object.keys(models).join('|')})/[^/]+/index\\.md$`);
const PAGE = /^pages\/[^/]+\.mdx?$/;
const SETTINGS = /^settings\//;
const IN_ENTRY_FOLDER = new RegExp(`^(?:${Object.keys(models).join('|')})/[^/]+/.`);

/** Text lying where nothing reads it: it would silently never be published. */
export const misplaced: SourceCheck = {
  name: 'source/misplaced',
  run: ({ files, folder }) =>
    [...files].flatMap((path): Finding[] => {
      if (!TEXT_FILE.test(path) || ENTRY.test(path) || PAGE.test(path) || SETTINGS.test(path))
        return [];
      const inEntryFolder = IN_ENTRY_FOLDER.test(path);
      // A Word file beside an entry is an attachment; whether it is used is another check's matter.
      if (inEntryFolder && !/\.(?:md|mdx|markdown|mdown)$/i.test(path)) return [];
      return [
        {
          severity: 'error',
          file: relative(process.cwd(), join(folder, path)),
          line: 1,
          ...explain(path, inEntryFolder),
        },
      ];
    }),
};

function explain(path: string, inEntryFolder: boolean): Pick<Finding, 'message' | 'advice'> {
  if (/\.mdx$/i.test(path)) {
    return {
      message: '扩展名是“.mdx”，只有固定页面能用，这一篇不会被发布。',
      advice: '请改名为 index.md。',
    };
  }
  return inEntryFolder
    ? {
        message: '文件名不是 index.md，这一篇不会被发布。',
        advice: '每一篇放在自己的文件夹里，文件名是 index.md。',
      }
    : {
        message: '这个文件放错了位置，不会被发布。',
        advice: `请放到${Object.values(models)
          .map(({ name, label }) => `${name}（${label}）`)
          .join('、')}下面自己的文件夹里，文件名是 index.md。`,
      };
}
