interface MediaFile {
  name: string;
  path: string;
}

/** The part of a Decap backend that touches an entry's folder. */
interface Backend {
  persistEntry: (entry: { dataFiles: { path: string }[] }, options: unknown) => Promise<unknown>;
  getMedia: (folder?: string) => Promise<MediaFile[]>;
  deleteFiles: (paths: string[], message: string) => Promise<unknown>;
}

/** What Decap keeps of a registered backend. */
export interface RegisteredBackend {
  init: (...args: never[]) => Backend;
}

/**
 * Teaches a backend that an entry is a folder of its own, which Decap only half knows.
 * A code that is taken is refused: Decap would number the file (`index-1.md` in the other entry's folder), and
 * neither of the two would be published as meant. The entry's text is not offered as one of its pictures, where
 * it could be deleted. Deleting an entry deletes its pictures too.
 */
export function guardBackend(registered: RegisteredBackend): void {
  const { init } = registered;
  registered.init = (...args) => {
    const backend = init(...args);
    const persistEntry = backend.persistEntry.bind(backend);
    const getMedia = backend.getMedia.bind(backend);
    const deleteFiles = backend.deleteFiles.bind(backend);

    backend.persistEntry = async (entry, options) => {
      const numbered = entry.dataFiles.find(({ path }) => /\/index-\d+\.md$/.test(path));
      if (numbered) throw new AddressTaken(numbered.path.split('/').at(-2) ?? '');
      return persistEntry(entry, options);
    };
    backend.getMedia = async (folder) =>
      (await getMedia(folder)).filter(({ name }) => name !== ENTRY_FILE);
    backend.deleteFiles = async (paths, message) => {
      const folders = paths
        .filter((path) => path.endsWith(`/${ENTRY_FILE}`))
        .map((path) => path.slice(0, -ENTRY_FILE.length - 1));
      const pictures = await Promise.all(folders.map((folder) => backend.getMedia(folder)));
      return deleteFiles([...paths, ...pictures.flat().map(({ path }) => path)], message);
    };
    return backend;
  };
}

const ENTRY_FILE = 'index.md';

class AddressTaken extends Error {
  constructor(code: string) {
    super(`网址代号“${code}”已经有另一篇在用。\n请换一个再保存。`);
    this.name = '';
  }
}
