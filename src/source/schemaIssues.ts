import { z } from 'zod';
import type { Issue } from '../lib/issue.ts';
import { explain, fieldMeta, labelPath, shapeOf, unwrap } from '../models/messages.ts';
import type { ParsedYaml } from './yaml.ts';

type Place = Pick<ParsedYaml, 'lineOf' | 'typedAs'>;

/** The schema's complaints with line and label, in the words of the person who filled in the form. */
export function schemaIssues(
  error: z.ZodError,
  schema: z.ZodType,
  { lineOf, typedAs }: Place,
): Omit<Issue, 'file' | 'severity' | 'check'>[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        line: lineOf([...issue.path, key]),
        label: labelPath(schema, [...issue.path, key]),
        ...explainUnknown(key, issue, schemaAt(schema, issue.path)),
      }));
    }
    return [
      {
        line: lineOf(issue.path),
        label: labelPath(schema, issue.path),
        ...(explainMistyped(issue, schemaAt(schema, issue.path), typedAs(issue.path)) ??
          explain(issue)),
      },
    ];
  });
}

function explainUnknown(
  key: string,
  issue: z.core.$ZodIssueUnrecognizedKeys,
  parent: z.ZodType | undefined,
) {
  const meant = Object.entries(parent ? shapeOf(parent) : {}).find(
    ([, field]) => fieldMeta(field)?.label === key,
  );
  const explained = explain({ ...issue, keys: [key] });
  return meant
    ? { ...explained, advice: `“${key}”在文件里写作“${meant[0]}”，请改正。` }
    : explained;
}

/** YAML took for a number or a yes what was meant as text or as a date: shown as it was typed. */
function explainMistyped(
  issue: z.core.$ZodIssue,
  field: z.ZodType | undefined,
  typed: string | undefined,
) {
  if (issue.code !== 'invalid_type' || issue.expected !== 'string' || !typed) return undefined;
  const kind = field && fieldMeta(field)?.widget?.kind;
  if (kind === 'day') {
    return { message: `“${typed}”不是日期。`, advice: '请写成“2024-03-05”这样的日期。' };
  }
  if (kind === 'moment') {
    return { message: `“${typed}”不是时间。`, advice: '请写成“2024-03-05 20:00”这样的时间。' };
  }
  return {
    message: `要填文字，“${typed}”会被当成数字或是非。`,
    advice: `请加上英文引号，写成 "${typed}"。`,
  };
}

function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((current, key) => {
    const inner = current && unwrap(current);
    if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
    return inner && shapeOf(inner)[String(key)];
  }, schema);
}

const keysBySchema = new WeakMap<z.ZodType, ReadonlySet<string>>();

/** The names of a schema's fields at every depth. */
export function fieldKeys(schema: z.ZodType): ReadonlySet<string> {
  const known = keysBySchema.get(schema);
  if (known) return known;
  const keys = new Set<string>();
  const collect = (current: z.ZodType): void => {
    const inner = unwrap(current);
    if (inner instanceof z.ZodArray) collect(inner.element as z.ZodType);
    for (const [key, child] of Object.entries(shapeOf(inner))) {
      keys.add(key);
      collect(child);
    }
  };
  collect(schema);
  keysBySchema.set(schema, keys);
  return keys;
}
