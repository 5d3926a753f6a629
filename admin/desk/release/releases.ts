import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** The finished sites of a desk: one folder each, and the link `live` to the one that readers see. */
export class Releases {
  readonly #folder: string;
  /** What a web server is told to serve. */
  readonly live: string;

  /** @param state - the state folder; absolute */
  constructor(state: string) {
    this.#folder = join(state, 'releases');
    this.live = join(state, 'live');
  }

  /** Takes away what a killed build left, and makes the folder the first time. */
  async prepare(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const names = await readdir(this.#folder);
    const unfinished = names.filter((name) => name.includes('.'));
    await Promise.all(unfinished.map((name) => rm(this.pathOf(name), { recursive: true })));
  }

  /** @param name - e.g. `20261125-083000-1a2b3c4` */
  pathOf(name: string): string {
    return join(this.#folder, name);
  }

  /** Names of all releases, oldest first. */
  async list(): Promise<string[]> {
    const names = await readdir(this.#folder).catch(() => []);
    return names.filter((name) => !name.includes('.')).sort();
  }

  /** Name of the release that readers see. */
  async current(): Promise<string | undefined> {
    const target = await readlink(this.live).catch(() => undefined);
    return target && basename(target);
  }

  /**
   * Shows a release to readers. One rename: every request sees the old site or the new one.
   * @throws Error when there is no such release
   */
  async switchTo(name: string): Promise<void> {
    if (!/^[\w-]+$/.test(name) || !existsSync(join(this.pathOf(name), 'index.html')))
      throw new Error(`没有“${name}”这个版本。`);
    const next = `${this.live}.next`;
    await rm(next, { force: true });
    await symlink(join('releases', name), next);
    await rename(next, this.live);
    const folder = await open(join(this.live, '..'));
    await folder.sync().finally(() => folder.close());
  }

  /** Removes the oldest releases, never the one that readers see. */
  async prune(keep: number): Promise<void> {
    const current = await this.current();
    const old = (await this.list()).slice(0, -keep).filter((name) => name !== current);
    await Promise.all(old.map((name) => rm(this.pathOf(name), { recursive: true })));
  }
}
