import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partsByYear } from '../../../src/search/build/indexParts.ts';
import { writeSearch } from '../../../src/search/build/writeSearch.ts';
import type { SearchManifest } from '../../../src/search/types.ts';
import { samplePages, sampleSynonyms } from '../../fixtures/search/pages.ts';

describe('the parts of an index', () => {
  it('puts years together until a part is full, newest part and page first', () => {
    const parts = partsByYear(samplePages, 4);
    expect(parts.map(({ name }) => name)).toEqual(['2024', '2022-2023', '2021']);
    const dates = parts.flatMap(({ pages }) => pages.flatMap(({ date }) => date ?? []));
    expect(dates).toEqual([...dates].sort().reverse());
    expect(parts.flatMap(({ pages }) => pages)).toHaveLength(samplePages.length);
  });

  it('keeps pages without a date with the newest', () => {
    const [newest] = partsByYear(samplePages, 4);
    expect(newest?.pages.at(-1)?.date).toBeUndefined();
  });

  it('changes no older part when a story is added', () => {
    const story = { ...samplePages[0], url: '/activities/new/', date: '2024-12-31' };
    const older = (pages: typeof samplePages) => partsByYear(pages, 4).slice(1);
    expect(older([...samplePages, story as (typeof samplePages)[number]])).toEqual(
      older(samplePages),
    );
  });

  it('makes do with no pages, and with none that has a date', () => {
    expect(partsByYear([])).toEqual([]);
    const undated = samplePages.filter(({ date }) => !date);
    expect(partsByYear(undated).map(({ pages }) => pages)).toEqual([undated]);
  });
});

describe('writing all that search needs', () => {
  let folder: string;
  let manifest: SearchManifest;
  const write = async (pages: typeof samplePages): Promise<SearchManifest> => {
    const outDir = join(folder, 'pagefind');
    await writeSearch({
      pages,
      synonyms: [...sampleSynonyms, ['不在站上', '也不在站上']],
      outDir,
      cacheDir: join(folder, 'cache'),
      pagesAPart: 4,
    });
    return JSON.parse(await readFile(join(outDir, 'search.json'), 'utf8')) as SearchManifest;
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'search-'));
    manifest = await write(samplePages);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('lists parts that are there, the helper and the synonyms the site can use', async () => {
    const files = await readdir(join(folder, 'pagefind'));
    expect(files).toEqual(
      expect.arrayContaining([...manifest.parts.map(({ name }) => name), manifest.helper]),
    );
    expect(manifest.synonyms).toEqual([
      { written: ['反诈'], typed: ['防骗'] },
      { written: ['议事会'], typed: ['开会商量'] },
    ]);
  });

  it('leaves nothing of Pagefind that search does not use', async () => {
    const files = await readdir(join(folder, 'pagefind'), { recursive: true });
    expect(files.filter((file) => /ui|worker|highlight|component/.test(file))).toEqual([]);
  });

  it('indexes again only the part that changed', async () => {
    const before = await readdir(join(folder, 'cache'));
    const story = {
      ...samplePages[3],
      url: '/activities/new/',
      title: '新的一天',
      date: '2024-12-31',
    };
    const changed = await write([...samplePages, story as (typeof samplePages)[number]]);
    const after = await readdir(join(folder, 'cache'));
    expect(after).toHaveLength(before.length + 1);
    expect(changed.parts[0]).not.toEqual(manifest.parts[0]);
    expect(changed.parts.slice(1)).toEqual(manifest.parts.slice(1));
  });
});
