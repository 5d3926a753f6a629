import { daysBetween, formatDay } from '../../lib/date.ts';
import type { Inspection } from '../check.ts';
import { placeOf } from '../fieldValues.ts';
import { publicEntries } from './publicEntries.ts';

/** House rule: addresses, hours and names of officers change within a year. */
const VALID_DAYS = 365;

/** Stations whose details nobody has looked at for a year. */
export const verified: Inspection = {
  name: 'inspection/verified',
  run: (context) =>
    publicEntries(context, ['stations']).flatMap((station) => {
      const day = String(station.data?.['verifiedOn']);
      const place = { file: station.file, ...placeOf(station, ['verifiedOn']) };
      if (day > context.on)
        return [
          {
            ...place,
            severity: 'advice' as const,
            message: `核实日期${formatDay(day)}还没有到。`,
            advice: '请填最近一次核对的日期。',
          },
        ];
      const age = daysBetween(day, context.on);
      if (age <= VALID_DAYS) return [];
      return [
        {
          ...place,
          severity: 'advice' as const,
          message: `上次核实是${formatDay(day)}，已过${age}天。`,
          advice: '请核对地址、电话、开放时间和负责人，再把核实日期改为当天。',
        },
      ];
    }),
};
