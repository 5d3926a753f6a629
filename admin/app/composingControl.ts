import { createElement, useReducer, useRef } from 'react';
import type { WidgetControl } from './bodyControl.ts';

/**
 * A text control that keeps what a Chinese input method is composing. Decap's form now and then takes its time to
 * hand back what was typed; until then React writes the value from before into the box, which ends the composition
 * and leaves the letters typed so far in the text. While composing, this control therefore shows what was typed
 * without waiting for the form.
 * @param control - Decap's own control for a line or several lines of text
 */
export function composingControl(control: WidgetControl): WidgetControl {
  return function ComposingControl({ value, onChange, ...props }) {
    const composition = useRef<{ text: string | undefined } | undefined>(undefined);
    const [, showTyped] = useReducer((count: number) => count + 1, 0);
    const start = () => {
      composition.current = { text: undefined };
    };
    const end = () => {
      composition.current = undefined;
    };
    const type = (next: string) => {
      if (composition.current) {
        composition.current.text = next;
        showTyped();
      }
      onChange(next);
    };
    return createElement(
      'div',
      { onCompositionStart: start, onCompositionEnd: end },
      createElement(control, {
        ...props,
        value: composition.current?.text ?? (value as string | undefined),
        onChange: type,
      }),
    );
  };
}
