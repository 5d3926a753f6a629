import { join, relative } from 'node:path';
import type { Day } from '../../lib/date.ts';
import type { ModelName } from '../../models/define.ts';
import type { CheckedEntry, InspectionContext } from '../check.ts';
import { lifeOf } from '../life.ts';

/** The entries of some columns that readers see on the day of the inspection. */
export function publicEntries(
  { entries, now }: InspectionContext,
  columns: readonly ModelName[],
): CheckedEntry[] {
  const names: readonly string[] = columns;
  return entries.filter(
    (entry) => names.includes(entry.model.name) && lifeOf(entry, now) === 'live',
  );
}

/** The days on which entries came out, the earliest first. */
export function publicationDays(entries: readonly CheckedEntry[]): Day[] {
  return entries
    .map(({ data }) => String(data?.['publishAt'] ?? data?.['publishedAt'] ?? '').slice(0, 10))
    .filter((day) => day !== '')
    .sort();
}

/** A path of the content folder as people see it. */
export const shownPath = ({ folder }: InspectionContext, path: string): string =>
  relative(process.cwd(), join(folder, path));
