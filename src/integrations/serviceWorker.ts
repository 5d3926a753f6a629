import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';

/** Bundles `src/offline/worker.ts` into `sw.js` at the root of the finished site, whose folder is its scope. */
export function serviceWorker(): AstroIntegration {
  return {
    name: 'service-worker',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const offlinePage = await readFile(new URL('offline/index.html', dir));
        const revision = createHash('sha256').update(offlinePage).digest('hex').slice(0, 16);
        await build({
          configFile: false,
          logLevel: 'error',
          publicDir: false,
          define: {
            OFFLINE_REVISION: JSON.stringify(revision),
            'process.env.NODE_ENV': '"production"',
          },
          build: {
            outDir: fileURLToPath(dir),
            emptyOutDir: false,
            target: ['chrome107', 'safari14'],
            lib: {
              entry: fileURLToPath(new URL('../offline/worker.ts', import.meta.url)),
              formats: ['iife'],
              name: 'worker',
              fileName: () => 'sw.js',
            },
          },
        });
      },
    },
  };
}
