import type { Day } from '../../lib/date.ts';
import type { Issue } from '../../lib/issue.ts';

/** Issues for other programs: `ok` says whether publication may go on. */
export function jsonReport(issues: readonly Issue[], on: Day): string {
  const count = (severity: Issue['severity']) =>
    issues.filter((issue) => issue.severity === severity).length;
  const errors = count('error');
  return JSON.stringify({ on, ok: errors === 0, errors, advice: count('advice'), issues }, null, 2);
}
