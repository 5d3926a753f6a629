import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join, relative, sep } from 'node:path';
import type { Issue } from '../../../src/lib/issue.ts';

const COMMAND = join(import.meta.dirname, '../../../src/commands/build.ts');
const PROJECT = join(import.meta.dirname, '../../..');

/**
 * Runs the build command in a process of its own: each build reads settings and code afresh and gives its memory back.
 * @param content - content folder, absolute
 * @param out - folder of the finished site, absolute
 * @param signal - ends the build
 * @returns nothing when the site was built, else why not; files are named by their path below the content folder
 */
export async function runBuild({
  content,
  out,
  signal,
}: {
  content: string;
  out: string;
  signal?: AbortSignal;
}): Promise<Issue[] | undefined> {
  const child = fork(COMMAND, {
    cwd: PROJECT,
    env: { ...process.env, CONTENT: content, OUT: out },
    ...(signal && { signal }),
  });
  let issues: Issue[] = [];
  child.on('message', (message: Issue[]) => (issues = message));
  child.on('error', () => undefined);
  // The channel may still hold the faults when the process is gone.
  const [[code]] = (await Promise.all([once(child, 'exit'), once(child, 'disconnect')])) as [
    [number | null],
    unknown,
  ];
  if (code === 0) return undefined;
  if (issues.length === 0) return [crashed(code)];
  const folder = `${relative(PROJECT, content).split(sep).join('/')}/`;
  return issues
    .filter(({ severity }) => severity === 'error')
    .map((issue) => ({
      ...issue,
      file: issue.file.startsWith(folder) ? issue.file.slice(folder.length) : issue.file,
    }));
}

const crashed = (code: number | null): Issue => ({
  check: 'release/build',
  severity: 'error',
  file: '',
  message: `生成网站的程序意外结束（${code ?? '被中断'}）。`,
  advice: '内容都已保存，网站仍是原来的样子。请告诉维护网站的人查看后台的记录。',
});
