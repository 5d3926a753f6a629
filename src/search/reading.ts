/** Answering a query that is on no page as typed: by what it was probably meant to be. */
import { isOf, type Group } from './groups.ts';

/** A way to read a query, and the pages that it finds. */
export interface Reading {
  readAs: string;
  groups: Group[];
}

/**
 * Tries readings until one is really on a page.
 * @param rounds readings, most likely first; those of one round are as likely as each other
 * @param plan finds a reading's pages
 * @param confirm answers a reading, or gives nothing when no page turns out to have it as it stands
 * @returns the answer, or else the first reading whose words stand apart from each other on a page
 */
export async function tryReadings<Answer>(
  rounds: readonly (readonly string[])[],
  plan: (text: string) => Promise<Group[]>,
  confirm: (reading: Reading) => Promise<Answer | undefined>,
): Promise<{ answer?: Answer | undefined; apart?: Reading | undefined }> {
  let apart: Reading | undefined;
  for (const alike of rounds) {
    const found = await Promise.all(
      alike.map(async (readAs): Promise<Reading> => ({ readAs, groups: await plan(readAs) })),
    );
    // Of readings that are as likely, the one that more pages have comes first.
    found.sort((a, b) => pagesWith(b) - pagesWith(a));
    const best = found.find(({ groups }) => groups.length > 0);
    if (!best) continue;
    const reading = { ...best, groups: found.flatMap(({ groups }) => groups) };
    const answer = pagesWith(best) > 0 ? await confirm(reading) : undefined;
    if (answer) return { answer };
    apart ??= reading;
  }
  return { apart };
}

const pagesWith = ({ readAs, groups: [group] }: Reading): number =>
  group && isOf(group, readAs) ? group.hits.size : 0;
