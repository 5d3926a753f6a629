import { z } from 'zod';
import { lifeFields, originFields, publishedAt, summary, title } from './common.ts';
import { defineModel, field } from './define.ts';
import { count, day, line, picture, reference, term } from './fields.ts';

/** Reports of what took place: 活动报道, the news that residents read. */
export const activities = defineModel({
  name: 'activities',
  label: '活动报道',
  columnType: '工作动态',
  hint: '各实践所、站、点开展的文明实践活动。',
  titleField: 'title',
  schema: (context) =>
    z
      .strictObject({
        title: title('说清谁做了什么，'),
        heldOn: day({ label: '活动日期' }),
        heldUntil: day({ label: '结束日期', hint: '活动不止一天时填写。' }).optional(),
        publishedAt: publishedAt(),
        station: reference({ label: '实践站', hint: '开展活动的实践所或实践站。' }, 'stations'),
        point: reference({ label: '实践点', hint: '在实践点开展时选择。' }, 'stations', {
          level: 'point',
        }).optional(),
        place: line({ label: '地点' }, { max: 60 }).optional(),
        task: term({ label: '任务', hint: '六大主要任务中的一项。' }, context.programme.tasks),
        theme: term({ label: '主题' }, context.programme.themes).optional(),
        strand: term({ label: '内容' }, context.programme.strands).optional(),
        form: term({ label: '形式' }, context.programme.forms).optional(),
        planItem: field(z.string().optional(), {
          label: '对应的计划活动',
          hint: '年度计划里的哪一项；没有就不选。',
          widget: { kind: 'planItem' },
        }),
        volunteers: count({ label: '志愿者人数' }).optional(),
        participants: count({ label: '参加人数' }).optional(),
        hours: field(z.number().min(0).max(10000).optional(), {
          label: '服务时长（小时）',
          hint: '全体志愿者合计。',
        }),
        summary: summary(),
        cover: picture({ label: '封面照片' }, context).optional(),
        gallery: field(z.array(picture({ label: '照片' }, context)).optional(), {
          label: '更多照片',
          hint: '显示在正文后面。照片里有未满14周岁的孩子，要先征得监护人同意。',
        }),
        ...originFields(),
        ...lifeFields(),
      })
      .superRefine((activity, context) => {
        if (activity.heldUntil && activity.heldUntil < activity.heldOn) {
          context.addIssue({
            code: 'custom',
            path: ['heldUntil'],
            message: '结束日期早于活动日期。',
          });
        }
        if (activity.publishedAt.slice(0, 10) < activity.heldOn) {
          context.addIssue({
            code: 'custom',
            path: ['publishedAt'],
            message: '发布时间早于活动日期。活动报道写的是已经开展的活动，请核对两个日期。',
          });
        }
      }),
  body: { label: '正文', hint: '写清时间、地点、谁参加、做了什么、效果怎样。', required: true },
});
