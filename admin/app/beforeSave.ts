import type { z } from 'zod';
import { dropEmpty } from '../../src/lib/empty.ts';
import { shanghaiNow } from '../../src/lib/date.ts';
import { imageAsPath, type Model } from '../../src/models/define.ts';
import { models } from '../../src/models/index.ts';
import { explain, labelPath } from '../../src/models/messages.ts';
import { programmeSettings, type Programme } from '../../src/models/settings/programme.ts';
import { siteSettings } from '../../src/models/settings/site.ts';
import { choosesCode, makeCode } from '../codes.ts';
import { describeFields } from '../form.ts';

/** What the form hands over when an editor saves. */
export interface Submission {
  /** Name of a model, or `settings`. */
  collection: string;
  /** Decap's name of the entry: `<code>/index`, or the settings file; empty for a new entry. */
  slug: string;
  isNew: boolean;
  data: Record<string, unknown>;
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
 * Makes what the form holds fit to be written: gives a new entry its code, takes out what is empty, takes apart
 * keywords typed into one box, and holds the result against the model's own schema.
 * @returns the data to write
 * @throws SaveRefused with every fault
 */
export function prepare(
  { collection, slug, isNew, data }: Submission,
  programme: Programme,
): Record<string, unknown> {
  const model = (models as Record<string, Model>)[collection];
  if (!model) return checked(withoutEmpty(data), settingsSchema(slug));

  const schema = model.schema({ image: imageAsPath, programme });
  const { body, ...filled } = withoutEmpty(data);
  if (!isNew) filled['code'] = slug.split('/')[0];
  else if (!choosesCode(model.name)) filled['code'] = makeCode(shanghaiNow());
  splitKeywords(filled, schema);
  return { ...checked(filled, schema), ...(body !== undefined && { body }) };
}

function settingsSchema(slug: string): z.ZodType {
  return slug === siteSettings.name ? siteSettings.schema : programmeSettings.schema;
}

const withoutEmpty = (data: Record<string, unknown>) =>
  (dropEmpty(data) ?? {}) as Record<string, unknown>;

/** The longest item of a list that still is a keyword; longer ones are sentences and keep their commas. */
const KEYWORD_LENGTH = 30;

/** Chinese keyboards offer several separators; each keyword becomes an item of its own, once. */
function splitKeywords(data: Record<string, unknown>, schema: z.ZodType): void {
  for (const [name, { items }] of Object.entries(describeFields(schema).properties ?? {})) {
    const value = data[name];
    const holdsKeywords = items?.type === 'string' && items.maxLength === KEYWORD_LENGTH;
    if (!holdsKeywords || !Array.isArray(value)) continue;
    const words = (value as string[]).flatMap((text) => text.split(/[,，、;；]/));
    data[name] = [...new Set(words.map((word) => word.trim()).filter(Boolean))];
  }
}

function checked(data: Record<string, unknown>, schema: z.ZodType): Record<string, unknown> {
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return data;
  throw new SaveRefused(
    result.error.issues.map((issue) => {
      const { message, advice } = explain(issue);
      return `${labelPath(schema, issue.path)}：${message}${advice}`;
    }),
  );
}
