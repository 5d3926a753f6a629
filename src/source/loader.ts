import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader } from 'astro/loaders';
import { imageAsPath, type Model } from '../models/define.ts';
import { stateOf } from '../models/life.ts';
import { entryFiles } from './content.ts';
import { readEntry } from './entry.ts';
import { buildTime } from './environment.ts';
import { digestOf } from './kept.ts';
import { madeWith } from './madeWith.ts';
import { ContentFault, type Settings } from './settings.ts';

/**
 * Feeds a model's entries to Astro through the same reader that the checks use, so that what was checked is
 * what is published. What is unchanged since it was
 * last found right is neither read again nor rendered.
 * @throws ContentFault in a build, with every fault of every entry; `astro dev` logs and leaves the entry out.
 */
export function entryLoader(model: Model, contentFolder: string, settings: Settings): Loader {
  return {
    name: `entries-${model.name}`,
    async load({ store, parseData, renderMarkdown, config, logger, watcher }) {
      const schema = model.schema({ image: imageAsPath, programme: settings.programme });
      const terms = JSON.stringify(settings.programme);
      const maker = await madeWith();
      const inDevelopment = watcher !== undefined;
      const now = buildTime();

      const load = async () => {
        const files = await entryFiles(contentFolder, model);
        const faults = [];
        for (const { path, code, file } of files) {
          const bytes = await readFile(path);
          const digest = (data: object) => digestOf(maker, terms, stateOf(data, now), bytes);
          const known = store.get(code);
          if (known && known.digest === digest(known.data)) {
            // Set anew, since only a set entry has its pictures built.
            store.delete(code);
            store.set(known);
            continue;
          }
          const entry = readEntry(model, schema, { file, code, bytes });
          const errors = entry.issues.filter(({ severity }) => severity === 'error');
          if (!entry.data || errors.length > 0) {
            faults.push(...errors);
            store.delete(code);
            continue;
          }
          const filePath = relative(new URL(config.root).pathname, path);
          const data = await parseData({ id: code, data: entry.raw, filePath });
          if (stateOf(data, now) !== 'live') {
            store.set({ id: code, data: withoutPictures(data), filePath, digest: digest(data) });
            continue;
          }
          const rendered = await renderMarkdown(entry.body, { fileURL: pathToFileURL(path) });
          store.set({
            id: code,
            data,
            body: entry.body,
            filePath,
            digest: digest(data),
            rendered,
            ...(rendered.metadata?.imagePaths && { assetImports: rendered.metadata.imagePaths }),
          });
        }
        const present = new Set(files.map(({ code }) => code));
        for (const code of store.keys()) if (!present.has(code)) store.delete(code);
        if (faults.length === 0) return;
        if (!inDevelopment) throw new ContentFault(faults);
        for (const { file, line, message } of faults)
          logger.error(`${file}:${line ?? 1} ${message}`);
      };

      await load();
      watcher?.add(contentFolder);
      watcher?.on('all', (_event, path) => {
        if (path.startsWith(contentFolder)) void load();
      });
    },
  };
}

/** How Astro marks a picture in an entry's data. */
const PICTURE = '__ASTRO_IMAGE_';

/** Of an entry that readers do not see: Astro publishes the file of every picture that the store names. */
const withoutPictures = <Data extends object>(data: Data): Data =>
  JSON.parse(
    JSON.stringify(data, (_, value: unknown) =>
      typeof value === 'string' && value.startsWith(PICTURE) ? undefined : value,
    ),
  ) as Data;
