import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBrowser } from '../../support/browser.ts';

const TOOL = resolve('.cache/bench/lighthouse');
const FLAGS =
  '--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** A category's score out of 100 and the audits that were not passed. */
export type Scores = Record<string, { score: number; failed: string[] }>;

interface Report {
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; scoreDisplayMode: string }>;
}

/** Asks Lighthouse, which is installed when it is missing, about accessibility, best practices and search engines. */
export function lighthouse(url: string): Scores {
  if (!existsSync(join(TOOL, 'node_modules/lighthouse'))) {
    mkdirSync(TOOL, { recursive: true });
    writeFileSync(join(TOOL, 'package.json'), '{"private":true}');
    spawnSync('npm', ['install', '-E', 'lighthouse@12.8.2'], { cwd: TOOL, stdio: 'ignore' });
  }
  const { status, stdout, stderr } = spawnSync(
    'node',
    [
      'node_modules/lighthouse/cli/index.js',
      url,
      '--quiet',
      '--output=json',
      '--only-categories=accessibility,best-practices,seo',
      `--chrome-flags=${FLAGS}`,
    ],
    {
      cwd: TOOL,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...process.env, CHROME_PATH: findBrowser() },
    },
  );
  if (status !== 0) throw new Error(stderr);
  const { categories, audits } = JSON.parse(stdout) as Report;
  return Object.fromEntries(
    Object.entries(categories).map(([name, { score, auditRefs }]) => [
      name,
      {
        score: Math.round(score * 100),
        failed: auditRefs
          .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
          .map(({ id }) => id),
      },
    ]),
  );
}
