import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formFields, type FormField } from '../../../admin/form.ts';
import { settingsFiles } from '../../../admin/settingsFiles.ts';
import { field, imageAsPath, type Model } from '../../../src/models/define.ts';
import { code, count, day, line, lines, moment } from '../../../src/models/fields.ts';
import { models } from '../../../src/models/index.ts';
import { shapeOf, unwrap } from '../../../src/models/messages.ts';
import { programme } from './settings.ts';

const schemas: [name: string, schema: z.ZodType][] = [
  ...(Object.values(models) as Model[]).map((model): [string, z.ZodType] => [
    model.name,
    model.schema({ image: imageAsPath, programme }),
  ]),
  ...settingsFiles.map(({ name, schema }): [string, z.ZodType] => [`settings/${name}`, schema]),
];

/** Every key that the schema knows, with the keys of groups and lists below it, e.g. `cover.alt`. */
function schemaPaths(schema: z.ZodType, path = ''): string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return schemaPaths(inner.element as z.ZodType, path);
  return Object.entries(shapeOf(inner)).flatMap(([key, value]) => [
    path + key,
    ...schemaPaths(value, `${path}${key}.`),
  ]);
}

function formPaths(fields: FormField[], path = ''): string[] {
  return fields.flatMap(({ name, fields: children = [] }) => [
    path + name,
    ...formPaths(children, `${path}${name}.`),
  ]);
}

/** What an item must have is asked for only where there is an item. */
const LISTS = new Set(['list', 'weekHours', 'evidence', 'monthTable']);

const everyField = (fields: FormField[]): FormField[] =>
  fields.flatMap((field) => [field, ...everyField(field.fields ?? [])]);

describe.each(schemas)('the form of %s', (_name, schema) => {
  const form = formFields(schema);

  it('has a field for every field of the schema and no other', () => {
    expect(schemaPaths(schema).length).toBeGreaterThan(2);
    expect(formPaths(form)).toEqual(schemaPaths(schema));
  });

  it('speaks Chinese in every label, hint and complaint', () => {
    const spoken = everyField(form).flatMap(({ name, label, hint, pattern }) => [
      `${name}: ${label}`,
      ...(hint ? [`${name}: ${hint}`] : []),
      ...(pattern ? [`${name}: ${(pattern as string[])[1]}`] : []),
    ]);
    expect(spoken.filter((words) => !/: .*\p{Script=Han}/u.test(words))).toEqual([]);
  });

  it('never insists on what lies in a group that may stay empty', () => {
    const insisting = (fields: FormField[], optional: boolean): string[] =>
      fields.flatMap((field) => {
        const within = LISTS.has(field.widget) ? false : optional || !field.required;
        return [
          ...(optional && field.required ? [field.name] : []),
          ...insisting(field.fields ?? [], within),
        ];
      });
    expect(insisting(form, false)).toEqual([]);
  });
});

describe('a form field', () => {
  const only = (schema: z.ZodType) => {
    const [shown] = formFields(z.strictObject({ it: schema }));
    if (!shown) throw new Error('the form is empty');
    return shown;
  };
  const meta = { label: '栏目', hint: '说明。' };

  it('is required unless the schema lets it out', () => {
    expect(only(line(meta)).required).toBe(true);
    expect(only(line(meta).optional()).required).toBe(false);
  });

  it('limits a text and says so', () => {
    const [pattern = '', message] = only(line(meta, { max: 3 }))['pattern'] as string[];
    expect(message).toBe('最多3个字。');
    expect(['一二三', '', '一\n二'].every((text) => new RegExp(pattern).test(text))).toBe(true);
    expect(new RegExp(pattern).test('一二三四')).toBe(false);
  });

  it('shows the words of the schema when a pattern does not match', () => {
    expect(only(code(meta))['pattern']).toEqual([
      '^[a-z0-9]+(?:-[a-z0-9]+)*$',
      expect.stringContaining('只能用小写英文字母、数字和连字符'),
    ]);
  });

  it('takes days and moments without any zone', () => {
    expect(only(day(meta))).toMatchObject({ format: 'YYYY-MM-DD', time_format: false });
    expect(only(day(meta))).not.toHaveProperty('default');
    expect(only(moment(meta))).toMatchObject({ format: 'YYYY-MM-DD HH:mm', default: '{{now}}' });
    expect(only(moment(meta).optional())).not.toHaveProperty('default');
  });

  it('bounds a number only where a person did', () => {
    expect(only(count(meta))).toMatchObject({ widget: 'number', value_type: 'int', min: 0 });
    expect(only(count(meta))).not.toHaveProperty('max');
    expect(only(field(z.number().max(5), meta))).toMatchObject({ value_type: 'float', max: 5 });
  });

  it('takes short texts as lines', () => {
    expect(only(lines(meta))).toMatchObject({ widget: 'lines', hint: '说明。一行写一条。' });
    expect(only(field(z.array(z.array(z.string())), meta)).hint).toContain('一行写一组');
  });

  it('names a folded item by its texts and leaves one without open', () => {
    const item = {
      id: code(meta),
      month: count(meta),
      name: line(meta),
      url: line(meta).optional(),
    };
    expect(only(field(z.array(z.strictObject(item)), meta))).toMatchObject({
      collapsed: true,
      summary: '{{fields.month}} {{fields.name}} {{fields.url}}',
    });
    const unnamed = only(field(z.array(z.strictObject({ note: line(meta).optional() })), meta));
    expect(unnamed['collapsed']).toBe(false);
    expect(unnamed).not.toHaveProperty('summary');
  });
});

describe('a choice among other entries', () => {
  const fieldsOf = (model: Model) => formFields(model.schema({ image: imageAsPath, programme }));
  const named = (model: Model, name: string) => {
    const found = fieldsOf(model).find((field) => field.name === name);
    if (!found) throw new Error(`${model.name} has no ${name}`);
    return found;
  };

  it('saves the code and shows the title', () => {
    expect(named(models.activities, 'station')).toMatchObject({
      widget: 'relation',
      collection: 'stations',
      value_field: 'code',
      display_fields: ['name'],
    });
    expect(named(models.activities, 'station')).not.toHaveProperty('filters');
  });

  it('offers only those that the model allows', () => {
    expect(named(models.activities, 'point')['filters']).toEqual([
      { field: 'level', values: ['point'] },
    ]);
  });

  it('allows several where the model has a list', () => {
    expect(named(models.plans, 'related')['multiple']).toBe(true);
  });

  it('finds planned activities inside the annual plans', () => {
    expect(named(models.activities, 'planItem')).toMatchObject({
      collection: 'plans',
      value_field: 'activities.*.id',
    });
  });
});
