import { daysBetween, formatDay, formatMoment } from '../../lib/date.ts';
import type { Inspection } from '../check.ts';
import { placeOf } from '../fieldValues.ts';
import { publicEntries } from './publicEntries.ts';

/** House rule: what is reported later than this is no news any more. */
const LATE_DAYS = 30;

/**
 * Publication times that an inspector would ask about: a page without one counts as never updated, and one that does not fit the
 * event looks forged (国办秘函〔2019〕19号).
 */
export const publicationTimes: Inspection = {
  name: 'inspection/publication-times',
  run: (context) =>
    publicEntries(context, ['activities', 'plans', 'stories']).flatMap((entry) => {
      const data = entry.data ?? {};
      const published = data['publishedAt'];
      const place = { file: entry.file, ...placeOf(entry, ['publishedAt']) };
      if (typeof published !== 'string')
        return [
          {
            ...place,
            severity: 'advice' as const,
            message: '没有发布时间，检查时算作没有更新。',
            advice: '请填写发布时间。',
          },
        ];
      const event = data['heldUntil'] ?? data['heldOn'] ?? data['signedOn'];
      if (typeof event !== 'string') return [];
      if (published.slice(0, 10) < event)
        return [
          {
            ...place,
            severity: 'advice' as const,
            message: `发布时间${formatMoment(published)}早于${formatDay(event)}。`,
            advice: '请核对两个日期，不能提前填写发布时间。',
          },
        ];
      const late = daysBetween(event, published);
      if (entry.model.name !== 'activities' || late <= LATE_DAYS) return [];
      return [
        {
          ...place,
          severity: 'advice' as const,
          message: `活动过了${late}天才发布。`,
          advice: '请核对发布时间；以后请在活动后一周内发布。',
        },
      ];
    }),
};
