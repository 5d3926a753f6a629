import { z } from 'zod';
import { lifeFields, originFields, publishedAt, summary, title } from './common.ts';
import { defineModel, field } from './define.ts';
import { choice, code, day, line, reference, references, term } from './fields.ts';

export const PLAN_KINDS = ['工作方案', '年度计划', '通知公告', '政策解读', '制度'] as const;
export const ANNUAL_PLAN = '年度计划';

/** Plan documents: 文件计划. The metadata block follows the official-document page of 国办发〔2017〕47号. */
export const plans = defineModel({
  name: 'plans',
  label: '文件计划',
  columnType: '政策文件',
  hint: '实践所的工作方案、年度计划、通知公告、政策解读和制度。',
  titleField: 'title',
  schema: ({ programme }) =>
    z
      .strictObject({
        title: field(z.string().max(120), {
          label: '标题',
          hint: '公文的完整标题，不超过120个字。',
        }),
        kind: choice({ label: '类别' }, PLAN_KINDS),
        documentNumber: line(
          {
            label: '发文字号',
            hint: '年份用六角括号，例如“某某办文〔2020〕23号”。',
          },
          { max: 40 },
        ).optional(),
        indexNumber: line({ label: '索引号' }, { max: 60 }).optional(),
        issuer: line({ label: '发文机关' }, { max: 60 }),
        signedOn: day({ label: '成文日期' }),
        publishedAt: publishedAt(),
        subject: line({ label: '主题分类', hint: '例如“宣传文化”。' }, { max: 30 }),
        validity: field(
          z.strictObject({
            status: choice({ label: '有效性' }, ['有效', '已废止', '已失效']),
            supersededBy: reference(
              { label: '被哪一份文件代替', hint: '已废止时选择代替它的文件。' },
              'plans',
            ).optional(),
          }),
          { label: '有效性' },
        ),
        summary: summary(),
        year: field(z.number().int().min(2000).max(2100).optional(), {
          label: '计划年度',
          hint: '年度计划必填，例如2026。',
        }),
        activities: field(
          z
            .array(
              z.strictObject({
                id: code({
                  label: '计划编号',
                  hint: '小写字母、数字和连字符，例如“2026-03-leifeng”；活动报道用它对上计划。',
                }),
                month: field(z.number().int().min(1).max(12), { label: '月份', hint: '1至12。' }),
                title: title('活动名称，'),
                task: term({ label: '任务' }, programme.tasks),
                stations: references(
                  { label: '开展的实践站', hint: '可多选；不选表示全街道。' },
                  'stations',
                ).optional(),
                form: term({ label: '形式' }, programme.forms).optional(),
                place: line({ label: '地点' }, { max: 60 }).optional(),
              }),
            )
            .optional(),
          {
            label: '计划活动',
            hint: '年度计划里的活动，每月至少一次集中活动。',
            widget: { kind: 'monthTable' },
          },
        ),
        attachments: field(
          z
            .array(
              z.strictObject({
                file: field(
                  z
                    .string()
                    .regex(/^[^./\\][^/\\]*$/, '附件要和这一篇放在同一个文件夹里。请只写文件名。'),
                  { label: '文件', widget: { kind: 'file' } },
                ),
                title: line({ label: '名称' }),
              }),
            )
            .optional(),
          { label: '附件', hint: '.docx、.xlsx、.pdf；不要包含身份证号、手机号等个人信息。' },
        ),
        related: references({ label: '相关文件' }, 'plans').optional(),
        ...originFields(),
        ...lifeFields(),
      })
      .superRefine((plan, context) => {
        if (plan.kind === ANNUAL_PLAN && !plan.year) {
          context.addIssue({ code: 'custom', path: ['year'], message: '年度计划要写明计划年度。' });
        }
        if (plan.validity.status === '有效' && plan.validity.supersededBy) {
          context.addIssue({
            code: 'custom',
            path: ['validity', 'supersededBy'],
            message: '有效的文件不能写“被哪一份文件代替”。请把有效性改为“已废止”，或清空这一栏。',
          });
        }
      }),
  body: {
    label: '正文',
    hint: '公文正文；一级标题用“## 一、…”，二级用“### （一）…”。',
    required: true,
  },
});
