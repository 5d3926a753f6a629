import { describe, expect, it } from 'vitest';
import { guardBackend, type RegisteredBackend } from '../../../admin/app/guardBackend.ts';

/** A backend that keeps its files in memory, guarded. */
function guarded(...present: string[]) {
  const files = new Set(present);
  const registered: RegisteredBackend = {
    init: () => ({
      persistEntry: ({ dataFiles }) => {
        for (const { path } of dataFiles) files.add(path);
        return Promise.resolve();
      },
      getMedia: (folder = '') =>
        Promise.resolve(
          [...files]
            .filter((path) => path.startsWith(`${folder}/`))
            .map((path) => ({ path, name: path.split('/').at(-1) ?? '' })),
        ),
      deleteFiles: (paths) => {
        for (const path of paths) files.delete(path);
        return Promise.resolve();
      },
    }),
  };
  guardBackend(registered);
  return { backend: registered.init(), files };
}

const save = (path: string) => ({ dataFiles: [{ path }] });

describe('a guarded backend', () => {
  it('saves an entry into a folder of its own', async () => {
    const { backend, files } = guarded();
    await backend.persistEntry(save('stations/dongmen/index.md'), {});
    expect([...files]).toEqual(['stations/dongmen/index.md']);
  });

  it('refuses a code that is taken, in words', async () => {
    const { backend, files } = guarded('stations/dongmen/index.md');
    const saving = backend.persistEntry(save('stations/dongmen/index-1.md'), {});
    await expect(saving).rejects.toThrow('网址代号“dongmen”已经有另一篇在用。');
    expect(files.size).toBe(1);
  });

  it('does not offer the text of an entry among its pictures', async () => {
    const { backend } = guarded('stories/a/index.md', 'stories/a/photo.jpg');
    expect((await backend.getMedia('stories/a')).map(({ name }) => name)).toEqual(['photo.jpg']);
  });

  it('deletes the pictures with their entry, and a picture alone', async () => {
    const { backend, files } = guarded(
      'stories/a/index.md',
      'stories/a/1.jpg',
      'stories/a/2.jpg',
      'stories/b/1.jpg',
    );
    await backend.deleteFiles(['stories/a/2.jpg'], '');
    expect(files.has('stories/a/1.jpg')).toBe(true);
    await backend.deleteFiles(['stories/a/index.md'], '');
    expect([...files]).toEqual(['stories/b/1.jpg']);
  });
});
