/** The part of a Decap backend that writes entries. */
interface Writer {
  persistEntry: (entry: { dataFiles: { path: string }[] }, options: unknown) => Promise<unknown>;
}

/** What Decap keeps of a registered backend. */
export interface RegisteredBackend {
  init: (...args: never[]) => Writer;
}

/**
 * Refuses to save an entry whose code is taken. Decap would number it (`index-1.md` in the other entry's folder)
 * and neither of the two would be published as meant.
 */
export function refuseTakenAddresses(backend: RegisteredBackend): void {
  const { init } = backend;
  backend.init = (...args) => {
    const writer = init(...args);
    const persist = writer.persistEntry.bind(writer);
    writer.persistEntry = async (entry, options) => {
      const numbered = entry.dataFiles.find(({ path }) => /\/index-\d+\.md$/.test(path));
      if (numbered) throw new AddressTaken(numbered.path.split('/').at(-2) ?? '');
      return persist(entry, options);
    };
    return writer;
  };
}

class AddressTaken extends Error {
  constructor(code: string) {
    super(`网址代号“${code}”已经有另一篇在用。\n请换一个再保存。`);
    this.name = '';
  }
}
