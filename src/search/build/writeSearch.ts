import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { normalise } from '../normalise.ts';
import type { PartEntry } from '../pagefind.ts';
import type { SynonymGroup } from '../synonyms.ts';
import type { TitleEntry } from '../titles.ts';
import type { SearchManifest } from '../types.ts';
import { makeHelperData } from './helperData.ts';
import { keyOf, partsByYear, tidyCache, writePart } from './indexParts.ts';
import type { SearchPage } from './page.ts';
import { addUp, countWords, type WordCounts } from './words.ts';

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
  /** Gives what an earlier build made under a key, else makes it. */
  keep?: ((key: string, make: () => PartWords) => PartWords) | undefined;
}

/** What the words of one part's pages add to the whole. */
export interface PartWords {
  counts: WordCounts;
  /** Words of the synonyms' groups that its pages use. */
  used: Set<string>;
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
  keep = (_, make) => make(),
}: SearchSource): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const parts: PartEntry[] = [];
  const words: PartWords[] = [];
  for (const part of partsByYear(pages, pagesAPart)) {
    const folder = join(outDir, part.name);
    const key = keyOf(part);
    await writePart(part, key, folder, cacheDir);
    await rename(join(folder, 'pagefind.js'), join(outDir, 'pagefind.js'));
    const meta = (await readdir(folder))
      .map((file) => /^pagefind\.(.*)\.pf_meta$/.exec(file)?.[1])
      .find((name) => name !== undefined);
    parts.push({ name: part.name, meta: meta ?? '' });
    words.push(
      keep(JSON.stringify([key, synonyms]), () => ({
        counts: countWords(part.pages),
        used: usedWords(synonyms.flat(), part.pages),
      })),
    );
  }
  await tidyCache(cacheDir);
  const helper = JSON.stringify(makeHelperData(addUp(words.map(({ counts }) => counts))));
  const helperFile = `helper.${createHash('sha256').update(helper).digest('hex').slice(0, 8)}.json`;
  const manifest: SearchManifest = {
    parts,
    helper: helperFile,
    synonyms: usedSynonyms(synonyms, new Set(words.flatMap(({ used }) => [...used]))),
  };
  await Promise.all([
    writeFile(join(outDir, helperFile), helper),
    writeFile(join(outDir, 'search.json'), JSON.stringify(manifest)),
    writeFile(join(outDir, 'titles.json'), JSON.stringify(titlesOf(pages))),
  ]);
}

/** The words that pages use. */
function usedWords(words: readonly string[], pages: readonly SearchPage[]): Set<string> {
  const texts = pages.map(({ title, blocks }) =>
    [title, ...blocks.map(({ text }) => text)].map(normalise).join('\n'),
  );
  const isUsed = (member: string): boolean => {
    const parts = member.split(' ').map(normalise);
    return texts.some((text) => parts.every((part) => text.includes(part)));
  };
  return new Set(words.filter(isUsed));
}

/** Says of every group which of its words the site uses; groups that would find nothing are left out. */
function usedSynonyms(
  groups: readonly (readonly string[])[],
  used: ReadonlySet<string>,
): SynonymGroup[] {
  return groups
    .map((group) => ({
      written: group.filter((member) => used.has(member)),
      typed: group.filter((member) => !used.has(member)),
    }))
    .filter(({ written, typed }) => written.length > 0 && written.length + typed.length > 1);
}

const titlesOf = (pages: readonly SearchPage[]): TitleEntry[] =>
  pages
    .map(({ url, title, date = '', kind, station = '' }) => ({ url, title, date, kind, station }))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
