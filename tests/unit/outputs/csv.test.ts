import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../src/outputs/csv.ts';
import { yearCsv } from '../../../src/outputs/yearCsv.ts';
import { readCsv } from '../../support/csv.ts';

const read = (text: string) => readCsv(text.slice(1));

describe('csv', () => {
  it('starts with the byte-order mark by which Excel knows UTF-8', () => {
    expect([...Buffer.from(csv([['甲']])).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('quotes what needs it and ends every row with CRLF', () => {
    expect(csv([['甲，乙', 'a,b', '“引”"号"', '两\n行', '']]).slice(1)).toBe(
      '甲，乙,"a,b","“引”""号""","两\n行",\r\n',
    );
  });

  it('gives back any text', () => {
    const cell = fc.string({ unit: 'binary' }).filter((text) => !/^[=+\-@＝＋－＠\t\r]/.test(text));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1 }),
        (rows) => {
          expect(read(csv(rows))).toEqual(rows);
        },
      ),
    );
  });

  it.each(['=1+1', '+86', '-2', '@SUM(A1)', '＝1＋1', '＋1', '－1', '＠A1', '\t=1', '\r=1'])(
    'keeps %j from being run as a formula',
    (text) => {
      expect(read(csv([[text]]))).toEqual([[`'${text}`]]);
    },
  );
});

it('yearCsv has a row a station and tells each activity with its state', () => {
  const months = Array.from({ length: 12 }, () => []);
  const rows = read(
    yearCsv([
      {
        id: 'a',
        name: '=榕荫社区',
        months: [
          [
            { title: '读书会', state: 'held', month: 1, rows: ['a'] },
            { title: '灯会', state: 'missing', month: 1, rows: ['a'] },
          ],
          ...months.slice(1),
        ],
      },
    ]),
  );
  expect(rows[0]?.slice(0, 3)).toEqual(['实践站', '1月', '2月']);
  expect(rows[0]).toHaveLength(13);
  expect(rows[1]?.slice(0, 3)).toEqual(["'=榕荫社区", '已开展：读书会；未开展：灯会', '']);
});
