import { models } from '../../models/index.ts';
import type { CheckedEntry, Finding, SourceCheck, SourceContext } from '../check.ts';
import { placeOf } from '../fieldValues.ts';

/** Folders of the site that no entry may take over. */
const RESERVED = ['admin', 'search', 'pagefind', 's', 'share'];

/**
 * Each address leads to one thing. An entry's code is its folder's name; no two entries, standing pages or old
 * addresses may share one, also where they differ in letter case alone (Windows, macOS and some servers see no difference).
 */
export const addresses: SourceCheck = {
  name: 'source/addresses',
  run: (context) => [
    ...context.entries.flatMap(codeIsFolder),
    ...sharedCodes(context.entries),
    ...sharedPages(context.pages),
    ...sharedPlanItems(context.entries),
    ...aliasesTaken(context),
  ],
};

function codeIsFolder(entry: CheckedEntry): Finding[] {
  const { code } = entry.raw;
  if (code === undefined || code === entry.code) return [];
  return [
    {
      severity: 'error',
      file: entry.file,
      ...placeOf(entry, ['code']),
      message: `网址代号是“${String(code)}”，文件夹却叫“${entry.code}”。`,
      advice: `两处必须一样。已经公开的内容请改回“${entry.code}”。`,
    },
  ];
}

/** Both what the front matter says and what the folder is called claim an address. */
function sharedCodes(entries: readonly CheckedEntry[]): Finding[] {
  return shared(entries, ({ raw, code, model }) =>
    [...new Set([String(raw['code'] ?? code), code])].map(
      (name) => `/${model.name}/${name.toLowerCase()}/`,
    ),
  ).map(({ item, address, others }) => ({
    severity: 'error',
    file: item.file,
    ...placeOf(item, ['code']),
    message: `网址“${address}”和另一篇相同：${files(others)}。`,
    advice: '请给其中一篇换一个网址代号，文件夹的名字也一起换。',
  }));
}

function sharedPages(pages: readonly CheckedEntry[]): Finding[] {
  return shared(pages, ({ code }) => [`/${code.toLowerCase()}/`]).map(
    ({ item, address, others }) => ({
      severity: 'error',
      file: item.file,
      line: 1,
      message: `网址“${address}”和另一个页面相同：${files(others)}。`,
      advice: '请改掉其中一个文件的名字。',
    }),
  );
}

function sharedPlanItems(entries: readonly CheckedEntry[]): Finding[] {
  const items = entries.flatMap((entry) => {
    const planned = entry.model.name === 'plans' ? entry.raw['activities'] : undefined;
    if (!Array.isArray(planned)) return [];
    return (planned as { id?: unknown }[]).map(({ id }, index) => ({
      id: String(id),
      file: entry.file,
      line: entry.lineOf(['activities', index, 'id']),
    }));
  });
  return shared(items, ({ id }) => [id.toLowerCase()]).map(({ item, others }) => ({
    severity: 'error',
    file: item.file,
    line: item.line,
    label: '计划编号',
    message: `计划编号“${item.id}”还用在：${others.map(({ file, line }) => `${file}第${line}行`).join('、')}。`,
    advice: '活动报道靠编号对上计划，请换一个不重复的编号。',
  }));
}

function aliasesTaken({ entries, pages, settings }: SourceContext): Finding[] {
  const owners = new Map<string, string>();
  for (const { model, code, file } of entries) owners.set(`/${model.name}/${code}`, file);
  for (const { code, file } of pages) owners.set(`/${code.toLowerCase()}`, file);
  const columns = settings.site.columns.map(({ path }) => plainPath(path));
  const fixed = new Set([...columns, ...Object.keys(models).map((name) => `/${name}`), '']);

  const aliases = entries.flatMap((entry) =>
    list(entry.raw['aliases']).map((typed, index) => ({
      typed,
      path: plainPath(typed),
      file: entry.file,
      line: entry.lineOf(['aliases', index]),
      place: { label: '旧网址', severity: 'error' as const },
    })),
  );
  const clashes = aliases.flatMap(({ typed, path, file, line, place }) => {
    const owner = owners.get(path);
    const isFixed = fixed.has(path) || RESERVED.includes(path.split('/')[1] ?? '');
    if (!owner && !isFixed) return [];
    return [
      {
        ...place,
        file,
        line,
        message: owner
          ? `旧网址“${typed}”现在就是${owner === file ? '这一篇自己' : owner}的网址。`
          : `旧网址“${typed}”是网站自己的页面。`,
        advice: '请删去这一条。',
      },
    ];
  });
  const doubled = shared(aliases, ({ path }) => [path]).map(({ item, others }) => ({
    ...item.place,
    file: item.file,
    line: item.line,
    message: `旧网址“${item.typed}”还写在：${files(others)}。`,
    advice: '一个旧网址只能转到一处，请留一条，其余删去。',
  }));
  return [...clashes, ...doubled];
}

/** The address as servers compare it: `/News/index.html`, `/news/` and `/news` are one. */
function plainPath(path: string): string {
  return path
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/(?:index\.html?)?$/, '')
    .replace(/\/$/, '');
}

const list = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

const files = (items: readonly { file: string }[]): string =>
  [...new Set(items.map(({ file }) => file))].join('、');

interface Shared<T> {
  item: T;
  address: string;
  others: T[];
}

/** Every item that has an address in common with others. */
function shared<T>(items: readonly T[], addressesOf: (item: T) => string[]): Shared<T>[] {
  const byAddress = new Map<string, T[]>();
  for (const item of items) {
    for (const address of addressesOf(item)) {
      const holders = byAddress.get(address);
      if (holders) holders.push(item);
      else byAddress.set(address, [item]);
    }
  }
  return [...byAddress].flatMap(([address, holders]) =>
    holders.length < 2
      ? []
      : holders.map((item) => ({
          item,
          address,
          others: holders.filter((other) => other !== item),
        })),
  );
}
