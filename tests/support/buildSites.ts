import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

/** A site built from the shipped content for the tests to read. */
export interface BuiltSite {
  folder: string;
  basePath: string;
  url: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    sites: BuiltSite[];
  }
}

/** Late on the day for which the sample content is written, so that the tests give the same on any day. */
export const TEST_TIME = '2026-11-25 12:00';

/**
 * Builds the shipped content once at the root and once under a sub-path with the real build command, before the
 * first test of the project.
 */
export default function setup(project: TestProject): void {
  const sites: BuiltSite[] = [
    { folder: resolve('.cache/test/root'), basePath: '/', url: 'https://wmsj.example.org' },
    { folder: resolve('.cache/test/sub'), basePath: '/wmsj/', url: 'https://www.example.org' },
  ];
  for (const { folder, basePath, url } of sites) {
    execFileSync('node', ['src/commands/build.ts'], {
      stdio: 'inherit',
      env: {
        ...process.env,
        // Vitest keeps Astro's own `SITE` among the variables of the process.
        SITE: '',
        OUT: folder,
        BASE_PATH: basePath,
        SITE_URL: url,
        BUILD_TIME: TEST_TIME,
        ASTRO_TELEMETRY_DISABLED: '1',
        NODE_ENV: 'production',
      },
    });
  }
  project.provide('sites', sites);
}
