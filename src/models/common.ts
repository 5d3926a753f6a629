import { z } from 'zod';
import { field } from './define.ts';
import { code, day, flag, line, lines, longText, moment } from './fields.ts';
import { SHORT_ID } from './shortId.ts';

const reviewStep = (label: string) =>
  field(
    z
      .strictObject({
        name: line({ label: '姓名' }, { max: 20 }),
        date: day({ label: '日期' }),
      })
      .optional(),
    { label },
  );

/** Fields that decide an entry's life; every model has them. Shown at the end of the form. */
export const lifeFields = () => ({
  code: code({
    label: '网址代号',
    hint: '保存时自动生成，之后不要修改：它是这一篇的永久网址，也是文件夹的名字。',
  }),
  short: field(
    z
      .string()
      .regex(SHORT_ID, '短网址代号由系统生成，请不要手改；可以整行删去，保存时会重新生成。')
      .optional(),
    {
      label: '短网址代号',
      hint: '保存时自动生成，印在海报和二维码里，之后不要修改。',
      widget: { kind: 'hidden' },
    },
  ),
  draft: flag({ label: '草稿', hint: '打开后不会公开，写好再关闭。' }),
  publishAt: moment({
    label: '定时发布',
    hint: '可不填。填写后到这个时间才公开；不填则按发布时间公开。',
  }).optional(),
  withdrawn: field(
    z
      .strictObject({
        date: day({ label: '撤回日期' }),
        reason: line({ label: '撤回原因', hint: '读者会看到，例如“内容有误，更正后重新发布”。' }),
      })
      .optional(),
    {
      label: '撤回',
      hint: '需要撤下已公开的内容时填写：原网址只留一条说明，列表、搜索和订阅里不再出现。',
      collapsed: true,
    },
  ),
  aliases: field(
    z
      .array(z.string().regex(/^\/[a-z0-9/_.-]*$/i, '旧网址要以“/”开头，例如“/news/12.html”。'))
      .optional(),
    { label: '旧网址', hint: '这一篇以前用过的网址，访问时自动转到现在的网址。' },
  ),
  review: field(
    z
      .strictObject({
        first: reviewStep('初审'),
        second: reviewStep('复审'),
        final: reviewStep('终审'),
      })
      .optional(),
    { label: '审核记录', hint: '三审三校的审核人和日期，只留档，不公开。', collapsed: true },
  ),
  changeNote: longText({
    label: '修改说明',
    hint: '公开后有改动时，用一句话告诉读者改了什么。',
  }).optional(),
  sample: flag({ label: '示例内容', hint: '随软件附带的示例，页面上会标明；正式内容不要打开。' }),
});

/** Where a text comes from and how it is found. */
export const originFields = () => ({
  source: line({ label: '来源', hint: '供稿单位，例如“某某社区新时代文明实践站”。' }, { max: 60 }),
  author: line({ label: '作者', hint: '可不填；多人用顿号隔开。' }, { max: 60 }).optional(),
  keywords: lines({ label: '关键词', hint: '2至5个。' }).optional(),
  shareTitle: line(
    {
      label: '分享图上的标题',
      hint: '可不填，不填就用标题。想在哪里换行，就在哪里打一个“|”。只用在分享图片和公众号封面上。',
    },
    { max: 60 },
  ).optional(),
});

export const title = (hint: string) =>
  line({ label: '标题', hint: `${hint}不超过60个字。` }, { max: 60 });

export const summary = () =>
  longText(
    { label: '摘要', hint: '一两句话，不超过120个字；用在列表、搜索和微信分享里。' },
    { max: 120 },
  );

export const publishedAt = () =>
  moment({ label: '发布时间', hint: '读者看到的发布时间（北京时间）；填未来的时间，到时才公开。' });
