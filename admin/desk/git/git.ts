import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buffer, text } from 'node:stream/consumers';

/** A git command that did not succeed; the message is what git said. */
export class GitFault extends Error {
  readonly code: number | null;

  constructor(command: string, code: number | null, said: string) {
    super(`git ${command}: ${said.trim() || `ended with ${code}`}`);
    this.name = 'GitFault';
    this.code = code;
  }
}

export interface GitOptions {
  input?: string | Buffer;
  env?: Record<string, string>;
  signal?: AbortSignal;
}

/**
 * Everything is on the disk before git answers, or a power cut could take what was acknowledged
 * (git-config, core.fsync; git 2.36). Links in a commit are written out as small files, never followed.
 */
const SETTINGS = ['core.fsync=all', 'core.symlinks=false', 'core.quotePath=false'];

/** The arguments that come before every git command on a repository. */
export const gitArguments = (gitDir: string): string[] => [
  `--git-dir=${gitDir}`,
  ...SETTINGS.flatMap((setting) => ['-c', setting]),
];

/** The environment of a git command: times in Shanghai, no questions, and no other repository by accident. */
export function gitEnvironment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const outer = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return {
    ...Object.fromEntries(outer),
    TZ: 'Asia/Shanghai',
    LC_ALL: 'C.UTF-8',
    GIT_TERMINAL_PROMPT: '0',
    ...more,
  };
}

/**
 * Runs a git command on a repository.
 * @param gitDir - the repository, absolute
 * @returns what it wrote
 * @throws GitFault
 */
export async function git(
  gitDir: string,
  command: string[],
  { input, env, signal }: GitOptions = {},
): Promise<Buffer> {
  const child = spawn('git', [...gitArguments(gitDir), ...command], {
    env: gitEnvironment(env),
    ...(signal && { signal }),
  });
  // A command that fails early closes its input; its exit code tells what happened.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [written, said, [code]] = await Promise.all([
    buffer(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  if (code !== 0) throw new GitFault(command[0] ?? '', code, said);
  return written;
}

/** Runs a git command that answers with one line. */
export const gitLine = async (gitDir: string, command: string[], options?: GitOptions) =>
  (await git(gitDir, command, options)).toString().trim();
