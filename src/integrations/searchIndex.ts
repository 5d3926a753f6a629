import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/**
 * Writes the search index of a finished site into its `pagefind/` folder. Only what stands inside
 * `data-pagefind-body` is searched. One language is forced: a second one would split the index.
 * @throws when Pagefind reports errors
 */
export async function writeSearchIndex(out: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'zh-cn' });
  if (!index) throw new Error(`搜索索引没有建成：${errors.join('；')}`);
  const added = await index.addDirectory({ path: out });
  const written = await index.writeFiles({ outputPath: join(out, 'pagefind') });
  await close();
  const faults = [...added.errors, ...written.errors];
  if (faults.length > 0) throw new Error(`搜索索引没有建成：${faults.join('；')}`);
}
