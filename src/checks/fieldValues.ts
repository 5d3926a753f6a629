import { z } from 'zod';
import type { FieldMeta } from '../models/define.ts';
import { fieldMeta, labelPath, shapeOf, unwrap } from '../models/messages.ts';
import type { CheckedEntry } from './check.ts';

/** A single value of an entry's form. */
export interface FieldValue {
  path: PropertyKey[];
  value: unknown;
  schema: z.ZodType;
  /** Of the field, or of the list that the value stands in. */
  meta: FieldMeta | undefined;
}

/** A piece of prose and where an editor finds it: a text field, or one line of the body. */
export interface EntryText {
  text: string;
  line: number;
  label: string;
  meta: FieldMeta | undefined;
}

/** Where an editor finds a field: its line in the file and its label in the form. */
export function placeOf(
  entry: CheckedEntry,
  path: readonly PropertyKey[],
): { line: number; label: string } {
  return { line: entry.lineOf(path), label: labelPath(entry.schema, path) };
}

/** Every single value of an entry, lists and groups taken apart. */
export function fieldValues(entry: CheckedEntry): FieldValue[] {
  const values: FieldValue[] = [];
  const collect = (
    value: unknown,
    schema: z.ZodType,
    path: PropertyKey[],
    inherited: FieldMeta | undefined,
  ): void => {
    const meta = fieldMeta(schema) ?? inherited;
    const inner = unwrap(schema);
    if (inner instanceof z.ZodArray && Array.isArray(value)) {
      for (const [index, item] of value.entries())
        collect(item, inner.element as z.ZodType, [...path, index], meta);
    } else if (inner instanceof z.ZodObject && value !== null && typeof value === 'object') {
      for (const [key, child] of Object.entries(shapeOf(inner))) {
        const item = (value as Record<string, unknown>)[key];
        if (item !== undefined) collect(item, child, [...path, key], undefined);
      }
    } else {
      values.push({ path, value, schema: inner, meta });
    }
  };
  collect(entry.raw, entry.schema, [], undefined);
  return values;
}

const textsByEntry = new WeakMap<CheckedEntry, EntryText[]>();

/** Everything in an entry that people read as prose, in the order of the file. */
export function entryTexts(entry: CheckedEntry): EntryText[] {
  const known = textsByEntry.get(entry);
  if (known) return known;
  const fields = fieldValues(entry)
    .filter(isProse)
    .map(({ value, path, meta }) => ({
      text: value,
      ...placeOf(entry, path),
      meta,
    }));
  const body = entry.body.split('\n').map((text, index) => ({
    text,
    line: entry.bodyLine + index,
    label: entry.model.body.label,
    meta: entry.model.body,
  }));
  const texts = [...fields, ...body.filter(({ text }) => text.trim() !== '')];
  textsByEntry.set(entry, texts);
  return texts;
}

/** A sentence or a name; not a code, a choice, a date, an address of the web or a file name. */
function isProse(field: FieldValue): field is FieldValue & { value: string } {
  const kind = field.meta?.widget?.kind ?? 'text';
  return (
    typeof field.value === 'string' &&
    ['text', 'longText', 'markdown'].includes(kind) &&
    field.schema instanceof z.ZodString &&
    !field.schema.def.checks?.some((check) => check._zod.def.check === 'string_format')
  );
}
