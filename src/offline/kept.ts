/**
 * What a reader's browser keeps for the time without a network. Few and not for long: they are the pages of an office,
 * and phones are small.
 */
export const KEPT = {
  pages: { maxEntries: 60, maxAgeSeconds: 30 * 24 * 60 * 60 },
  files: { maxEntries: 120, maxAgeSeconds: 60 * 24 * 60 * 60 },
} as const;

/** The editing side, and what is handed to other programs: always from the network. */
const NEVER = ['admin/', 'share/', 's/'];

/**
 * The name of a cache. It carries the scope, since other sites of the same portal share the origin.
 * @param scope - absolute address below which the worker serves, with its final slash
 */
export const cacheName = (kind: keyof typeof KEPT, scope: string): string =>
  `${kind} ${new URL(scope).pathname}`;

/** Whether the page at an address may be kept. */
export function mayBeKept({ href }: URL, scope: string): boolean {
  return (
    href.startsWith(scope) && !NEVER.some((folder) => href.slice(scope.length).startsWith(folder))
  );
}

/** Whether an address names its content by a hash, so that a kept copy is never stale. */
export const isHashed = ({ href }: URL, scope: string): boolean =>
  href.startsWith(`${scope}_astro/`);

/** The address under which a page is kept: what chat programs add to it changes nothing. */
export const keyOf = ({ origin, pathname }: URL): string => origin + pathname;
