import { z } from 'zod';
import { fields, type FieldMeta, type ModelName } from '../src/models/define.ts';
import { explain } from '../src/models/messages.ts';
import { models } from '../src/models/index.ts';

/** One field of a Decap form; see the widget's own documentation for its options. */
export interface FormField {
  name: string;
  label: string;
  widget: string;
  required: boolean;
  hint?: string;
  fields?: FormField[];
  field?: FormField;
  [option: string]: unknown;
}

/** A field as JSON Schema with our own words attached. */
export interface FieldNode extends Partial<FieldMeta> {
  type?: string;
  enum?: string[];
  default?: unknown;
  properties?: Record<string, FieldNode>;
  required?: string[];
  items?: FieldNode;
  pattern?: string;
  /** What to say when `pattern` does not match. */
  patternMessage?: string;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
}

/** A model's schema as a tree of fields: what the form may send, before any transformation. */
export function describeFields(schema: z.ZodType): FieldNode {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    metadata: fields as never,
    override: ({ zodSchema, jsonSchema }) => {
      if (!jsonSchema.pattern) return;
      const issue = (zodSchema as unknown as z.ZodType)
        .safeParse('\n')
        .error?.issues.find(({ code }) => code === 'invalid_format');
      if (issue) Object.assign(jsonSchema, { patternMessage: explain(issue).message });
    },
  }) as FieldNode;
}

/** The form fields of a model's schema, in the order of the schema. */
export function formFields(schema: z.ZodType): FormField[] {
  return fieldsOf(describeFields(schema), false);
}

/**
 * @param group - the fields' parent
 * @param optional - the group may stay empty, so Decap must not insist on what is in it: it asks for required
 *   fields even in a group that nobody opened. The schema asks before saving, when the group is used.
 */
function fieldsOf(group: FieldNode, optional: boolean): FormField[] {
  return Object.entries(group.properties ?? {}).map(([name, node]) => {
    const wanted = group.required?.includes(name) ?? false;
    const shown = widgetOf(node, { wanted, optional });
    const hint = [
      node.hint,
      shown.widget === 'lines' && lineHint(node),
      optional && wanted && '填写这一组时必填。',
    ]
      .filter(Boolean)
      .join('');
    return {
      name,
      label: node.label ?? name,
      ...(hint && { hint }),
      required: wanted && !optional,
      ...shown,
    };
  });
}

const lineHint = ({ items }: FieldNode): string =>
  items?.type === 'array' ? '一行写一组，中间用顿号隔开。' : '一行写一条。';

type WidgetOptions = { widget: string } & Record<string, unknown>;

function widgetOf(
  node: FieldNode,
  { wanted, optional }: { wanted: boolean; optional: boolean },
): WidgetOptions {
  const { widget } = node;
  switch (widget?.kind) {
    case 'longText':
      return { widget: 'text', ...patternOf(node) };
    case 'markdown':
      return { widget: 'markdown' };
    case 'day':
      return { widget: 'datetime', format: 'YYYY-MM-DD', time_format: false };
    case 'moment':
      return {
        widget: 'datetime',
        format: 'YYYY-MM-DD HH:mm',
        ...(wanted && !optional && { default: '{{now}}' }),
      };
    case 'picture':
      return { widget: 'image', choose_url: false };
    case 'file':
      return { widget: 'file', choose_url: false };
    case 'hidden':
      return { widget: 'hidden' };
    case 'reference':
      return relation(widget.model, widget.where, node.type === 'array');
    case 'planItem':
      return planItem();
    case 'weekHours':
    case 'evidence':
    case 'monthTable':
      return { widget: widget.kind, fields: columnsOf(node) };
    case 'select':
      return {
        widget: 'select',
        options: Object.entries(widget.labels).map(([value, label]) => ({ value, label })),
      };
    default:
      return widgetOfType(node, { wanted, optional });
  }
}

function widgetOfType(
  node: FieldNode,
  { wanted, optional }: { wanted: boolean; optional: boolean },
): WidgetOptions {
  switch (node.type) {
    case 'boolean':
      return { widget: 'boolean', ...(!optional && { default: false }) };
    case 'integer':
    case 'number':
      return {
        widget: 'number',
        value_type: node.type === 'integer' ? 'int' : 'float',
        ...limit('min', node.minimum),
        ...limit('max', node.maximum),
      };
    case 'object':
      return {
        widget: 'object',
        collapsed: node.collapsed ?? false,
        fields: fieldsOf(node, optional || !wanted),
      };
    case 'array':
      return listOf(node);
    default:
      return node.enum
        ? { widget: 'select', options: node.enum }
        : {
            widget: 'string',
            ...patternOf(node),
            ...(node.default !== undefined && { default: node.default }),
          };
  }
}

function listOf({ items = {}, label, minItems, maxItems }: FieldNode): WidgetOptions {
  const range = { ...limit('min', minItems), ...limit('max', maxItems) };
  if (items.enum) return { widget: 'select', multiple: true, options: items.enum, ...range };
  if (items.type === 'object') {
    const summary = summaryOf(items);
    return {
      widget: 'list',
      label_singular: items.label ?? label,
      collapsed: summary !== undefined,
      ...(summary && { summary }),
      // Without it a new entry starts with one blank item as soon as an item's field has a default.
      default: [],
      fields: fieldsOf(items, false),
      ...range,
    };
  }
  return { widget: 'lines' };
}

/** The fields of a list that has a control of its own. Decap would make a first item out of their defaults. */
function columnsOf({ items = {} }: FieldNode): FormField[] {
  return fieldsOf(items, false).map((field) =>
    Object.fromEntries(Object.entries(field).filter(([option]) => option !== 'default')),
  ) as FormField[];
}

/** Title line of a folded item: its first three plain texts or numbers, one of which is always filled in. */
function summaryOf({ properties = {}, required = [] }: FieldNode): string | undefined {
  const plain = Object.entries(properties)
    .filter(([name, { widget, type, enum: choices }]) => {
      const isPlain = !choices && (!widget || widget.kind === 'text' || widget.kind === 'month');
      return isPlain && name !== 'id' && (type === 'string' || type === 'integer');
    })
    .map(([name]) => name)
    .slice(0, 3);
  if (!plain.some((name) => required.includes(name))) return undefined;
  return plain.map((name) => `{{fields.${name}}}`).join(' ');
}

/** Decap shows at most 20 choices unless told otherwise. */
const ALL_OPTIONS = 1000;

function relation(
  model: ModelName,
  where: Record<string, string> | undefined,
  multiple: boolean,
): WidgetOptions {
  const title = models[model].titleField;
  return {
    widget: 'relation',
    collection: model,
    value_field: 'code',
    search_fields: [title, 'code'],
    display_fields: [title],
    options_length: ALL_OPTIONS,
    ...(multiple && { multiple }),
    ...(where && {
      filters: Object.entries(where).map(([field, value]) => ({ field, values: [value] })),
    }),
  };
}

function planItem(): WidgetOptions {
  return {
    widget: 'relation',
    collection: 'plans',
    value_field: 'activities.*.id',
    search_fields: ['activities.*.title', 'activities.*.id'],
    display_fields: ['activities.*.title', 'activities.*.id'],
    options_length: ALL_OPTIONS,
  };
}

function patternOf({ pattern, patternMessage, maxLength }: FieldNode): { pattern?: string[] } {
  if (pattern) return { pattern: [pattern, patternMessage ?? '格式不对。'] };
  if (maxLength) return { pattern: [`^[\\s\\S]{0,${maxLength}}$`, `最多${maxLength}个字。`] };
  return {};
}

/** A bound that a person set; zod adds the safe-integer bounds by itself. */
function limit(name: 'min' | 'max', value: number | undefined): Record<string, number> {
  return value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER ? { [name]: value } : {};
}
