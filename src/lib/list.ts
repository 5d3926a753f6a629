/** One page of a long list. */
export interface ListPage<T> {
  items: T[];
  /** From 1. */
  number: number;
  total: number;
  pageCount: number;
}

/** Cuts a list into pages. An empty list has one page, which says so. */
export function paginate<T>(items: readonly T[], size: number): ListPage<T>[] {
  const pageCount = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: pageCount }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    total: items.length,
    pageCount,
  }));
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
