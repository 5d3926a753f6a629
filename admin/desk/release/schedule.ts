import { parseMoment, type Moment } from '../../../src/lib/date.ts';
import { git } from '../git/git.ts';

/** The last build, successful or not. */
export interface Attempt {
  commit: string;
  /** When it began. */
  at: Moment;
}

/** Every moment at which an entry becomes public, as the entries name them, sorted. */
export async function publicationTimes(gitDir: string, commit: string): Promise<Moment[]> {
  const found = await git(gitDir, [
    'grep',
    '-h',
    '-E',
    '^(publishAt|publishedAt):',
    commit,
    '--',
    '*/index.md',
  ]).catch(() => '');
  return found
    .toString()
    .split('\n')
    .map((line) => parseMoment(line.replace(/^\w+:/, '').replace(/['"]/g, '')))
    .filter((moment) => moment !== undefined)
    .sort();
}

/**
 * Whether the site has to be built again: the content changed, an entry has become public since, or a new day began
 * (opening hours, the current year, what is due this month).
 * @param times - as `publicationTimes` gives them
 */
export function isDue(
  last: Attempt | undefined,
  { commit, now, times }: { commit: string; now: Moment; times: Moment[] },
): boolean {
  if (last?.commit !== commit) return true;
  const isNewDay = last.at.slice(0, 10) < now.slice(0, 10);
  return isNewDay || times.some((time) => time > last.at && time <= now);
}
