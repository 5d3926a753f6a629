import { createElement, type ComponentType } from 'react';
import { stringControl, type WidgetControl } from '../textControls.ts';

interface CodeProps {
  value: unknown;
  forID: string;
  classNameWrapper: string;
  getEntry: () => { get: (name: string) => unknown };
}

/** The code of an entry: it may be chosen until the entry is saved, and never changes afterwards. */
const CodeControl = (props: CodeProps) => {
  if (props.getEntry().get('newRecord') === true)
    return createElement(stringControl as unknown as ComponentType<CodeProps>, props);
  return createElement('input', {
    id: props.forID,
    className: props.classNameWrapper,
    value: typeof props.value === 'string' ? props.value : '',
    readOnly: true,
  });
};

export const codeControl = CodeControl as unknown as ComponentType<never> as WidgetControl;
