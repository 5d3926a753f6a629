import { createHash, randomUUID } from 'node:crypto';
import { lstat, mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { shanghaiNow } from '../../src/lib/date.ts';
import { Exclusive } from './exclusive.ts';
import { folderOf, nameOf, placeOf, textFileOf, type Place } from './place.ts';
import { Refusal } from './refusal.ts';
import type { Blob, Newer, NewFile, Save, Saved, Store } from './store.ts';

/** Content in a folder of this computer, for `npm start`: what is saved is what the site is built from. */
export class FolderStore implements Store {
  readonly #folder: string;
  readonly #exclusive = new Exclusive();

  /** @param folder - the content folder; absolute */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async list(folder: string, extension: string, depth: number): Promise<string[]> {
    if (!(await this.#isReal(folder))) return [];
    const names = await readdir(join(this.#folder, folder), { withFileTypes: true }).catch(
      () => [],
    );
    const found = await Promise.all(
      names.map((name) => {
        const path = `${folder}/${name.name}`;
        if (name.isDirectory()) return depth > 1 ? this.list(path, extension, depth - 1) : [];
        return name.isFile() && path.endsWith(extension) && placeOf(path) ? [path] : [];
      }),
    );
    return found.flat();
  }

  async read(path: string): Promise<Blob | undefined> {
    if (!(await this.#isReal(path))) return undefined;
    const content = await readFile(join(this.#folder, path)).catch(() => undefined);
    return content && { content, version: createHash('sha256').update(content).digest('hex') };
  }

  async latest(place: Place): Promise<({ version: string } & Newer) | undefined> {
    const path = textFileOf(place);
    const file = await this.read(path);
    if (!file) return undefined;
    const { mtime } = await stat(join(this.#folder, path));
    return { version: file.version, when: shanghaiNow(mtime) };
  }

  save({ place, text, assets, opened }: Save): Promise<Saved> {
    return this.#exclusive.run(nameOf(place), async () => {
      const latest = await this.latest(place);
      if (latest?.version !== opened) return { newer: latest?.when ? { when: latest.when } : {} };
      await this.#write([...assets, text]);
      return { version: (await this.read(text.path))?.version ?? '' };
    });
  }

  add(place: Place, files: NewFile[]): Promise<void> {
    return this.#exclusive.run(nameOf(place), () => this.#write(files));
  }

  remove(place: Place, paths: string[]): Promise<void> {
    return this.#exclusive.run(nameOf(place), async () => {
      for (const path of paths)
        if (await this.#isReal(path)) await rm(join(this.#folder, path), { force: true });
      // The checks would report an entry without a text; a folder that still holds something stays.
      await rmdir(join(this.#folder, folderOf(place))).catch(() => undefined);
    });
  }

  async #write(files: NewFile[]): Promise<void> {
    for (const { path, content } of files) {
      if (!(await this.#isReal(path))) throw new Refusal(403, '这个位置是一个链接，不能写入。');
      const target = join(this.#folder, path);
      await mkdir(dirname(target), { recursive: true });
      const unfinished = `${target}.${randomUUID()}.tmp`;
      const file = await open(unfinished, 'wx');
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, target);
    }
  }

  /** Whether no part of a path is a link that leads elsewhere; what is not there yet leads nowhere. */
  async #isReal(path: string): Promise<boolean> {
    const parts = path.split('/');
    const places = parts.map((_, index) => join(this.#folder, ...parts.slice(0, index + 1)));
    const found = await Promise.all(places.map((place) => lstat(place).catch(() => undefined)));
    return found.every((place) => !place?.isSymbolicLink());
  }
}
