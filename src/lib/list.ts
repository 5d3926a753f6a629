/** One page of a long list. */
export interface ListPage<T> {
  items: T[];
  /** From 1, the oldest. The newest page has none: it stands at the list's own address. */
  number: number | undefined;
  /** Number of the next newer page; the newest when there is none. */
  newer: number | undefined;
  /** Number of the next older page. */
  older: number | undefined;
}

/**
 * Cuts a list into pages, the newest first. They are numbered from the oldest, and all but the newest are full: so one more item
 * changes the newest page alone, and an address once sent to someone keeps showing the same items.
 * @param items - the newest first
 * @param size - of a page; the newest has fewer than twice as many
 */
export function paginate<T>(items: readonly T[], size: number): ListPage<T>[] {
  const numbered = Math.max(0, Math.floor(items.length / size) - 1);
  const newest = items.length - numbered * size;
  const older = Array.from({ length: numbered }, (_, index) => {
    const number = numbered - index;
    return {
      items: items.slice(newest + index * size, newest + (index + 1) * size),
      number,
      newer: index > 0 ? number + 1 : undefined,
      older: number > 1 ? number - 1 : undefined,
    };
  });
  const first = { items: items.slice(0, newest), number: undefined, newer: undefined };
  return [{ ...first, older: numbered || undefined }, ...older];
}

/** Groups by a key, in order of first appearance. */
export function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
