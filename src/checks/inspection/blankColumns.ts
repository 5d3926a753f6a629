import type { ModelName } from '../../models/define.ts';
import { models } from '../../models/index.ts';
import type { Inspection, InspectionContext } from '../check.ts';
import { publicEntries, shownPath } from './publicEntries.ts';

/** Columns of the menu with nothing in them; five of them fail an inspection (国办秘函〔2019〕19号). */
export const blankColumns: Inspection = {
  name: 'inspection/blank-columns',
  run: (context) =>
    context.settings.site.columns
      .filter(({ path }) => isBlank(context, path))
      .map(({ label, path }) => ({
        severity: 'advice',
        file: shownPath(context, 'settings/site.yaml'),
        label: `栏目 › ${label}`,
        message: `栏目“${label}”（${path}）里什么也没有。`,
        advice: '请补充内容，或先从栏目里去掉它。',
      })),
};

function isBlank(context: InspectionContext, path: string): boolean {
  const name = path.split('/')[1] ?? '';
  if (name in models) return publicEntries(context, [name as ModelName]).length === 0;
  const page = context.pages.find(({ code }) => code === name);
  return page !== undefined && page.body.trim() === '';
}
