import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/**
 * A sitemap of exactly the pages that may be indexed: one that says `noindex` (404, search, withdrawn entries,
 * redirects) is left out by what its own HTML says, so the two cannot disagree.
 */
export function indexablePages(): AstroIntegration[] {
  let folder = '';
  let base = '/';
  const mayBeIndexed = (address: string): boolean => {
    const path = decodeURIComponent(new URL(address).pathname).slice(base.length);
    const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
    return !/<meta name="robots" content="noindex"|http-equiv="refresh"/.test(html);
  };
  return [
    {
      name: 'sitemap-folder',
      hooks: {
        'astro:config:done': ({ config }) => {
          folder = fileURLToPath(config.outDir);
          base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        },
      },
    },
    sitemap({ filter: mayBeIndexed }),
  ];
}
