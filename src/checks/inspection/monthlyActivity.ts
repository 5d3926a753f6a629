import { formatMonth } from '../../lib/date.ts';
import type { Inspection } from '../check.ts';
import { titleOf } from '../life.ts';
import { publicEntries } from './publicEntries.ts';

/** The annual plan asks each station for at least one collective activity a month; counted is what was reported. */
export const monthlyActivity: Inspection = {
  name: 'inspection/monthly-activity',
  run(context) {
    const months = finishedMonths(context.on);
    const reports = publicEntries(context, ['activities']);
    return publicEntries(context, ['stations'])
      .filter(({ data }) => data?.['level'] === 'station')
      .flatMap((station) => {
        const held = new Set(
          reports
            .filter(({ data }) => data?.['station'] === station.code)
            .map(({ data }) => String(data?.['heldOn']).slice(0, 7)),
        );
        const missing = months.filter((month) => !held.has(month));
        if (missing.length === 0) return [];
        return [
          {
            severity: 'advice' as const,
            file: station.file,
            label: '每月活动',
            message: `${titleOf(station)}有${missing.length}个月没有活动报道：${missing.map(formatMonth).join('、')}。`,
            advice: '办过活动的请补写报道；没有办的，请和站长商量补上。',
          },
        ];
      });
  },
};

/** The finished months of the year; in January those of the year before. */
function finishedMonths(on: string): string[] {
  const [year = 0, month = 0] = on.split('-').map(Number);
  const [ofYear, count] = month === 1 ? [year - 1, 12] : [year, month - 1];
  return Array.from(
    { length: count },
    (_, index) => `${ofYear}-${String(index + 1).padStart(2, '0')}`,
  );
}
