import { git } from './git.ts';

/** Someone else moved the branch between reading and writing it. */
export class BranchMoved extends Error {}

/** A change of one branch, valid only while it stands where it was read. */
export interface RefChange {
  ref: string;
  /** Where it shall stand; nothing takes it away. */
  to: string | undefined;
  /** Where it stood; nothing when it was not there. */
  from: string | undefined;
}

const NONE = '0'.repeat(40);

/**
 * Moves branches, all or none.
 * @throws BranchMoved
 */
export async function moveRefs(gitDir: string, changes: RefChange[]): Promise<void> {
  const input = changes.map(({ ref, to, from }) =>
    to === undefined
      ? `delete ${ref}\0${from ?? NONE}\0`
      : `update ${ref}\0${to}\0${from ?? NONE}\0`,
  );
  await git(gitDir, ['update-ref', '-z', '--stdin'], { input: input.join('') }).catch(
    (error: unknown) => {
      throw new BranchMoved(String(error), { cause: error });
    },
  );
}

/** All refs below a prefix, e.g. `refs/heads/desk/`, with the commits they stand at. */
export async function listRefs(gitDir: string, prefix: string): Promise<Map<string, string>> {
  const lines = await git(gitDir, ['for-each-ref', '--format=%(refname) %(objectname)', prefix]);
  return new Map(
    lines
      .toString()
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split(' ') as [string, string]),
  );
}
