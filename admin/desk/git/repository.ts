import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCommit } from './commit.ts';
import { git, gitLine } from './git.ts';
import { listRefs, moveRefs } from './refs.ts';

/**
 * Makes a repository ready for work: creates it from a content folder the first time, and takes away the locks that a
 * killed git left behind. Nobody else may be at work in it.
 * @param gitDir - where it is or shall be; absolute
 * @param contentFolder - what it starts with; absolute
 */
export async function openRepository(
  gitDir: string,
  { contentFolder, branch }: { contentFolder: string; branch: string },
): Promise<void> {
  if (existsSync(gitDir)) await sweepLocks(gitDir);
  else await mkdir(gitDir, { recursive: true, mode: 0o700 });
  await git(gitDir, ['init', '--quiet', '--bare', `--initial-branch=${branch}`]);
  const main = `refs/heads/${branch}`;
  if ((await listRefs(gitDir, main)).has(main)) return;

  const index = join(gitDir, 'import.index');
  const env = { GIT_INDEX_FILE: index };
  const at = [`--work-tree=${contentFolder}`];
  await rm(index, { force: true });
  await git(gitDir, [...at, 'add', '--all', '--force', '.'], { env: { ...env, GIT_DIR: gitDir } });
  const tree = await gitLine(gitDir, ['write-tree'], { env });
  const commit = await writeCommit(gitDir, {
    tree,
    parents: [],
    who: 'Publishing desk',
    note: { action: 'import' },
  });
  await moveRefs(gitDir, [{ ref: main, to: commit, from: undefined }]);
  await rm(index, { force: true });
}

async function sweepLocks(gitDir: string): Promise<void> {
  const names = await readdir(gitDir, { recursive: true });
  const locks = names.filter((name) => name.endsWith('.lock') && !name.startsWith('objects'));
  await Promise.all(locks.map((name) => rm(join(gitDir, name), { force: true })));
}
