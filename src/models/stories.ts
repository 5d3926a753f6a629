import { z } from 'zod';
import { lifeFields, originFields, publishedAt, summary, title } from './common.ts';
import { defineModel, field } from './define.ts';
import { day, flag, line, lines, longText, picture, reference } from './fields.ts';

/** Model volunteers and experience worth copying: 先进典型. */
export const stories = defineModel({
  name: 'stories',
  label: '先进典型',
  columnType: '工作动态',
  hint: '志愿者故事和值得推广的做法。',
  titleField: 'title',
  schema: (context) =>
    z.strictObject({
      title: title('一句话点明人物和事迹，'),
      person: field(
        z.strictObject({
          name: line({ label: '姓名', hint: '本人同意公开的姓名，或化名。' }, { max: 20 }),
          pseudonym: flag({ label: '化名', hint: '打开后页面注明“化名”。' }),
        }),
        { label: '人物' },
      ),
      honours: lines({ label: '荣誉', hint: '写明授予单位和年份。' }, { max: 60 }).optional(),
      station: reference({ label: '实践站' }, 'stations'),
      portrait: picture({ label: '人物照片' }, context).optional(),
      quote: longText(
        { label: '一句话', hint: '最能打动人的一句原话，不超过60字。' },
        { max: 60 },
      ).optional(),
      summary: summary(),
      consent: field(
        z.strictObject({
          given: field(z.literal(true, '没有本人（未满14周岁为监护人）同意，不能公开。'), {
            label: '本人同意公开',
            hint: '已征得本人同意才打开；未满14周岁由监护人同意。',
          }),
          date: day({ label: '同意日期' }),
          recordedBy: line({ label: '记录人' }, { max: 20 }).optional(),
        }),
        { label: '同意记录', hint: '只留档，不公开。' },
      ),
      publishedAt: publishedAt(),
      ...originFields(),
      ...lifeFields(),
    }),
  body: { label: '正文', hint: '讲人和事，少用口号。', required: true },
});
