import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Makes a content folder of its own: the shipped settings and standing pages, the institute and one station, and the
 * files given.
 * @param files - content by path below the folder, e.g. `activities/a/index.md`
 * @returns the folder; absolute
 */
export function contentOf(files: Record<string, string | Uint8Array>): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'content-')), 'content');
  for (const part of ['settings', 'pages', 'stations/suo', 'stations/rongyin']) {
    cpSync(join('content', part), join(folder, part), { recursive: true });
  }
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

/** Runs the real build command. `out` is the finished site, whether or not the build came to make it. */
export function build(
  content: string,
  environment: Record<string, string> = {},
): { out: string; exit: number | null; said: string } {
  const out = join(
    dirname(content),
    `site-${Object.values(environment).join('-').replace(/\W/g, '')}`,
  );
  const { status, stdout, stderr } = spawnSync('node', ['src/commands/build.ts'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT: content,
      OUT: out,
      BUILD_TIME: '2026-11-25 12:00',
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      ...environment,
    },
  });
  return { out, exit: status, said: stdout + stderr };
}
