import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { madeWith } from './madeWith.ts';

/**
 * Results that are kept from build to build, each by a digest of everything it was made of. What a build did not ask
 * for is dropped. A file that is missing, damaged or made by another version of the program counts as empty.
 */
export class Kept<Result> {
  readonly #file: string;
  readonly #maker: string;
  readonly #known: ReadonlyMap<string, Result>;
  readonly #used = new Map<string, Result>();
  #isNew = false;

  private constructor(file: string, maker: string, known: ReadonlyMap<string, Result>) {
    this.#file = file;
    this.#maker = maker;
    this.#known = known;
  }

  /**
   * @param file - where the results are kept; absolute
   * @param surroundings - what every result depends on; plain data
   */
  static async open<Result>(file: string, surroundings?: unknown): Promise<Kept<Result>> {
    const maker = digestOf(await madeWith(), JSON.stringify(surroundings) ?? '');
    const known = await readFile(file).then(
      (bytes) => {
        try {
          return deserialize(bytes) as { maker: string; results: Map<string, Result> };
        } catch {
          return undefined;
        }
      },
      () => undefined,
    );
    return new Kept(file, maker, known?.maker === maker ? known.results : new Map());
  }

  /**
   * @param key - see `digestOf`
   * @param make - called when nothing is kept; gives what `structuredClone` can copy
   */
  get(key: string, make: () => Result): Result {
    let result = this.#used.get(key) ?? this.#known.get(key);
    if (result === undefined) {
      result = make();
      this.#isNew = true;
    }
    this.#used.set(key, result);
    return result;
  }

  /** Keeps what was asked for since the opening. */
  async save(): Promise<void> {
    if (!this.#isNew && this.#used.size === this.#known.size) return;
    await mkdir(dirname(this.#file), { recursive: true });
    // Under a name of its own first: a build that is stopped leaves no half a file.
    const unfinished = `${this.#file}.${process.pid}`;
    await writeFile(unfinished, serialize({ maker: this.#maker, results: this.#used }));
    await rename(unfinished, this.#file);
  }
}

/** A digest of texts and bytes in their order. */
export function digestOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\0`).update(part);
  return hash.digest('base64url');
}
