import { isMap, isScalar, parseDocument, stringify, type Document } from 'yaml';
import type { ReviewName } from '../reviewSteps.ts';

/** Who did which review, and on which day; the `review` field of the models. */
export type ReviewRecord = Partial<Record<ReviewName, { name: string; date: string }>>;

const FRONT_MATTER = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(\r?\n---[ \t]*(?:\r?\n|$))/;

/** The fields before an entry's text, as far as they can be read; a text that is none has no fields. */
export function fieldsOf(text: string): Record<string, unknown> {
  const [, , yaml] = FRONT_MATTER.exec(text) ?? [];
  const data: unknown = yaml === undefined ? {} : safeParse(yaml)?.toJS();
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}

/** The record of reviews that an entry's text carries. */
export function reviewRecord(text: string): ReviewRecord {
  return (fieldsOf(text)['review'] ?? {}) as ReviewRecord;
}

/**
 * Writes the record of reviews into an entry's text and leaves every other character as it is. Only the desk writes it:
 * what a form sends in its place is dropped.
 * @param record - an empty one takes the field away
 * @returns the text unchanged when its fields cannot be read
 */
export function withReviewRecord(text: string, record: ReviewRecord): string {
  const match = FRONT_MATTER.exec(text);
  const [whole, open = '', yaml = '', close = ''] = match ?? [];
  const document = safeParse(yaml);
  if (whole === undefined || !document) return text;
  const kept = withoutField(yaml, document, 'review').replace(/\s+$/, '');
  const added = Object.keys(record).length > 0 ? stringify({ review: record }).trimEnd() : '';
  const fields = [kept, added].filter(Boolean).join('\n');
  return open + fields + close + text.slice(whole.length);
}

function safeParse(yaml: string): Document.Parsed | undefined {
  const document = parseDocument(yaml, { schema: 'core' });
  return document.errors.length === 0 ? document : undefined;
}

function withoutField(yaml: string, { contents }: Document.Parsed, name: string): string {
  if (!isMap(contents)) return yaml;
  const index = contents.items.findIndex(({ key }) => isScalar(key) && key.value === name);
  const [start, end] = [index, index + 1].map((at) => {
    const key = contents.items[at]?.key;
    return isScalar(key) ? key.range?.[0] : undefined;
  });
  return index < 0 || start === undefined
    ? yaml
    : yaml.slice(0, start) + yaml.slice(end ?? yaml.length);
}
