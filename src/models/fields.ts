import { z } from 'zod';
import { parseDay, parseMoment } from '../lib/date.ts';
import {
  field,
  type FieldMeta,
  type ModelName,
  type SchemaContext,
  type Widget,
} from './define.ts';

type Meta = Omit<FieldMeta, 'widget'>;
const withKind = (meta: Meta, widget: Widget): FieldMeta => ({ ...meta, widget });

/** One line of text. Line breaks and repeated blanks become one blank. */
export const line = (meta: Meta, { max = 100 } = {}) =>
  field(z.string().max(max).transform(oneLine), meta);

/** Several lines of plain text. */
export const longText = (meta: Meta, { max = 500 } = {}) =>
  field(z.string().max(max), withKind(meta, { kind: 'longText' }));

/** A list of short texts. */
export const lines = (meta: Meta, { max = 30 } = {}) =>
  field(z.array(z.string().max(max).transform(oneLine)), meta);

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const DAY_ADVICE = '请写成“2024-03-05”这样的日期，并确认这一天存在。';

/** A calendar day; see `parseDay` for the notations that are understood. */
export const day = (meta: Meta) =>
  field(
    z.string().transform((text, context) => {
      const parsed = parseDay(text);
      if (!parsed)
        context.addIssue({ code: 'custom', message: `“${text}”不是存在的日期。${DAY_ADVICE}` });
      return parsed ?? z.NEVER;
    }),
    withKind(meta, { kind: 'day' }),
  );

/** A day with a time of day in Shanghai; see `parseMoment`. */
export const moment = (meta: Meta) =>
  field(
    z.string().transform((text, context) => {
      const parsed = parseMoment(text);
      if (!parsed) {
        context.addIssue({
          code: 'custom',
          message: `“${text}”不是存在的时间。请写成“2024-03-05 20:00”这样的时间，并确认这一天存在。`,
        });
      }
      return parsed ?? z.NEVER;
    }),
    withKind(meta, { kind: 'moment' }),
  );

/** The permanent code of an entry: folder name, address and reference key in one. */
export const code = (meta: Meta, widget?: Widget) =>
  field(
    z
      .string()
      .max(40, '网址代号最多40个字符。')
      .regex(
        /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
        '网址代号只能用小写英文字母、数字和连字符，例如“261125-k3f9”。',
      ),
    widget ? { ...meta, widget } : meta,
  );

/** The code of an entry of another model. */
export const reference = (meta: Meta, model: ModelName, where?: Record<string, string>) =>
  field(
    z.string(),
    withKind(meta, where ? { kind: 'reference', model, where } : { kind: 'reference', model }),
  );

/** Codes of entries of another model. */
export const references = (meta: Meta, model: ModelName, where?: Record<string, string>) =>
  field(
    z.array(z.string()),
    withKind(meta, where ? { kind: 'reference', model, where } : { kind: 'reference', model }),
  );

/** A choice from a list of terms that the settings define. */
export const term = (meta: Meta, terms: readonly { id: string; name: string }[]) =>
  field(
    z.enum(terms.map(({ id }) => id) as [string, ...string[]]),
    withKind(meta, {
      kind: 'select',
      labels: Object.fromEntries(terms.map(({ id, name }) => [id, name])),
    }),
  );

/** A choice from values that are written in Chinese themselves. */
export const choice = <const T extends readonly [string, ...string[]]>(meta: Meta, values: T) =>
  field(z.enum(values), meta);

/** A whole number, not negative. */
export const count = (meta: Meta) => field(z.number().int().min(0), meta);

/** A yes-or-no that is no unless said. */
export const flag = (meta: Meta) => field(z.boolean().default(false), meta);

/** A web address on the open net. */
export const webAddress = (meta: Meta) => field(z.url({ protocol: /^https?$/ }).max(500), meta);

/** A picture file beside the entry, and the words for those who cannot see it. */
export const picture = (meta: Meta, { image }: SchemaContext) =>
  field(
    z.strictObject({
      src: field(image(), {
        label: '图片',
        hint: '上传照片；手机原图即可，发布时自动压缩并清除拍摄位置。',
        widget: { kind: 'picture' },
      }),
      alt: field(z.string().max(100), {
        label: '图片说明（给看不见图的人）',
        hint: '用一句话说清画面里有谁、在做什么，例如“志愿者在院坝里给老人量血压”。',
      }),
      caption: field(z.string().max(100).optional(), {
        label: '图注',
        hint: '显示在图片下方，可不填。',
      }),
    }),
    meta,
  );
