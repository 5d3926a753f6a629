import { createElement } from 'react';
import { checkCell, longCell } from './cells.ts';
import { asControl, choicesOf, useRows, type Row, type RowsProps } from './rows.ts';

/** A fixed list of requirements, each met or not and why: one row for every requirement, none to be added or found. */
export const evidenceControl = asControl((props: RowsProps) => {
  const { rows, fields, setRows } = useRows(props);
  const items = choicesOf(fields['item']);
  const rowOf = (item: string): Row => rows.find((row) => row['item'] === item) ?? { item };
  const set = (item: string, name: string) => (value: unknown) => {
    const changed = { ...rowOf(item), [name]: value };
    setRows(
      items
        .map((choice) => (choice.value === item ? changed : rowOf(choice.value)))
        .filter((row) => row['met'] === true || (row['note'] ?? '') !== ''),
    );
  };
  return createElement(
    'div',
    { id: props.forID, className: `${props.classNameWrapper} rows`, tabIndex: -1 },
    createElement(
      'table',
      null,
      createElement(
        'tbody',
        null,
        items.map(({ value: item, label }) =>
          createElement(
            'tr',
            { key: item },
            createElement('th', { scope: 'row' }, label),
            createElement(
              'td',
              null,
              checkCell(
                {
                  field: fields['met'],
                  value: rowOf(item)['met'],
                  label: `${label} ${fields['met']?.label ?? ''}`,
                  onChange: set(item, 'met'),
                },
                fields['met']?.label ?? '',
              ),
              longCell({
                field: fields['note'],
                value: rowOf(item)['note'],
                label: `${label} ${fields['note']?.label ?? ''}`,
                onChange: set(item, 'note'),
              }),
            ),
          ),
        ),
      ),
    ),
  );
});
