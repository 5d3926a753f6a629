import { undrawable } from '../../lib/fonts.ts';
import type { Finding, SourceCheck } from '../check.ts';
import { fieldValues, placeOf } from '../fieldValues.ts';

/** The fields that are drawn on share pictures and posters; places in lists left out. */
const DRAWN = new Set([
  'title',
  'shareTitle',
  'documentNumber',
  'activities.title',
  'activities.place',
  'name',
  'shortName',
  'address',
  'hours.note',
  'services.title',
  'services.time',
]);

/** What is drawn can only show characters that the bundled fonts have. Others are left out, never drawn as a box. */
export const drawable: SourceCheck = {
  name: 'source/drawable',
  run: ({ entries }) =>
    entries.flatMap((entry) =>
      fieldValues(entry).flatMap(({ path, value }): Finding[] => {
        const isDrawn = DRAWN.has(path.filter((key) => typeof key === 'string').join('.'));
        const missing = isDrawn && typeof value === 'string' ? undrawable(value) : [];
        if (missing.length === 0) return [];
        return [
          {
            severity: 'advice',
            file: entry.file,
            ...placeOf(entry, path),
            message: `“${missing.join('')}”不在随附的字体里，分享图片和海报上会略去。`,
            advice:
              '请换成文字，或在“分享图上的标题”里另写一个。人名中的生僻字略去会写错人，请告诉管理员。',
          },
        ];
      }),
    ),
};
