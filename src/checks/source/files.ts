import { join, posix, relative } from 'node:path';
import type { CheckedEntry, Finding, SourceCheck, SourceContext } from '../check.ts';
import { lifeOf, titleOf } from '../life.ts';
import { namedFiles, namedPages } from '../namedFiles.ts';

/**
 * Files that entries name lie in the entry's own folder, spelled with the same letters: `IMG.JPG` is found as `img.jpg` on
 * Windows and macOS, but not on the server. Files that nothing names are pointed out.
 */
export const files: SourceCheck = {
  name: 'source/files',
  run(context) {
    const names = new FileNames(context.files);
    const targets = new Map(
      context.entries.map((entry) => [`/${entry.model.name}/${entry.code}`, entry]),
    );
    const findings = [...context.entries, ...context.pages].flatMap((entry) => [
      ...missingFiles(entry, folderOf(context, entry), names),
      ...missingPages(entry, targets, context),
    ]);
    return [...findings, ...unusedFiles(context)];
  },
};

/** The folder of an entry's files, relative to the content folder. */
function folderOf({ folder }: SourceContext, { file }: CheckedEntry): string {
  return posix.dirname(relative(folder, file).replaceAll('\\', '/'));
}

/** File names that can be found under another spelling. */
class FileNames {
  readonly #exact: ReadonlySet<string>;
  readonly #bySpelling: ReadonlyMap<string, string>;

  constructor(files: ReadonlySet<string>) {
    this.#exact = files;
    this.#bySpelling = new Map([...files].map((file) => [plain(file), file]));
  }

  has(file: string): boolean {
    return this.#exact.has(file);
  }

  /** The file that differs in letter case or in the composition of letters alone. */
  similar(file: string): string | undefined {
    return this.#bySpelling.get(plain(file));
  }
}

const plain = (name: string): string => name.normalize('NFC').toLowerCase();

function missingFiles(entry: CheckedEntry, folder: string, names: FileNames): Finding[] {
  return namedFiles(entry).flatMap(({ name, line, label }) => {
    const place = { severity: 'error' as const, file: entry.file, line, label };
    const path = posix.normalize(posix.join(folder, name));
    if (!path.startsWith(`${folder}/`)) {
      return [
        {
          ...place,
          message: `“${name}”不在这一篇自己的文件夹里。`,
          advice: '请把文件放到这一篇的文件夹里，或重新上传。',
        },
      ];
    }
    if (names.has(path)) return [];
    const similar = names.similar(path);
    return [
      similar
        ? {
            ...place,
            message: `这里写“${name}”，文件却叫“${posix.relative(folder, similar)}”，在服务器上会找不到。`,
            advice: '请改成完全一样，大小写也要一样。',
          }
        : {
            ...place,
            message: `找不到文件“${name}”。`,
            advice: '请重新上传，或删去这一处。',
          },
    ];
  });
}

/** Links from a text to entries of this site. Other pages are looked up when the site is finished. */
function missingPages(
  entry: CheckedEntry,
  targets: ReadonlyMap<string, CheckedEntry>,
  { settings, now }: SourceContext,
): Finding[] {
  const { basePath } = settings.site;
  return namedPages(entry).flatMap(({ path, line, label }) => {
    const own = path.startsWith(basePath) ? `/${path.slice(basePath.length)}` : path;
    const [address, code = ''] = ENTRY_ADDRESS.exec(own) ?? [];
    if (!address || LIST.test(code)) return [];
    const target = targets.get(address.replace(/\/$/, ''));
    const place = { severity: 'error' as const, file: entry.file, line, label };
    if (!target)
      return [
        {
          ...place,
          message: `链接“${path}”没有对应的页面。`,
          advice: '请到网站上打开那一页，重新复制网址。',
        },
      ];
    const state = lifeOf(target, now);
    if (lifeOf(entry, now) !== 'live' || state === 'live' || state === 'withdrawn') return [];
    return [
      {
        ...place,
        message: `链接指向的“${titleOf(target)}”还没有公开。`,
        advice: '请等它公开后再加链接。',
      },
    ];
  });
}

const ENTRY_ADDRESS = /^\/(?:activities|stations|plans|stories)\/([^/]+)\/?$/;
/** Below a column: its further pages, archives and selections. */
const LIST = /^(?:\d+|archive|task|station|page)$/;

const IGNORED = /(?:^|\/)(?:\.[^/]+|Thumbs\.db|desktop\.ini)$|(?:^|\/)\.[^/]+\//i;

function unusedFiles(context: SourceContext): Finding[] {
  const used = new Set(
    [...context.entries, ...context.pages].flatMap((entry) => {
      const folder = folderOf(context, entry);
      return namedFiles(entry).map(({ name }) => plain(posix.join(folder, name)));
    }),
  );
  return [...context.files]
    .filter(
      (path) => !IGNORED.test(path) && !/\.mdx?$/i.test(path) && !path.startsWith('settings/'),
    )
    .filter((path) => !used.has(plain(path)))
    .map((path) => ({
      severity: 'advice',
      file: relative(process.cwd(), join(context.folder, path)),
      line: 1,
      message: '没有哪一篇用到这个文件，读者看不到它。',
      advice: '请在正文里插入它；不需要的请删掉。',
    }));
}
