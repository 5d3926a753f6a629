import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { normalise } from '../normalise.ts';
import type { PartEntry } from '../pagefind.ts';
import type { SynonymGroup } from '../synonyms.ts';
import type { TitleEntry } from '../titles.ts';
import type { SearchManifest } from '../types.ts';
import { makeHelperData } from './helperData.ts';
import { partsByYear, tidyCache, writePart } from './indexParts.ts';
import type { SearchPage } from './page.ts';

export interface SearchSource {
  pages: readonly SearchPage[];
  /** Groups of words of one meaning, from the settings. */
  synonyms: readonly (readonly string[])[];
  /** Folder to write, emptied first; served as `<base>pagefind/`. */
  outDir: string;
  /** Where finished parts are kept from build to build. */
  cacheDir: string;
  /** See `partsByYear`. */
  pagesAPart?: number | undefined;
}

/**
 * Writes everything that search needs: the index in parts, Pagefind's script, the manifest, the helper's
 * data, and the titles for browsers that cannot run Pagefind.
 * @throws when Pagefind cannot index a page
 */
export async function writeSearch({
  pages,
  synonyms,
  outDir,
  cacheDir,
  pagesAPart,
}: SearchSource): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const parts: PartEntry[] = [];
  for (const part of partsByYear(pages, pagesAPart)) {
    const folder = join(outDir, part.name);
    await writePart(part, folder, cacheDir);
    await rename(join(folder, 'pagefind.js'), join(outDir, 'pagefind.js'));
    const meta = (await readdir(folder))
      .map((file) => /^pagefind\.(.*)\.pf_meta$/.exec(file)?.[1])
      .find((name) => name !== undefined);
    parts.push({ name: part.name, meta: meta ?? '' });
  }
  await tidyCache(cacheDir);
  const helper = JSON.stringify(makeHelperData(pages));
  const helperFile = `helper.${createHash('sha256').update(helper).digest('hex').slice(0, 8)}.json`;
  const manifest: SearchManifest = {
    parts,
    helper: helperFile,
    synonyms: usedSynonyms(synonyms, pages),
  };
  await Promise.all([
    writeFile(join(outDir, helperFile), helper),
    writeFile(join(outDir, 'search.json'), JSON.stringify(manifest)),
    writeFile(join(outDir, 'titles.json'), JSON.stringify(titlesOf(pages))),
  ]);
}

/** Says of every group which of its words the site uses; groups that would find nothing are left out. */
function usedSynonyms(
  groups: readonly (readonly string[])[],
  pages: readonly SearchPage[],
): SynonymGroup[] {
  const texts = pages.map(({ title, blocks }) =>
    [title, ...blocks.map(({ text }) => text)].map(normalise).join('\n'),
  );
  const isUsed = (member: string): boolean => {
    const words = member.split(' ').map(normalise);
    return texts.some((text) => words.every((word) => text.includes(word)));
  };
  return groups
    .map((group) => ({
      written: group.filter(isUsed),
      typed: group.filter((member) => !isUsed(member)),
    }))
    .filter(({ written, typed }) => written.length > 0 && written.length + typed.length > 1);
}

const titlesOf = (pages: readonly SearchPage[]): TitleEntry[] =>
  pages
    .map(({ url, title, date = '', kind, station = '' }) => ({ url, title, date, kind, station }))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
