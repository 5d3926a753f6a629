import { createElement, type ReactElement } from 'react';
import { choicesOf, type RowField } from './rows.ts';

interface Cell {
  field: RowField | undefined;
  value: unknown;
  /** What a screen reader says, e.g. `周一 开门`. */
  label: string;
  onChange: (value: unknown) => void;
}

const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** One line of text. */
export const textCell = ({ value, label, onChange }: Cell, type = 'text'): ReactElement =>
  createElement('input', {
    type,
    'aria-label': label,
    value: shown(value),
    onChange: ({ target }: { target: { value: string } }) => {
      onChange(target.value);
    },
  });

/** Several lines of text. */
export const longCell = ({ value, label, onChange }: Cell): ReactElement =>
  createElement('textarea', {
    'aria-label': label,
    rows: 2,
    value: shown(value),
    onChange: ({ target }: { target: { value: string } }) => {
      onChange(target.value);
    },
  });

/** A choice; an optional one may be taken back. */
export const choiceCell = ({ field, value, label, onChange }: Cell): ReactElement =>
  createElement(
    'select',
    {
      'aria-label': label,
      value: shown(value),
      onChange: ({ target }: { target: { value: string } }) => {
        onChange(target.value);
      },
    },
    createElement('option', { key: '', value: '' }, '请选择'),
    ...choicesOf(field).map((choice) =>
      createElement('option', { key: choice.value, value: choice.value }, choice.label),
    ),
  );

/** A yes or no with its words beside it. */
export const checkCell = ({ value, label, onChange }: Cell, words: string): ReactElement =>
  createElement(
    'label',
    { className: 'check' },
    createElement('input', {
      type: 'checkbox',
      'aria-label': label,
      checked: value === true,
      onChange: ({ target }: { target: { checked: boolean } }) => {
        onChange(target.checked);
      },
    }),
    words,
  );

/** A small button; `label` says what it does to what, for those who do not see where it stands. */
export const buttonCell = (words: string, label: string, onClick: () => void): ReactElement =>
  createElement('button', { type: 'button', 'aria-label': label, onClick }, words);
