import { fromJS, type List } from 'immutable';
import { useState, type ComponentType, type Ref } from 'react';
import type { WidgetControl } from '../textControls.ts';

/** One field of a row, as `form.ts` described it. */
export interface RowField {
  name: string;
  label: string;
  widget: string;
  hint?: string;
  required?: boolean;
  multiple?: boolean;
  options?: (string | { value: string; label: string })[];
  pattern?: [pattern: string, message: string];
}

export type Row = Record<string, unknown>;

/** What Decap hands a control. */
export interface RowsProps {
  ref?: Ref<unknown>;
  value: unknown;
  field: { toJS: () => { label: string; fields: RowField[] } };
  forID: string;
  classNameWrapper: string;
  onChange: (value: unknown) => void;
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
  getEntry: () => { getIn: (path: string[]) => unknown };
  query: (
    id: string,
    collection: string,
    fields: string[],
    term: string,
  ) => Promise<{ payload: { hits?: { data: Row }[] } }>;
}

/** A list of groups as a table of its own needs it. */
export interface Rows {
  rows: Row[];
  /** The fields of a row by name. */
  fields: Record<string, RowField>;
  /** Shows other rows at once, and hands them to Decap. */
  setRows: (rows: Row[]) => void;
}

/**
 * The rows of a field. They are kept here, too: Decap takes a moment to hand back what was typed, and until then the
 * old text would end the composition of a Chinese input method.
 */
export function useRows({ value, field, onChange }: RowsProps): Rows {
  const [rows, show] = useState<Row[]>(
    () => ((value as List<unknown> | undefined)?.toJS() as Row[] | undefined) ?? [],
  );
  const fields = Object.fromEntries(field.toJS().fields.map((one) => [one.name, one]));
  return {
    rows,
    fields,
    setRows: (next) => {
      show(next);
      onChange(fromJS(next));
    },
  };
}

export const asControl = (control: (props: RowsProps) => unknown): WidgetControl =>
  control as unknown as ComponentType<never> as WidgetControl;

/** The choices of a field, with their Chinese names. */
export const choicesOf = (field: RowField | undefined): { value: string; label: string }[] =>
  (field?.options ?? []).map((option) =>
    typeof option === 'string' ? { value: option, label: option } : option,
  );
