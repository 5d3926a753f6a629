import { daysBetween, formatDay } from '../../lib/date.ts';
import type { ModelName } from '../../models/define.ts';
import { models } from '../../models/index.ts';
import type { Finding, Inspection } from '../check.ts';
import { publicationDays, publicEntries, shownPath } from './publicEntries.ts';

/**
 * 国办秘函〔2019〕19号: the home page and columns of news fail without an update for two weeks, columns of policies and notices
 * for six months. Stations are not news: they are judged by the day they were last verified.
 */
const LIMITS: { columns: ModelName[]; label: string; days: number; limit: string }[] = [
  { columns: ['activities', 'plans', 'stories'], label: '首页', days: 14, limit: '两周' },
  { columns: ['activities'], label: models.activities.label, days: 14, limit: '两周' },
  { columns: ['plans'], label: models.plans.label, days: 183, limit: '六个月' },
  { columns: ['stories'], label: models.stories.label, days: 183, limit: '六个月' },
];

/** Columns that were not updated in time, as the inspectors of government sites count it. */
export const freshness: Inspection = {
  name: 'inspection/freshness',
  run: (context) =>
    LIMITS.flatMap(({ columns, label, days, limit }): Finding[] => {
      const last = publicationDays(publicEntries(context, columns)).at(-1);
      // A column with nothing in it is another check's matter.
      if (last === undefined || daysBetween(last, context.on) <= days) return [];
      return [
        {
          severity: 'advice',
          file: shownPath(context, columns.length === 1 ? (columns[0] ?? '') : ''),
          label,
          message: `最近一次更新是${formatDay(last)}，到${formatDay(context.on)}已有${daysBetween(last, context.on)}天，检查要求${limit}内有更新。`,
          advice: '请发布新内容。',
        },
      ];
    }),
};
