import { stringify } from 'yaml';
import type { z } from 'zod';
import { activities } from '../models/activities.ts';
import { imageAsPath } from '../models/define.ts';
import { fieldMeta } from '../models/messages.ts';
import { ANNUAL_PLAN, plans } from '../models/plans.ts';
import { stories } from '../models/stories.ts';
import { shortId } from '../models/shortId.ts';
import { programmeSettings, type Programme } from '../models/settings/programme.ts';
import { ImportFault } from './fault.ts';
import type { Block } from './block.ts';
import { toMarkdownBody } from './markdown.ts';
import type { OfficialDocument } from './recognise.ts';

/** A plan entry, ready to be written to `content/plans/<code>/index.md`. */
export interface ImportedEntry {
  code: string;
  /** The whole file: front matter and body. */
  file: string;
  /** Labels of required fields that the document says nothing about; they are left for the editor. */
  missing: string[];
  /** What was recognised but does not fit its field and is left out; Chinese sentences. */
  doubts: string[];
}

/** The programme's terms matter to planned activities only; a document brings none. */
const NO_TERMS = Object.fromEntries(
  Object.keys(programmeSettings.schema.shape).map((name) => [name, []]),
) as unknown as Programme;

const context = { image: imageAsPath, programme: NO_TERMS };
const shapes = {
  plans: plans.schema(context).shape,
  activities: activities.schema(context).shape,
  stories: stories.schema(context).shape,
};
export type Importable = keyof typeof shapes;

/**
 * Makes the entry of a document. It is a draft and holds what the document says, nothing else.
 * @param code - the permanent code; by default signing date and number, e.g. `2020-05-26-23`
 * @param attachment - file name and title of the original, when it is offered beside the entry
 * @throws ImportFault when the document must not be published, or the code is none or cannot be derived.
 */
export function toEntry(
  document: OfficialDocument,
  code = codeOf(document),
  attachment?: { file: string; title: string },
): ImportedEntry {
  if (document.publicRelease === false)
    throw new ImportFault(
      '文件标有密级，或注明依申请公开、不予公开，不能放到网站上。',
      '请先确认它的公开属性。',
    );
  const entry = draftEntry(
    'plans',
    { ...document, attachments: attachment && [attachment] },
    { code, body: document.body },
  );
  const { doubts } = entry;
  if (attachment) doubts.push('原文件会原样提供下载，请先确认里面没有个人信息、批注和修订痕迹。');
  return entry;
}

/**
 * The file of a draft.
 * @param values - by field; what the model has no field for stays out
 * @throws ImportFault when the code is none
 */
export function draftEntry(
  kind: Importable,
  values: object,
  { code, body }: { code: string | undefined; body: readonly Block[] },
): ImportedEntry {
  const checkedCode = checkCode(code);
  const { data, missing, doubts } = fill(shapes[kind], {
    ...values,
    code: checkedCode,
    short: shortId({ kind, code: checkedCode }),
    draft: true,
  });
  const file = `---\n${stringify(data, { lineWidth: 0 })}---\n${toMarkdownBody(body)}`;
  return { code: checkedCode, file, missing, doubts };
}

function checkCode(code: string | undefined): string {
  if (!code)
    throw new ImportFault(
      '文件里没有认出成文日期，网址代号定不下来。',
      '请自己定一个，例如加上“--code 2024-03-05-12”。',
    );
  const { error } = shapes.plans.code.safeParse(code);
  if (!error) return code;
  const advice = error.issues.map(({ message }) => message).join('');
  throw new ImportFault(`“${code}”不能用作网址代号。`, advice);
}

/** Puts values into the model's fields, in the model's order; what has no field of its name stays out. */
function fill(
  shape: Record<string, z.ZodType>,
  values: object,
): Pick<ImportedEntry, 'missing' | 'doubts'> & {
  data: Record<string, unknown>;
} {
  const known = new Map(Object.entries(values));
  const data: Record<string, unknown> = {};
  const missing: string[] = [];
  const doubts: string[] = [];
  for (const [name, schema] of Object.entries(shape)) {
    const value: unknown = known.get(name);
    const label = fieldMeta(schema)?.label ?? name;
    const fits = schema.safeParse(value).success;
    if (fits && value !== undefined) data[name] = value;
    else if (!fits) missing.push(label);
    if (!fits && value !== undefined)
      doubts.push(`${label}“${String(value)}”不合这一栏的要求，没有写入。`);
    // Optional by itself, but an annual plan must have it.
    if (name === 'year' && data['kind'] === ANNUAL_PLAN && value === undefined) missing.push(label);
  }
  return { data, missing, doubts };
}

function codeOf({ signedOn, documentNumber }: OfficialDocument): string | undefined {
  const serial = /0*(\d+)号$/.exec(documentNumber ?? '')?.[1];
  return signedOn && [signedOn, serial].filter(Boolean).join('-');
}
