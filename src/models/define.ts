import type { ImageMetadata } from 'astro';
import { z } from 'zod';
import type { Programme } from './settings/programme.ts';

/** What the editing form shows where the type alone does not say it. */
export type Widget =
  | {
      kind:
        | 'text'
        | 'longText'
        | 'markdown'
        | 'day'
        | 'moment'
        | 'month'
        | 'picture'
        | 'file'
        | 'hidden';
    }
  /** Choice among entries of another model. */
  | { kind: 'reference'; model: ModelName; where?: Record<string, string> }
  /** Opening hours as a table by weekday. The fields of an item are `days`, `open`, `close`, `note`. */
  | { kind: 'weekHours' }
  /** A row for every requirement, met or not. The fields of an item are `item`, `met`, `note`. */
  | { kind: 'evidence' }
  /** Activities as a table by month. The fields of an item include `id`, which the form makes, and `month`. */
  | { kind: 'monthTable' }
  /** Choice among the planned activities of all annual plans. */
  | { kind: 'planItem' }
  /** Fixed choice; labels by value. Values that carry no label show themselves. */
  | { kind: 'select'; labels: Record<string, string> };

/** What a person is told about a field: in the form, in fault messages, in open data and documentation. */
export interface FieldMeta {
  label: string;
  hint?: string;
  widget?: Widget;
  /** Publicly named personal data is allowed here, e.g. a station's phone. */
  publicContact?: true;
  /** The form folds this group away. */
  collapsed?: true;
}

/** Label and hint of every model field. */
export const fields = z.registry<FieldMeta>();

/** Attaches label and hint to a schema. Give each field a schema instance of its own. */
export function field<S extends z.ZodType>(schema: S, meta: FieldMeta): S {
  fields.add(schema, meta);
  return schema;
}

export type ModelName = 'plans' | 'stations' | 'activities' | 'stories';

/** What a schema needs from its surroundings. Astro passes its own `image`; forms and checks a stand-in. */
export interface SchemaContext {
  image: () => z.ZodType<ImageMetadata>;
  programme: Programme;
}

/** The definition of one kind of content. */
export interface Model<S extends z.ZodType = z.ZodType> {
  /** Collection, folder under `content/`, and first part of the address. */
  name: ModelName;
  /** Column name, e.g. 活动报道. */
  label: string;
  /** The government column type of the list page (国办发〔2017〕47号). */
  columnType: string;
  /** One line for editors and for the list page's description. */
  hint: string;
  /** The field that holds the entry's title. */
  titleField: string;
  schema: (context: SchemaContext) => S;
  body: FieldMeta & { required: boolean };
}

export function defineModel<S extends z.ZodType>(model: Model<S>): Model<S> {
  return model;
}

/** Picture stand-in where no Astro build is at hand: the relative file name itself. */
export const imageAsPath: SchemaContext['image'] = () =>
  z.string() as unknown as z.ZodType<ImageMetadata>;
