import { shortHash } from '../lib/shortHash.ts';

/** What a short id is made of: the kind of content, and the entry's permanent code. */
export interface Identified {
  kind: string;
  code: string;
}

/** Six characters of base 32, the first a letter, see `shortHash`. */
export const SHORT_ID = /^[a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{5}$/;

/** More would mean that somebody is making entries for the sake of it. */
const MAX_ATTEMPTS = 8;

/**
 * The id of an entry's short permanent address, `/s/<id>/`. It follows from kind and code, which never change and are never used
 * again; so nobody has to keep a list of what was given out, and an id that was altered or copied is seen at once.
 *
 * @param attempt another one, should two entries come to the same
 */
export function shortId({ kind, code }: Identified, attempt = 0): string {
  return shortHash(`${kind}/${code}${'+'.repeat(attempt)}`);
}

/** The short ids that an entry may have, the usual one first. */
export function shortIds(entry: Identified): string[] {
  return Array.from({ length: MAX_ATTEMPTS }, (_, attempt) => shortId(entry, attempt));
}

/**
 * Whether a short id was made for this entry, or for one of the names that it had before.
 * @param aliases former addresses, e.g. `/activities/260305-leifeng/`
 */
export function isOwnShortId(
  id: string,
  entry: Identified,
  aliases: readonly string[] = [],
): boolean {
  const former = aliases.flatMap((alias) => {
    const [, kind, code] = /^\/([a-z]+)\/([a-z0-9-]+)\/?$/.exec(alias) ?? [];
    return kind && code ? [{ kind, code }] : [];
  });
  return [entry, ...former].some((names) => shortIds(names).includes(id));
}
