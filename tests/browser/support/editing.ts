import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openState } from '../../../admin/desk/state.ts';
import { withLocalEditing } from '../../../admin/local.ts';
import { staticSite } from '../../../src/server/staticSite.ts';
import { readContent } from '../../../src/source/content.ts';
import type { SourceEntry } from '../../../src/source/entry.ts';
import { temporaryContent } from './content.ts';
import { Editor } from './editor.ts';
import { serve } from './server.ts';

export interface Editing {
  /** The content folder that is edited. */
  content: string;
  open: (options?: Parameters<typeof Editor.open>[2]) => Promise<Editor>;
  /** The entry as the site reads it from the disk. */
  saved: (model: string, code: string) => Promise<SourceEntry>;
  close: () => Promise<void>;
}

/** Editing on this computer as `npm start` offers it, with a content folder of its own. */
export async function startEditing(browser: Browser, basePath: string): Promise<Editing> {
  const content = await temporaryContent();
  const site = staticSite(join(content, '../site'), basePath);
  const server = await serve(
    await withLocalEditing(site, {
      contentFolder: content,
      basePath,
      database: openState(join(content, '../state')),
      release: () => ({ state: 'live', since: '', issues: [], mirror: { state: 'off' } }),
    }),
  );
  return {
    content,
    open: (options) => Editor.open(browser, `${server.origin}${basePath}admin/`, options),
    saved: async (model, code) => {
      const { entries } = await readContent(content);
      const entry = entries.find((read) => read.model.name === model && read.code === code);
      if (!entry) throw new Error(`${model}/${code} was not saved`);
      return entry;
    },
    close: server.close,
  };
}
