/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';
import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    // Commands that the tests run take `SITE` for the name of a site; Vitest fills it with Astro's.
    env: { SITE: '' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/{unit,component}/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/{build,browser}/**/*.test.ts'],
          globalSetup: 'tests/support/buildSites.ts',
          // One browser at a time, after everything else: two starve each other on a small machine.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
