import type { Issue } from '../../src/lib/issue.ts';

/** Whether a copy of the repository elsewhere is up to date. */
export interface MirrorState {
  state: 'off' | 'ok' | 'behind';
  /** Shanghai wall clock. */
  since?: string;
  /** What git said last. */
  error?: string;
}

/** How the site stands, for editors. */
export interface ReleaseState {
  state: 'live' | 'building' | 'failed';
  /** Name of the release that readers see. */
  release?: string;
  /** Shanghai wall clock. */
  since: string;
  /** Why the last build failed; `file` is the path below the content folder. */
  issues: Issue[];
  mirror: MirrorState;
}
