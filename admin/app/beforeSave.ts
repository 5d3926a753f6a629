import type { z } from 'zod';
import { dropEmpty } from '../../src/lib/empty.ts';
import { shanghaiNow } from '../../src/lib/date.ts';
import { imageAsPath, type Model } from '../../src/models/define.ts';
import { models } from '../../src/models/index.ts';
import { newCode } from '../../src/models/newCode.ts';
import { explain, labelPath } from '../../src/models/messages.ts';
import { isOwnShortId, shortId } from '../../src/models/shortId.ts';
import type { Issue } from '../../src/lib/issue.ts';
import type { Settings } from '../../src/source/settings.ts';
import { entryChecks } from '../../src/checks/entry.ts';
import { choosesCode } from '../codes.ts';
import { describeFields, type FieldNode } from '../form.ts';
import { settingsFiles } from '../settingsFiles.ts';

/** What the form hands over when an editor saves. */
export interface Submission {
  /** Name of a model, or `settings`. */
  collection: string;
  /** Decap's name of the entry: `<code>/index`, or the settings file; empty for a new entry. */
  slug: string;
  isNew: boolean;
  data: Record<string, unknown>;
  /** A new entry's title in pinyin, for its code. */
  syllables?: readonly string[];
}

/** What may be written. */
export interface Prepared {
  data: Record<string, unknown>;
  /** What would better be changed; the editor decides. */
  advice: string[];
}

/** Nothing was saved; the message lists every fault by its label. */
export class SaveRefused extends Error {
  constructor(faults: string[]) {
    super(['没有保存，请先改正：', ...faults].join('\n'));
    // Decap shows the error as text; a class name in front of it would mean nothing to an editor.
    this.name = '';
  }
}

/**
 * Makes what the form holds fit to be written: gives a new entry its code and its short address, takes out what is empty, takes apart
 * keywords typed into one box, and holds the result against the model's own schema and the publication checks that
 * need no file system.
 * @returns the data to write, and what the checks only advise
 * @throws SaveRefused with every fault
 */
export function prepare(
  { collection, slug, isNew, data, syllables }: Submission,
  settings: Settings,
): Prepared {
  const file = settingsFiles.find(({ name }) => collection === 'settings' && name === slug);
  if (file) return { data: checked(data, file.schema), advice: [] };
  const model = (models as Record<string, Model>)[collection];
  if (!model) throw new Error(`No model is called ${collection}.`);

  const schema = model.schema({ image: imageAsPath, programme: settings.programme });
  const { body, ...filled } = withoutEmpty(data);
  if (!isNew) filled['code'] = slug.split('/')[0];
  else if (!choosesCode(model.name) && (!filled['code'] || isCopied(filled, model.name)))
    filled['code'] = newCode(shanghaiNow(), syllables);
  if (typeof filled['code'] === 'string') giveShortId(filled, model.name, isNew);
  const raw = checked(filled, schema);
  const text = typeof body === 'string' ? body : '';
  const issues = entryChecks(
    {
      model,
      schema,
      code: String(raw['code']),
      file: '',
      raw,
      data: schema.safeParse(raw).data as Record<string, unknown> | undefined,
      body: text,
      bodyLine: 1,
      lineOf: () => 1,
    },
    settings,
  );
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new SaveRefused(errors.map(told));
  return {
    data: { ...raw, ...(body !== undefined && { body }) },
    advice: issues.map(told),
  };
}

/** Whether a new entry still has the code of the one that it was copied from. */
function isCopied({ code, short }: Record<string, unknown>, kind: string): boolean {
  return typeof short === 'string' && isOwnShortId(short, { kind, code: String(code) });
}

/** A copy of another entry brings that one's id along: a new entry always gets its own. */
function giveShortId(filled: Record<string, unknown>, kind: string, isNew: boolean): void {
  if (!isNew && filled['short'] !== undefined) return;
  filled['short'] = shortId({ kind, code: String(filled['code']) });
}

const told = ({ label, message, advice }: Issue): string =>
  [label, message + advice].filter(Boolean).join('：');

const withoutEmpty = (data: Record<string, unknown>) =>
  (dropEmpty(data) ?? {}) as Record<string, unknown>;

/** The longest item of a list that still is a keyword; longer ones are sentences and keep their commas. */
const KEYWORD_LENGTH = 30;
/** Chinese keyboards offer several. */
const SEPARATORS = /[,，、;；]/;

/**
 * Takes lists of texts apart that the form holds as lines; keywords and groups of words also at commas.
 * Everything else stays as it is.
 */
function readLines(value: unknown, { items, properties }: FieldNode): unknown {
  if (properties && value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, readLines(item, properties[key] ?? {})]),
    );
  }
  if (items?.properties && Array.isArray(value)) return value.map((item) => readLines(item, items));
  if (items?.type === 'array') return linesOf(value).map((line) => wordsOf(line));
  if (items?.type !== 'string' || items.enum || items.widget) return value;
  const lines = linesOf(value);
  return items.maxLength === KEYWORD_LENGTH ? [...new Set(lines.flatMap(wordsOf))] : lines;
}

const linesOf = (value: unknown): string[] =>
  typeof value === 'string' ? trimmed(value.split('\n')) : (value as string[]);
const wordsOf = (line: string | string[]): string[] =>
  typeof line === 'string' ? trimmed(line.split(SEPARATORS)) : line;
const trimmed = (texts: string[]): string[] =>
  texts.map((text) => text.trim()).filter((text) => text !== '');

function checked(filled: Record<string, unknown>, schema: z.ZodType): Record<string, unknown> {
  const data = withoutEmpty(readLines(filled, describeFields(schema)) as Record<string, unknown>);
  const result = schema.safeParse(data, { reportInput: true });
  // A draft may be unfinished, as in the checks: work half done is not to be lost.
  if (result.success || data['draft'] === true) return data;
  throw new SaveRefused(
    result.error.issues.map((issue) => {
      const { message, advice } = explain(issue);
      return [labelPath(schema, issue.path), message + advice].filter(Boolean).join('：');
    }),
  );
}
