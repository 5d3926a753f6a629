import { createHash } from 'node:crypto';
import { access, cp, mkdir, mkdtemp, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SearchPage } from './page.ts';
import { toDocument } from './document.ts';

/** Years are put together until a part has this many pages: each part costs every query some bytes. */
const PAGES_A_PART = 1000;
/**
 * How many places of words go into one file of the index. Pagefind's own 20,000 makes a query fetch
 * 23 KB for every pair of characters; smaller files make the list of files longer, which is fetched
 * once. The sum is least where both grow with the root of the part's size (measured at 200 to 2,600
 * pages a part).
 */
const placesAChunk = (pages: number): number => Math.round(90 * Math.sqrt(pages));
/** To be changed with all that changes what is written for the same pages. */
const FORMAT = 'Pagefind 1.6.0, 2';
/** What of Pagefind's output search needs in the browser. */
const KEPT =
  /^(?:index|fragment|filter|pagefind\.js|pagefind-entry\.json|.*\.pf_meta|wasm\.unknown\.pagefind)$/;
/** Finished parts that no build has used for so long are dropped. */
const KEPT_DAYS = 30;

export interface IndexPart {
  /** Folder name: the years it holds, `2024` or `2019-2021`. */
  name: string;
  pages: SearchPage[];
}

/**
 * Sorts pages into parts by year, oldest years first, so that a new story changes the last part alone.
 * Pages without a date go with the newest.
 * @param pagesAPart how many pages a part has before the next year begins another
 * @returns the parts, newest first, each with its newest page first.
 */
export function partsByYear(pages: readonly SearchPage[], pagesAPart = PAGES_A_PART): IndexPart[] {
  const newestFirst = [...pages].sort((a, b) => compare(b.date ?? '', a.date ?? ''));
  const undated = newestFirst.filter(({ date }) => !date);
  const years = Object.entries(
    Object.groupBy(
      newestFirst.filter(({ date }) => date),
      ({ date }) => (date ?? '').slice(0, 4),
    ),
  ).sort(([a], [b]) => compare(a, b));

  const parts: { years: string[]; pages: SearchPage[] }[] = [];
  for (const [year, yearPages = []] of years) {
    const open = parts.at(-1);
    if (open && open.pages.length < pagesAPart) {
      open.years.push(year);
      open.pages.unshift(...yearPages);
    } else {
      parts.push({ years: [year], pages: [...yearPages] });
    }
  }
  const newest = parts.at(-1);
  if (newest) newest.pages.push(...undated);
  else if (undated.length > 0) parts.push({ years: ['pages'], pages: undated });
  return parts
    .map(({ years, pages }) => ({ name: [...new Set([years[0], years.at(-1)])].join('-'), pages }))
    .reverse();
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Names all that a part's index is made of. */
export const keyOf = (part: IndexPart): string =>
  createHash('sha256')
    .update(JSON.stringify([FORMAT, part]))
    .digest('hex')
    .slice(0, 16);

/**
 * Indexes one part into a folder, or copies it from the cache when its pages have not changed.
 * @param part its pages, in the order in which equal results are to be shown
 * @param key see `keyOf`
 * @param outDir folder to write; must not exist yet
 * @param cacheDir where finished parts are kept from build to build
 * @throws when Pagefind refuses a page or cannot write; the message names the page.
 */
export async function writePart(
  part: IndexPart,
  key: string,
  outDir: string,
  cacheDir: string,
): Promise<void> {
  const cached = join(cacheDir, key);
  if (!(await exists(cached))) {
    const documents = part.pages.map((page) => ({ url: page.url, content: toDocument(page) }));
    await indexDocuments(part.name, documents, cached);
  }
  const now = new Date();
  await utimes(cached, now, now);
  await cp(cached, outDir, { recursive: true });
}

/** Drops finished parts that no build has used lately. */
export async function tidyCache(cacheDir: string): Promise<void> {
  const oldest = Date.now() - KEPT_DAYS * 24 * 60 * 60 * 1000;
  for (const name of await readdir(cacheDir).catch(() => [])) {
    const folder = join(cacheDir, name);
    if ((await stat(folder)).mtimeMs < oldest) await rm(folder, { recursive: true, force: true });
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

async function indexDocuments(
  partName: string,
  documents: readonly { url: string; content: string }[],
  outDir: string,
): Promise<void> {
  // Read by Pagefind's process when it starts; there is no setting for it in the Node interface.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(placesAChunk(documents.length));
  const { createIndex, close } = await import('pagefind');
  // The language is Chinese, and begins a page's identity, which must differ from part to part.
  const { index, errors } = await createIndex({ forceLanguage: `zh-x-${partName}` });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  // Written aside and renamed, so that neither a build that was stopped nor one beside this one
  // leaves half a part in the cache.
  await mkdir(dirname(outDir), { recursive: true });
  const unfinished = await mkdtemp(`${outDir}.`);
  try {
    for (const document of documents) {
      const added = await index.addHTMLFile(document);
      if (added.errors.length > 0) {
        throw new Error(`Pagefind refused ${document.url}: ${added.errors.join('; ')}`);
      }
    }
    const written = await index.writeFiles({ outputPath: unfinished });
    if (written.errors.length > 0) {
      throw new Error(`Pagefind wrote no index: ${written.errors.join('; ')}`);
    }
    for (const file of await readdir(unfinished)) {
      if (!KEPT.test(file)) await rm(join(unfinished, file), { recursive: true });
    }
    await rename(unfinished, outDir).catch(async (error: unknown) => {
      if (!(await exists(outDir))) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
    // Ends the process, which would keep this part's memory while the next one is indexed.
    await close();
  }
}
