import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { MadeFile } from './ledger.ts';

/**
 * A sitemap of exactly the pages that may be indexed: one that says `noindex` (404, search, withdrawn entries,
 * redirects) is left out by what its own HTML says, so the two cannot disagree.
 * @param made - every file, known when the build is done
 * @param root - address of the site's root, with its final slash
 */
export function indexablePages(
  made: ReadonlyMap<string, MadeFile>,
  root: string,
): AstroIntegration[] {
  const pages: string[] = [];
  const indexed = new Set<string>();
  return [
    {
      name: 'indexed-pages',
      hooks: {
        'astro:build:done': () => {
          for (const [file, { isIndexed }] of made)
            if (isIndexed) indexed.add(new URL(file.replace(/index\.html$/, ''), root).href);
          pages.push(...indexed);
        },
      },
    },
    sitemap({ customPages: pages, filter: (address) => indexed.has(address) }),
  ];
}
