import { groupBy } from '../../lib/list.ts';
import { isOwnShortId, shortId } from '../../models/shortId.ts';
import type { CheckedEntry, Finding, SourceCheck } from '../check.ts';
import { placeOf } from '../fieldValues.ts';

/**
 * Short addresses are printed on posters and cannot be called back: each leads to one entry for good. Whoever alters or copies one
 * is told, and so is whoever meets the one case in hundreds of millions in which two come out alike.
 */
export const shortAddresses: SourceCheck = {
  name: 'source/shortAddresses',
  run: ({ entries }) => [...entries.flatMap(altered), ...doubled(entries)],
};

/** The id as the file has it, or as it will be made. */
function idOf({ raw, model, code }: CheckedEntry): string {
  const { short } = raw;
  return typeof short === 'string' ? short : shortId({ kind: model.name, code });
}

function altered(entry: CheckedEntry): Finding[] {
  const { raw, model, code, file } = entry;
  const aliases = Array.isArray(raw['aliases']) ? raw['aliases'].map(String) : [];
  const id = idOf(entry);
  if (isOwnShortId(id, { kind: model.name, code }, aliases)) return [];
  return [
    {
      severity: 'error',
      file,
      ...placeOf(entry, ['short']),
      message: `短网址代号“${id}”不是这一篇自己的，可能是手改了，或是从别的内容复制过来的。`,
      advice: `请改为“${shortId({ kind: model.name, code })}”。如果这一篇换过网址代号，请把原来的网址写进“旧网址”，短网址代号保持不变。`,
    },
  ];
}

function doubled(entries: readonly CheckedEntry[]): Finding[] {
  return [...groupBy(entries, idOf)].flatMap(([id, [first, ...others]]) =>
    others.map((entry) => ({
      severity: 'error',
      file: entry.file,
      ...placeOf(entry, ['short']),
      message: `短网址代号“${id}”和另一篇相同：${first?.file ?? ''}。`,
      advice: '已经公开的那一篇不要动；在另一篇里删去这一行，再运行 npm run short-addresses。',
    })),
  );
}
