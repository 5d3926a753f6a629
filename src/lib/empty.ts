/**
 * Takes out every spelling of "nothing" that Decap writes when an editor clears a field: `""`, blanks,
 * `null`, `[]`, `[""]` and objects of only such. What remains is as if the field had never been there.
 * Values are not changed otherwise. Returns `undefined` when nothing remains.
 */
export function dropEmpty(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) {
    const kept = value.map(dropEmpty).filter((item) => item !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  if (typeof value === 'object') {
    const kept = Object.entries(value)
      .map(([key, item]) => [key, dropEmpty(item)] as const)
      .filter(([, item]) => item !== undefined);
    return kept.length > 0 ? Object.fromEntries(kept) : undefined;
  }
  return value;
}
