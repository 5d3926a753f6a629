import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFolder } from '../source/environment.ts';
import { madeWith } from '../source/madeWith.ts';
import { everything, plans, stations, type Entry } from './entries.ts';
import { frame } from './frame.ts';
import { once } from './once.ts';
import { settings } from './settings.ts';
import { currentYear } from './year.ts';

/*
 * A page that was made of the very same things as last time is taken over from the last finished site. Its key must
 * therefore name everything that the page shows: what is not sure to be elsewhere belongs into `surroundings`.
 */

const digest = (parts: unknown): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);

/**
 * The key of a page that shows some entries and, around them, any of the site's frame, terms, stations and plans.
 * @param shown - the entries, with all that is shown of them
 * @param more - what else the page shows; plain data
 */
export async function cacheKey(
  shown: readonly (Entry | undefined)[],
  more?: unknown,
): Promise<string> {
  return digest([
    await surroundings(),
    await Promise.all(shown.map((entry) => entry && stateOf(entry))),
    more,
  ]);
}

/** What any page may show of: there are few stations and plans, and they seldom change. */
const surroundings = once(async () =>
  digest([
    await madeWith(),
    await settings(),
    await frame(),
    currentYear(),
    await Promise.all([...(await stations()), ...(await plans())].map(stateOf)),
  ]),
);

const live = once(async () => new Set(await everything()));

/** An entry as it is now: its text, the files beside it, and whether readers see it. */
const stateOf = async (entry: Entry): Promise<unknown[]> => [
  entry.collection,
  entry.id,
  entry.digest,
  (await live()).has(entry),
  await filesBeside(entry),
];

const known = new Map<string, Promise<string[]>>();

/** Name, size and time of the files beside an entry. */
function filesBeside({ collection, id }: Entry): Promise<string[]> {
  const folder = join(contentFolder(), collection, id);
  const files = import.meta.env.DEV ? undefined : known.get(folder);
  if (files) return files;
  const found = marksOf(folder);
  known.set(folder, found);
  return found;
}

async function marksOf(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name !== 'index.md').sort();
  return Promise.all(
    names.map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name));
      return `${name}\0${size}\0${mtimeMs}`;
    }),
  );
}
