import type CMS from 'decap-cms-app';
import { createElement, useState, type ComponentType, type Ref } from 'react';

/** The part of a widget that an editor types into. */
export type WidgetControl = Exclude<Parameters<typeof CMS.registerWidget>[1], string | undefined>;

interface ControlProps {
  ref?: Ref<HTMLElement>;
  value: unknown;
  onChange: (value: string) => void;
  forID: string;
  classNameWrapper: string;
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
}

/** One line of text. */
export const stringControl = typingControl('input', (value) => (value as string | undefined) ?? '');

/** Several lines of text. */
export const textControl = typingControl(
  'textarea',
  (value) => (value as string | undefined) ?? '',
);

/**
 * A list of short texts as one box, a line an item: far quicker to fill in than a box an item, and nothing is taken
 * apart while typing. Saving takes it apart.
 */
export const linesControl = typingControl('textarea', (value) =>
  typeof value === 'string' ? value : inLines(value as ReadList | undefined),
);

/**
 * A text box that shows what was typed without waiting for Decap. Decap's form takes a moment to hand it back and
 * until then its own boxes show the value from before, or put the caret where it was: that ends the composition of
 * a Chinese input method and leaves the letters typed so far in the text.
 */
function typingControl(box: 'input' | 'textarea', textOf: (value: unknown) => string) {
  const control = (props: ControlProps) => {
    const { ref, forID, classNameWrapper, onChange, setActiveStyle, setInactiveStyle } = props;
    /** The text while the box has the focus. */
    const [typed, setTyped] = useState<string>();
    const shown = typed ?? textOf(props.value);
    return createElement(box, {
      ref,
      id: forID,
      className: classNameWrapper,
      ...(box === 'textarea' && { rows: Math.max(5, shown.split('\n').length) }),
      value: shown,
      onFocus: () => {
        setTyped(textOf(props.value));
        setActiveStyle();
      },
      onChange: ({ target }: { target: { value: string } }) => {
        setTyped(target.value);
        onChange(target.value);
      },
      onBlur: () => {
        setTyped(undefined);
        setInactiveStyle();
      },
    });
  };
  return control as unknown as ComponentType<never> as WidgetControl;
}

/** A list as it was read. */
interface ReadList {
  toJS: () => (string | string[])[];
}

function inLines(list: ReadList | undefined): string {
  return (list?.toJS() ?? [])
    .map((item) => (Array.isArray(item) ? item.join('、') : item))
    .join('\n');
}
