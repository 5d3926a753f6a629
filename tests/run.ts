/**
 * The whole test command: every gate runs even when an earlier one failed, so that one run tells everything.
 * Ends with the line `Tests: N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './support/browser.ts';
import { findNginx } from './support/nginx.ts';

const gates: [name: string, command: string[]][] = [
  ['类型检查', ['astro', 'check', '--minimumFailingSeverity', 'hint']],
  ['代码规范', ['eslint', '-c', 'tests/eslint.config.js', '--max-warnings', '0', '.']],
  ['代码格式', ['prettier', '--check', '--log-level', 'warn', '.']],
];

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['CHROMIUM'] = findBrowser();
findNginx();

let failed = 0;
let passed = 0;
const run = ([command = '', ...parameters]: string[]): boolean =>
  spawnSync(command, parameters, { stdio: 'inherit', shell: process.platform === 'win32' })
    .status === 0;

for (const [name, command] of gates) {
  console.log(`\n== ${name}`);
  if (run(command)) passed += 1;
  else failed += 1;
}

console.log('\n== 测试');
const results = join(mkdtempSync(join(tmpdir(), 'vitest-')), 'results.json');
const clean = run([
  'vitest',
  'run',
  '--config',
  'tests/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
]);
const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8')) as {
  numPassedTests: number;
  numFailedTests: number;
};
passed += numPassedTests;
// A file that could not even be loaded fails the run without a failed test.
failed += clean ? numFailedTests : Math.max(1, numFailedTests);

console.log(`\nTests: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
