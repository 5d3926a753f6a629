import { z } from 'zod';
import { fields, type FieldMeta } from './define.ts';

type ZodIssue = z.core.$ZodIssue;

const TYPE_NAMES: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '“true”或“false”',
  array: '列表',
  object: '一组内容',
  date: '日期',
};

/** The schema under wrappers such as optional, default and transform. */
export function unwrap(schema: z.ZodType): z.ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodNullable
  ) {
    return unwrap(schema.unwrap() as z.ZodType);
  }
  if (schema instanceof z.ZodPipe) return unwrap(schema.in as z.ZodType);
  return schema;
}

/** The label and hint attached to a field, on its schema or on the schema that it wraps. */
export function fieldMeta(schema: z.ZodType): FieldMeta | undefined {
  const own = fields.get(schema);
  if (own) return own;
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodNullable
  ) {
    return fieldMeta(schema.unwrap() as z.ZodType);
  }
  if (schema instanceof z.ZodPipe) return fieldMeta(schema.in as z.ZodType);
  return undefined;
}

/** The fields of an object schema, or nothing when it is none. */
export function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  const inner = unwrap(schema);
  return inner instanceof z.ZodObject ? (inner.shape as Record<string, z.ZodType>) : {};
}

/** `荣誉第2条 › 名称`: the labels along a path into a schema; keys without a label show themselves. */
export function labelPath(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const labels: string[] = [];
  let current: z.ZodType | undefined = schema;
  for (const key of path) {
    const inner: z.ZodType | undefined = current && unwrap(current);
    if (typeof key === 'number') {
      labels.push(`${labels.pop() ?? ''}第${key + 1}条`);
      current = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : undefined;
    } else {
      current = inner && shapeOf(inner)[String(key)];
      labels.push((current && fieldMeta(current)?.label) ?? String(key));
    }
  }
  return labels.join(' › ');
}

/** What is wrong with one value and how to put it right, in plain Chinese. */
export function explain(issue: ZodIssue): { message: string; advice: string } {
  const isValueFault = issue.code === 'invalid_type' || issue.code === 'invalid_value';
  if (isValueFault && issue.input === undefined)
    return { message: '没有填写。', advice: '这一栏必填，请补上。' };
  switch (issue.code) {
    case 'invalid_type':
      return {
        message: `要填${TYPE_NAMES[issue.expected] ?? issue.expected}，现在是“${show(issue.input)}”。`,
        advice: issue.expected === 'string' ? '请在内容两边加上英文引号。' : '请按要求改写。',
      };
    case 'too_big':
      return issue.origin === 'string'
        ? { message: `太长了，最多${issue.maximum}个字。`, advice: '请缩短。' }
        : issue.origin === 'array'
          ? { message: `最多${issue.maximum}条。`, advice: '请删去多余的。' }
          : { message: `数字太大，最大${issue.maximum}。`, advice: '请核对。' };
    case 'too_small':
      return issue.origin === 'array'
        ? { message: `至少要有${issue.minimum}条。`, advice: '请补上。' }
        : issue.origin === 'string'
          ? { message: `太短了，至少${issue.minimum}个字。`, advice: '请补充。' }
          : { message: `数字太小，最小${issue.minimum}。`, advice: '请核对。' };
    case 'invalid_value':
      return isChinese(issue.message)
        ? sentences(issue.message)
        : {
            message: `“${show(issue.input)}”不在可选的范围里。`,
            advice: `请从这些里选一个：${issue.values.map(String).join('、')}。`,
          };
    case 'unrecognized_keys':
      return {
        message: `没有“${issue.keys.join('”“')}”这一栏。`,
        advice: '可能是拼错了名字，请改正或删去这一行。',
      };
    case 'invalid_format':
      return {
        message: isChinese(issue.message) ? issue.message : `“${show(issue.input)}”的格式不对。`,
        advice:
          issue.format === 'url'
            ? '请填写以“https://”或“http://”开头的完整网址。'
            : issue.format === 'email'
              ? '请填写完整的邮箱地址。'
              : '请按要求改写。',
      };
    default:
      return sentences(issue.message);
  }
}

/** A model's own message: its first sentence says what is wrong, the rest how to mend it. */
function sentences(text: string): { message: string; advice: string } {
  const [message = '', ...rest] = text.split(/(?<=。)/);
  return { message: message || '这一栏不合要求。', advice: rest.join('') || '请核对后改正。' };
}

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
