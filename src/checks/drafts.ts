import type { Issue } from '../lib/issue.ts';
import type { CheckedEntry } from './check.ts';

/** Harm that a draft does too: personal data in the repository, an address taken from others, a file that cannot be read. */
const ALSO_IN_DRAFTS =
  /^(?:privacy\/|source\/(?:encoding|front-matter|addresses|file-names|misplaced|uploads)$)/;

/** A draft may be unfinished: it is never published, so what is missing is only said. */
export function mildForDraft(issue: Issue, isDraft: boolean): Issue {
  return isDraft && !ALSO_IN_DRAFTS.test(issue.check) ? { ...issue, severity: 'advice' } : issue;
}

export const isDraft = ({ raw }: CheckedEntry): boolean => raw['draft'] === true;
