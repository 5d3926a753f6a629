import { createElement } from 'react';
import type { WidgetControl } from './bodyControl.ts';

/**
 * A list of short texts as one box, a line an item: far quicker to fill in than a box an item, and safe with a
 * Chinese input method because nothing is taken apart while typing. Saving takes it apart.
 * @param text - Decap's own control for several lines of text
 */
export function linesControl(text: WidgetControl): WidgetControl {
  return function LinesControl({ value, ...props }) {
    return createElement(text, { ...props, value: inLines(value as ListValue) });
  };
}

/** A list as it was read, or the lines that have been typed since. */
type ListValue = string | undefined | { toJS: () => (string | string[])[] };

function inLines(value: ListValue): string {
  if (typeof value === 'string') return value;
  return (value?.toJS() ?? [])
    .map((item) => (Array.isArray(item) ? item.join('、') : item))
    .join('\n');
}
