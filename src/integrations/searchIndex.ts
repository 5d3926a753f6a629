import { join, resolve } from 'node:path';
import { writeSearch } from '../search/build/writeSearch.ts';
import type { Settings } from '../source/settings.ts';
import { searchPages } from './searchPages.ts';

/** Writes everything that search needs into the `pagefind/` folder of a finished site. */
export async function writeSearchIndex(out: string, { site, wording }: Settings): Promise<void> {
  await writeSearch({
    pages: await searchPages(out, site.basePath),
    synonyms: wording.synonyms ?? [],
    outDir: join(out, 'pagefind'),
    cacheDir: resolve('.cache/search'),
  });
}
