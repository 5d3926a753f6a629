import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shortId, shortIds } from '../models/shortId.ts';
import { readContent } from '../source/content.ts';

/** An entry that was given its short id. */
export interface Filled {
  file: string;
  id: string;
}

/**
 * Writes a short id into every entry that has none; the rest of each file stays as it is, byte for byte.
 * @param contentFolder - absolute
 * @returns what was written, in the order of the files
 * @throws ContentFault when the settings cannot be read
 */
export async function fillShortIds(contentFolder: string): Promise<Filled[]> {
  const { entries } = await readContent(contentFolder);
  const given = new Set(entries.flatMap(({ raw }) => (raw['short'] ? [String(raw['short'])] : [])));
  const filled: Filled[] = [];
  for (const { model, code, raw, file } of entries) {
    if (raw['short'] !== undefined || raw['code'] !== code) continue;
    const names = { kind: model.name, code };
    const id = shortIds(names).find((candidate) => !given.has(candidate)) ?? shortId(names);
    const path = join(contentFolder, model.name, code, 'index.md');
    const source = await readFile(path, 'utf8');
    // The code's own line ends as the file's lines do.
    const written = source.replace(
      /^code:.*?(\r?\n)/m,
      (line, end: string) => `${line}short: ${id}${end}`,
    );
    if (written === source) continue;
    await writeFile(path, written);
    given.add(id);
    filled.push({ file, id });
  }
  return filled;
}
