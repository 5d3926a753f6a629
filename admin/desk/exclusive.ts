/** Does work on the same thing one after the other, and work on different things at once. */
export class Exclusive {
  readonly #last = new Map<string, Promise<unknown>>();

  /** @param key - what the work is on, e.g. the name of an entry */
  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(work);
    this.#last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(key) === mine) this.#last.delete(key);
    }
  }
}
