import { createElement, useState } from 'react';
import { buttonCell, textCell } from './cells.ts';
import { asControl, choicesOf, useRows, type RowsProps } from './rows.ts';
import { byDay, byPeriod, type Opening, type Period } from './weekHours.ts';

/** What most offices open with; faster to change than to type. */
const USUAL: Period[] = [
  { open: '08:30', close: '12:00' },
  { open: '14:00', close: '17:30' },
];
const WORKDAYS = 5;

/** Opening hours as a table by weekday. */
export const weekHoursControl = asControl((props: RowsProps) => {
  const { rows, fields, setRows } = useRows(props);
  const days = choicesOf(fields['days']).map(({ value }) => value);
  // Two times of a day may be the same for a moment while they are typed; saved, they would be one.
  const [week, show] = useState(() => byDay(rows as unknown as Opening[], days));
  const setWeek = (next: Period[][]) => {
    show(next);
    setRows(byPeriod(next, days) as never);
  };
  const setDay = (index: number, periods: Period[]) => {
    setWeek(week.map((old, at) => (at === index ? periods : old)));
  };
  const period = (day: string, index: number, at: number, value: Period) => {
    const set = (name: keyof Period) => (text: unknown) => {
      const periods = (week[index] ?? []).map((old, place) =>
        place === at ? { ...old, [name]: String(text) } : old,
      );
      setDay(index, periods);
    };
    const cell = (name: keyof Period, type: string) =>
      textCell(
        {
          field: fields[name],
          value: value[name],
          label: `${day} 第${at + 1}段 ${fields[name]?.label ?? name}`,
          onChange: set(name),
        },
        type,
      );
    return createElement(
      'div',
      { key: at, className: 'period' },
      cell('open', 'time'),
      '至',
      cell('close', 'time'),
      createElement('label', { className: 'note' }, fields['note']?.label, cell('note', 'text')),
      buttonCell('去掉', `去掉${day}第${at + 1}段`, () => {
        setDay(
          index,
          (week[index] ?? []).filter((_, place) => place !== at),
        );
      }),
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
        days.map((day, index) =>
          createElement(
            'tr',
            { key: day },
            createElement('th', { scope: 'row' }, day),
            createElement(
              'td',
              null,
              (week[index] ?? []).length === 0 &&
                createElement('span', { className: 'none' }, '不开放'),
              (week[index] ?? []).map((value, at) => period(day, index, at, value)),
              buttonCell('加一段', `${day}加一段`, () => {
                const periods = week[index] ?? [];
                setDay(index, [...periods, USUAL[periods.length] ?? { open: '', close: '' }]);
              }),
            ),
          ),
        ),
      ),
    ),
    createElement(
      'button',
      {
        type: 'button',
        onClick: () => {
          setWeek(
            week.map((periods, at) =>
              at > 0 && at < WORKDAYS ? structuredClone(week[0] ?? []) : periods,
            ),
          );
        },
      },
      `${days[1] ?? ''}至${days[WORKDAYS - 1] ?? ''}和${days[0] ?? ''}一样`,
    ),
  );
});
