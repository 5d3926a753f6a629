import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSettings, type Settings } from '../../src/source/settings.ts';
import type { GitStore } from './git/gitStore.ts';

/**
 * The site's settings as they are published, read again when they have changed.
 * @param state - the state folder; absolute
 */
export function publishedSettings(store: GitStore, state: string): () => Promise<Settings> {
  let known: { version: string; settings: Promise<Settings> } | undefined;
  const read = async (version: string, paths: string[]): Promise<Settings> => {
    // One folder for each version: two requests may read two versions at once.
    const folder = join(state, 'settings', version);
    await mkdir(join(folder, 'settings'), { recursive: true });
    for (const path of paths) {
      const file = await store.read(path);
      if (file) await writeFile(join(folder, path), file.content);
    }
    return readSettings(folder);
  };
  return async () => {
    const version = (await store.reader.read(`${store.main}:settings`))?.id ?? 'none';
    if (known?.version !== version)
      known = {
        version,
        settings: store.list('settings', '.yaml', 1).then((paths) => read(version, paths)),
      };
    return known.settings;
  };
}
