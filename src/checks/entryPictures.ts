import { bodyParts } from './bodyParts.ts';
import type { CheckedEntry } from './check.ts';
import { fieldValues, placeOf } from './fieldValues.ts';

/** A picture that an entry shows, and where an editor finds it. */
export interface EntryPicture {
  /** As typed: a file beside the entry, or an address. */
  src: string;
  alt: string;
  line: number;
  label: string;
}

/** The pictures of an entry's fields and of its body, in the order of the file. */
export function entryPictures(entry: CheckedEntry): EntryPicture[] {
  const fields = fieldValues(entry)
    .filter(({ meta }) => meta?.widget?.kind === 'picture')
    .map(({ path, value }) => ({
      src: String(value),
      alt: textAt(entry.raw, [...path.slice(0, -1), 'alt']),
      ...placeOf(entry, path.slice(0, -1)),
    }));
  const body = bodyParts(entry).pictures.map(({ url, alt, line }) => ({
    src: url,
    alt,
    line,
    label: entry.model.body.label,
  }));
  return [...fields, ...body];
}

function textAt(data: unknown, path: readonly PropertyKey[]): string {
  const value = path.reduce<unknown>(
    (current, key) => (current as Record<PropertyKey, unknown> | undefined)?.[key],
    data,
  );
  return typeof value === 'string' ? value : '';
}
