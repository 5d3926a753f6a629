import { describe, expect, it } from 'vitest';
import { countStates, yearMatrix, type YearEntry } from '../../../src/lib/yearMatrix.ts';

const entry = (title: string, month: number, rows: string[]): YearEntry => ({
  title,
  state: 'held',
  month,
  rows,
});

describe('yearMatrix', () => {
  const places = [
    { id: 'b', name: '乙' },
    { id: 'a', name: '甲' },
  ];

  it('puts an entry into the month of each of its rows and nowhere else', () => {
    const rows = yearMatrix(places, [entry('一', 1, ['a']), entry('腊', 12, ['a', 'b'])]);
    const titles = rows.map(({ months }) => months.map((cell) => cell.map(({ title }) => title)));
    const empty = Array.from({ length: 10 }, () => []);
    expect(titles).toEqual([
      [[], ...empty, ['腊']],
      [['一'], ...empty, ['腊']],
    ]);
  });

  it('keeps the order given, whoever held more', () => {
    const rows = yearMatrix(places, [entry('一', 1, ['a']), entry('二', 1, ['a'])]);
    expect(rows.map(({ name }) => name)).toEqual(['乙', '甲']);
    expect(rows[1]?.months[0]?.map(({ title }) => title)).toEqual(['一', '二']);
  });

  it('has twelve empty months for a place without anything', () => {
    expect(yearMatrix([{ id: 'c', name: '丙' }], [entry('一', 1, ['a'])])[0]?.months).toEqual(
      Array.from({ length: 12 }, () => []),
    );
  });
});

it('countStates counts by state in one order and leaves out what is not there', () => {
  expect(
    countStates([
      { state: 'missing' },
      { state: 'held' },
      { state: 'missing' },
      { state: 'unplanned' },
    ]),
  ).toEqual([
    { state: 'held', count: 1 },
    { state: 'unplanned', count: 1 },
    { state: 'missing', count: 2 },
  ]);
});
