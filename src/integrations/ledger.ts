import { existsSync, statSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from '../source/environment.ts';
import { ASSETS } from './namedPictures.ts';

/** What is known of a file that Astro made. */
export interface MadeFile {
  /** Names everything that it was made of; without one it is made anew in every build. */
  key?: string | undefined;
  /** In bytes. */
  size: number;
  /** In milliseconds since 1970. */
  modified: number;
  /** Names of the pictures below `_astro/` that it shows. */
  pictures: string[];
  /** A page that search engines may list. */
  isIndexed: boolean;
  /** A page that links to a place within another page. */
  pointsIntoPages: boolean;
}

/** What is known of a finished site, so that the next build takes over what would come out the same. */
export interface Ledger {
  /** The site; absolute. */
  folder: string;
  /** By path below the folder. */
  files: Record<string, MadeFile>;
  /** Paths of those that this build took over. */
  takenOver: string[];
  /** A digest of the entries that were not public. */
  hidden?: string;
}

const place = (): string => join(cacheFolder(), 'ledger.json');
const unproven = (): string => `${place()}.next`;

/** A ledger that is missing or damaged counts as none: everything is made anew. */
async function read(file: string): Promise<Ledger | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Ledger;
  } catch {
    return undefined;
  }
}

/** Of the last finished site; none before the first. */
export const lastLedger = (): Promise<Ledger | undefined> => read(place());

/** Of the site that is being built; not yet proven to be sound. */
export const nextLedger = (): Promise<Ledger | undefined> => read(unproven());

/** Writes down what a build made; `keepLedger` makes it the last finished site. */
export const writeNextLedger = (ledger: Ledger): Promise<void> =>
  writeFile(unproven(), JSON.stringify(ledger));

/** The site that was being built is sound and goes into its place. */
export async function keepLedger(ledger: Ledger): Promise<void> {
  await writeNextLedger(ledger);
  await rename(unproven(), place());
}

/** Whether a file of the last site is still there as it was made, with the pictures that it shows. */
export function isIntact({ folder, files }: Ledger, path: string): boolean {
  const made = files[path];
  const found = statSync(join(folder, path), { throwIfNoEntry: false });
  return (
    made !== undefined &&
    found?.size === made.size &&
    found.mtimeMs === made.modified &&
    made.pictures.every((name) => existsSync(join(folder, ASSETS, name)))
  );
}
