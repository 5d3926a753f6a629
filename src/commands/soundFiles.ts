import { lifeOf } from '../checks/life.ts';
import type { Ledger } from '../integrations/ledger.ts';
import type { Content } from '../source/content.ts';
import { digestOf } from '../source/kept.ts';
import { buildTime } from '../source/environment.ts';

/** A digest of the entries that readers do not see. */
export function digestOfHidden({ entries }: Content): string {
  const now = buildTime();
  const hidden = entries
    .map((entry) => ({ ...entry, life: lifeOf(entry, now) }))
    .filter(({ life }) => life !== 'live')
    .map(({ file, raw, body, life }) => [file, raw, body, life]);
  return digestOf(JSON.stringify(hidden));
}

/**
 * Files of a new site that the checks found right in the last one and that nothing since can have made wrong: they were
 * taken over as they were, no file that they may lead to went away, and the same entries are hidden.
 * @param last - of the last site, which the checks passed
 */
export function soundFiles(last: Ledger | undefined, next: Ledger): ReadonlySet<string> {
  const nothingLost =
    last?.hidden === next.hidden &&
    Object.keys(last?.files ?? {}).every((path) => path in next.files);
  if (!nothingLost) return new Set();
  return new Set(next.takenOver.filter((path) => !next.files[path]?.pointsIntoPages));
}
