import type { YearRow } from '../lib/yearMatrix.ts';
import { ui } from '../strings/ui.ts';
import { csv } from './csv.ts';

/** The matrix of a year as CSV: a row a station, a column a month, in each cell the activities with their state. */
export function yearCsv(rows: readonly YearRow[]): string {
  const header = [
    ui.year.unit,
    ...Array.from({ length: 12 }, (_, index) => ui.year.month(index + 1)),
  ];
  return csv([
    header,
    ...rows.map(({ name, months }) => [
      name,
      ...months.map((entries) =>
        entries.map(({ state, title }) => `${ui.year.states[state]}：${title}`).join('；'),
      ),
    ]),
  ]);
}
