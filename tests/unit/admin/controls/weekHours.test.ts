import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byDay, byPeriod } from '../../../../admin/app/controls/weekHours.ts';
import { WEEKDAYS } from '../../../../src/models/stations.ts';

describe('opening hours', () => {
  it('are shown day by day and saved with what days have in common written once', () => {
    const openings = [
      { days: ['周一', '周二'], open: '08:30', close: '12:00' },
      { days: ['周一'], open: '14:00', close: '17:30', note: '周会' },
    ];
    const week = byDay(openings, WEEKDAYS);
    expect(week.slice(0, 3)).toEqual([
      [
        { open: '08:30', close: '12:00' },
        { open: '14:00', close: '17:30', note: '周会' },
      ],
      [{ open: '08:30', close: '12:00' }],
      [],
    ]);
    expect(byPeriod(week, WEEKDAYS)).toEqual(openings);
  });

  it('come back the same from the form, whatever was saved', () => {
    const time = fc.constantFrom('08:30', '12:00', '14:00', '17:30');
    const period = fc.record(
      { open: time, close: time, note: fc.constantFrom('预约', '节假日除外') },
      { requiredKeys: ['open', 'close'] },
    );
    const distinct = fc.uniqueArray(period, {
      maxLength: 4,
      selector: (one) => JSON.stringify(one),
    });
    fc.assert(
      fc.property(fc.array(distinct, { minLength: 7, maxLength: 7 }), (week) => {
        const shown = byDay(byPeriod(week, WEEKDAYS), WEEKDAYS);
        const ordered = (periods: object[]) => periods.map((one) => JSON.stringify(one)).sort();
        expect(shown.map(ordered)).toEqual(week.map(ordered));
      }),
    );
  });
});
