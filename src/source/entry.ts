import type { z } from 'zod';
import { dropEmpty } from '../lib/empty.ts';
import type { Issue } from '../lib/issue.ts';
import type { FieldMeta, Model } from '../models/define.ts';
import { decodeUtf8, ENCODING_ADVICE } from './decode.ts';
import { fieldKeys, schemaIssues } from './schemaIssues.ts';
import { parseYaml } from './yaml.ts';

/** What the reader needs to know of a kind of content: a model, or the standing pages. */
export type EntryKind = Pick<Model, 'label' | 'titleField'> & {
  name: string;
  body: FieldMeta & { required: boolean };
};

/** A Markdown file taken apart; `data` is present when the schema accepts it. */
export interface SourceEntry<Data = Record<string, unknown>> {
  model: EntryKind;
  /** The model's schema as it was applied; it knows the labels. */
  schema: z.ZodType;
  /** Name of the entry's folder: its permanent code. */
  code: string;
  /** Path as shown to people. */
  file: string;
  /** Front matter with everything empty taken out, before the schema. */
  raw: Record<string, unknown>;
  /** Front matter as the schema gives it back. */
  data: Data | undefined;
  /** Markdown after the front matter. */
  body: string;
  /** Line on which `body` starts. */
  bodyLine: number;
  lineOf: (path: readonly PropertyKey[]) => number;
  issues: Issue[];
}

const FRONT_MATTER = /^\uFEFF?---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/;

/**
 * Reads one entry: bytes to validated data. Never throws; whatever is wrong is in `issues`, all at once.
 * @param model - the kind of content
 * @param schema - the model's schema in the surroundings at hand
 * @param file - path to show
 * @param code - the entry's folder name
 */
export function readEntry(
  model: EntryKind,
  schema: z.ZodType,
  { file, code, bytes }: { file: string; code: string; bytes: Uint8Array },
): SourceEntry {
  const entry: SourceEntry = {
    model,
    schema,
    code,
    file,
    raw: {},
    data: undefined,
    body: '',
    bodyLine: 1,
    lineOf: () => 1,
    issues: [],
  };
  const fail = (
    issue: Omit<Issue, 'file' | 'severity' | 'check'>,
    check = 'source/front-matter',
    severity: Issue['severity'] = 'error',
  ) => {
    entry.issues.push({ check, severity, file, ...issue });
  };

  const decoded = decodeUtf8(bytes);
  if ('fault' in decoded) {
    fail({ line: 1, message: decoded.fault, advice: ENCODING_ADVICE }, 'source/encoding');
    return entry;
  }
  const match = FRONT_MATTER.exec(decoded.text);
  if (!match) {
    const typedDashes = /^\s*([—–－─-]{2,})/.exec(decoded.text)?.[1];
    fail({
      line: 1,
      message:
        typedDashes && typedDashes !== '---'
          ? `文件第一行要写三个英文减号“---”，现在是“${typedDashes}”。`
          : '文件开头没有用两行“---”夹住的栏目。',
      advice: '第一行写“---”，接着一行一个栏目，再用一行“---”结束，后面才是正文。',
    });
    return entry;
  }
  entry.body = decoded.text.slice(match[0].length);
  entry.bodyLine = match[0].split('\n').length;

  const parsed = parseYaml(match[1] ?? '', 2, fieldKeys(schema));
  entry.lineOf = parsed.lineOf;
  for (const fault of parsed.faults) fail(fault);
  if (parsed.faults.length > 0) return entry;

  const data = dropEmpty(parsed.data) ?? {};
  if (typeof data !== 'object' || Array.isArray(data)) {
    fail({ line: 2, message: '开头的栏目读不出来。', advice: '请写成一行一个“栏目: 内容”。' });
    return entry;
  }
  entry.raw = data as Record<string, unknown>;

  // A draft may be unfinished: it is never published, so what is missing is only said.
  const severity = entry.raw['draft'] === true ? 'advice' : 'error';
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) entry.data = result.data as Record<string, unknown>;
  else
    for (const issue of schemaIssues(result.error, schema, parsed))
      fail(issue, 'source/fields', severity);

  if (model.body.required && entry.body.trim() === '') {
    fail(
      {
        line: entry.bodyLine,
        label: model.body.label,
        message: '正文是空的。',
        advice: '请写上正文，或把这一篇改为草稿。',
      },
      'source/fields',
      severity,
    );
  }
  return entry;
}
