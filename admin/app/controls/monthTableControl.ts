import { createElement, useEffect, useState } from 'react';
import { randomTail } from '../../../src/models/newCode.ts';
import { buttonCell, checkCell, choiceCell, textCell } from './cells.ts';
import { asControl, useRows, type Row, type RowField, type RowsProps } from './rows.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

const MONTH_CHOICES = MONTHS.map((month) => ({ value: String(month), label: `${month}月` }));

/**
 * The activities of a year as a table by month. An activity's permanent number is made here: reports refer to it, and
 * no editor should have to invent it.
 */
export const monthTableControl = asControl((props: RowsProps) => {
  const { rows, fields, setRows } = useRows(props);
  const stations = useTitles(props, fields['stations']);
  const add = (month: number) => {
    const year = props.getEntry().getIn(['data', 'year']);
    const id = [year, String(month).padStart(2, '0'), randomTail()].filter(Boolean).join('-');
    const at = rows.findLastIndex((row) => Number(row['month']) <= month) + 1;
    setRows([...rows.slice(0, at), { id, month }, ...rows.slice(at)]);
  };
  const activity = (row: Row, index: number) => {
    const name = `${String(row['month'])}月 ${String(row['title'] ?? '新活动')}`;
    const set = (key: string) => (value: unknown) => {
      setRows(rows.map((old, at) => (at === index ? { ...old, [key]: value } : old)));
    };
    const labelled = (key: string, cell: typeof textCell) =>
      createElement(
        'label',
        { key, className: key },
        fields[key]?.label,
        cell({
          field: fields[key],
          value: row[key],
          label: `${name} ${fields[key]?.label ?? key}`,
          onChange: set(key),
        }),
      );
    const chosen = (row['stations'] as string[] | undefined) ?? [];
    return createElement(
      'div',
      { key: String(row['id']), className: 'activity' },
      labelled('title', textCell),
      createElement(
        'label',
        { key: 'month' },
        fields['month']?.label,
        choiceCell({
          field: { name: 'month', label: '', widget: 'select', options: MONTH_CHOICES },
          value: row['month'],
          label: `${name} ${fields['month']?.label ?? ''}`,
          onChange: (month) => {
            set('month')(Number(month));
          },
        }),
      ),
      labelled('task', choiceCell),
      labelled('form', choiceCell),
      labelled('place', textCell),
      createElement(
        'details',
        null,
        createElement(
          'summary',
          null,
          `${fields['stations']?.label ?? ''}：${
            chosen.length === 0
              ? '全街道'
              : stations
                  .filter(({ code }) => chosen.includes(code))
                  .map(({ title }) => title)
                  .join('、')
          }`,
        ),
        stations.map(({ code, title }) =>
          createElement(
            'div',
            { key: code },
            checkCell(
              {
                field: fields['stations'],
                value: chosen.includes(code),
                label: `${name} ${title}`,
                onChange: (on) => {
                  set('stations')(
                    on === true ? [...chosen, code] : chosen.filter((other) => other !== code),
                  );
                },
              },
              title,
            ),
          ),
        ),
      ),
      buttonCell('去掉这项活动', `去掉${name}`, () => {
        setRows(rows.filter((_, at) => at !== index));
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
        MONTHS.map((month) =>
          createElement(
            'tr',
            { key: month },
            createElement('th', { scope: 'row' }, `${month}月`),
            createElement(
              'td',
              null,
              rows.map((row, index) => Number(row['month']) === month && activity(row, index)),
              buttonCell('加一项活动', `${month}月加一项活动`, () => {
                add(month);
              }),
            ),
          ),
        ),
      ),
    ),
  );
});

/** The entries that a field may refer to, by their short titles. */
function useTitles({ query, forID }: RowsProps, field: RowField | undefined) {
  const [titles, show] = useState<{ code: string; title: string }[]>([]);
  const { collection, display_fields: display = [] } = (field ?? {}) as RowField & {
    collection?: string;
    display_fields?: string[];
  };
  const name = display[0];
  useEffect(() => {
    if (!collection || !name) return;
    void query(forID, collection, [name], '').then(({ payload }) => {
      const found = (payload.hits ?? []).map(({ data }) => ({
        code: String(data['code']),
        title: String(data[name]),
      }));
      show(found.sort((one, other) => one.title.localeCompare(other.title, 'zh-CN')));
    });
    // The question is the same for as long as the form is open.
  }, []);
  return titles;
}
