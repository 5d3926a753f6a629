import { createElement, useRef } from 'react';
import type { WidgetControl } from './textControls.ts';

/**
 * Decap's rich text editor, which leaves alone what nobody edits. By itself it reports the text in its own spelling
 * (other list marks, padded tables) as soon as it is on screen: an entry would count as changed on opening, and
 * correcting a title would rewrite the whole text.
 * @param richText - Decap's own control
 */
export function bodyControl(richText: WidgetControl): WidgetControl {
  return function BodyControl({ onChange, ...props }) {
    const text = useRef({ given: (props.value ?? '') as string, rewritten: '', touched: false });
    const touch = () => {
      text.current.touched = true;
    };
    const report = (next: string) => {
      const { given, rewritten, touched } = text.current;
      if (!touched) text.current.rewritten = next;
      else onChange(next === rewritten ? given : next);
    };
    return createElement(
      'div',
      { onFocusCapture: touch, onPointerDownCapture: touch },
      createElement(richText, { ...props, onChange: report }),
    );
  };
}
