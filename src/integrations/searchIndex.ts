import { join, resolve } from 'node:path';
import { writeSearch, type PartWords } from '../search/build/writeSearch.ts';
import { cacheFolder } from '../source/environment.ts';
import { Kept } from '../source/kept.ts';
import type { Ledger } from './ledger.ts';
import type { Settings } from '../source/settings.ts';
import { searchPages, type PageText } from './searchPages.ts';

/** Writes everything that search needs into the `pagefind/` folder of a finished site. */
export async function writeSearchIndex(
  out: string,
  { site, wording }: Settings,
  { files }: Ledger,
): Promise<void> {
  const kept = await Kept.open<PageText | null>(join(cacheFolder(), 'search-pages.bin'));
  const pages = await searchPages(out, site.basePath, kept, (file) => files[file]?.key);
  await kept.save();
  const words = await Kept.open<PartWords>(join(cacheFolder(), 'search-words.bin'));
  await writeSearch({
    pages,
    synonyms: wording.synonyms ?? [],
    outDir: join(out, 'pagefind'),
    cacheDir: resolve('.cache/search'),
    keep: (key, make) => words.get(key, make),
  });
  await words.save();
}
