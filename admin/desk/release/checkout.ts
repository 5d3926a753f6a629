import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { git } from '../git/git.ts';

/**
 * Writes a commit's content into a folder of its own, for the builder: it never sees half a save. Files that are the same
 * as last time are not touched, so a build can know them by their time.
 * @param folder - for this alone; `content/` in it is the content
 * @returns the content folder
 */
export async function checkOut(gitDir: string, commit: string, folder: string): Promise<string> {
  const content = join(folder, 'content');
  await mkdir(content, { recursive: true });
  const index = join(folder, 'index');
  const env = { GIT_INDEX_FILE: index };
  // Left by a git that was killed; there is never more than one builder.
  await rm(`${index}.lock`, { force: true });
  const at = `--work-tree=${content}`;
  await git(gitDir, [at, 'read-tree', '--reset', '-u', commit], { env });
  await git(gitDir, [at, 'clean', '--quiet', '--force', '-dx'], { env });
  return content;
}
