import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aptInstall } from '../../support/apt.ts';

export interface Cost {
  seconds: number;
  /** Of the command and all processes that it waited for. */
  cpuSeconds: number;
  /** Of the largest process. */
  peakMegabytes: number;
}

const TIME = '/usr/bin/time';

/**
 * Runs a command and says what it cost, by GNU time.
 * @throws when it fails; the message is what it said
 */
export function measureCommand(
  command: readonly string[],
  { cwd, environment = {} }: { cwd: string; environment?: Record<string, string> },
): Cost {
  if (!existsSync(TIME)) aptInstall('time');
  const report = join(mkdtempSync(join(tmpdir(), 'time-')), 'report');
  const { status, stdout, stderr } = spawnSync(
    TIME,
    ['--output', report, '--format', '%e %U %S %M', ...command],
    { cwd, encoding: 'utf8', env: { ...process.env, ...environment }, maxBuffer: 2 ** 28 },
  );
  if (status !== 0) throw new Error(`${command.join(' ')}\n${stdout}${stderr}`);
  const [seconds = 0, user = 0, system = 0, kilobytes = 0] = readFileSync(report, 'utf8')
    .trim()
    .split(' ')
    .map(Number);
  return { seconds, cpuSeconds: user + system, peakMegabytes: kilobytes / 1024 };
}
