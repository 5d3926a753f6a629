import { z } from 'zod';
import { lifeFields, summary } from './common.ts';
import { defineModel, field, type SchemaContext } from './define.ts';
import {
  count,
  day,
  flag,
  line,
  lines,
  longText,
  picture,
  reference,
  term,
  webAddress,
} from './fields.ts';

export const LEVELS = { institute: '实践所', station: '实践站', point: '实践点' } as const;
export const SETTLEMENTS = { village: '村', community: '社区' } as const;
export const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

const keys = <K extends string>(labels: Record<K, string>) => Object.keys(labels) as [K, ...K[]];
const labelled = <K extends string>(label: string, hint: string, labels: Record<K, string>) =>
  field(z.enum(keys(labels)), { label, hint, widget: { kind: 'select', labels } });

const clock = (label: string) =>
  field(z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, '请写成“08:30”这样的时间。'), { label });

const officer = (label: string, { programme }: SchemaContext) =>
  field(
    z
      .array(
        z.strictObject({
          role: term({ label: '职务' }, programme.officerRoles),
          name: line({ label: '姓名', hint: '可只写职务不写姓名。' }, { max: 20 }).optional(),
          post: line({ label: '现任职务', hint: '例如“社区党组织书记”。' }, { max: 40 }).optional(),
        }),
      )
      .optional(),
    { label },
  );

/** Profiles of the institute, its stations and their points: 实践阵地. */
export const stations = defineModel({
  name: 'stations',
  label: '实践阵地',
  columnType: '机构职能',
  hint: '新时代文明实践所、站、点：在哪里、几点开门、能办什么、找谁。',
  titleField: 'name',
  schema: (context) =>
    z
      .strictObject({
        name: line({ label: '名称', hint: '例如“某某社区新时代文明实践站”。' }, { max: 40 }),
        shortName: line({ label: '简称', hint: '用在列表和导航里，例如“某某社区”。' }, { max: 12 }),
        level: labelled('层级', '所、站、点中的一种。', LEVELS),
        parent: reference(
          { label: '上级', hint: '实践站的上级是实践所，实践点的上级是所在的实践站。' },
          'stations',
        ).optional(),
        settlement: labelled('村或社区', '实践站和实践点填写。', SETTLEMENTS).optional(),
        summary: summary(),
        cover: picture({ label: '封面照片' }, context).optional(),
        address: line({ label: '地址', hint: '居民能照着找到的公共地址。' }, { max: 80 }),
        position: field(
          z
            .strictObject({
              longitude: field(z.number().min(73).max(136), { label: '经度' }),
              latitude: field(z.number().min(3).max(54), { label: '纬度' }),
            })
            .optional(),
          {
            label: '地图坐标',
            hint: '高德坐标，用于“打开地图”的链接；不填则按地址查找。',
            collapsed: true,
          },
        ),
        phone: field(
          z
            .string()
            .regex(/^[\d+][\d -]{2,19}$/, '电话只写数字和连字符，例如“023-58000000”。')
            .optional(),
          { label: '公开电话', hint: '办公电话，不要写个人手机。', publicContact: true },
        ),
        hours: field(
          z
            .array(
              z.strictObject({
                days: field(z.array(z.enum(WEEKDAYS)).min(1), { label: '星期' }),
                open: clock('开门'),
                close: clock('关门'),
                note: line({ label: '备注' }, { max: 40 }).optional(),
              }),
            )
            .optional(),
          {
            label: '开放时间',
            hint: '上午、下午分开写两段；一段也没有的日子就是不开放。',
            widget: { kind: 'weekHours' },
          },
        ),
        premises: field(
          z
            .array(
              z.strictObject({
                name: line({ label: '阵地名称', hint: '例如“便民服务大厅”。' }, { max: 40 }),
                host: line({ label: '管理单位或管理人' }, { max: 40 }).optional(),
              }),
            )
            .optional(),
          { label: '阵地', hint: '活动用的场所，可与其他机构共用，写明谁管理。' },
        ),
        officers: officer('负责人', context),
        team: field(
          z
            .strictObject({
              name: line({ label: '队伍名称' }, { max: 40 }),
              leaders: officer('队长', context),
              size: count({ label: '志愿者人数' }).optional(),
            })
            .optional(),
          { label: '志愿服务队伍', hint: '实践所是分队，实践站是小队。' },
        ),
        keeper: line({ label: '专职管理员', hint: '实践点填写。' }, { max: 20 }).optional(),
        sevenHaves: field(
          z
            .array(
              z.strictObject({
                item: term({ label: '项目' }, context.programme.sevenHaves),
                met: flag({ label: '已达到' }),
                note: longText(
                  { label: '情况', hint: '一句话说明依据。' },
                  { max: 200 },
                ).optional(),
              }),
            )
            .optional(),
          { label: '七个有', hint: '七项逐项填写。', widget: { kind: 'evidence' } },
        ),
        services: field(
          z
            .array(
              z.strictObject({
                title: line({ label: '服务' }, { max: 40 }),
                time: line({ label: '时间' }, { max: 60 }).optional(),
                how: line({ label: '怎么预约' }, { max: 100 }).optional(),
              }),
            )
            .optional(),
          { label: '服务菜单', hint: '居民可以“点单”的服务。' },
        ),
        pointsScheme: lines(
          {
            label: '积分规则',
            hint: '怎么参加、怎么积分、能换什么。只写规则，不公布个人名次。',
          },
          { max: 120 },
        ).optional(),
        links: field(
          z
            .array(
              z.strictObject({
                title: line({ label: '名称' }, { max: 30 }),
                url: webAddress({ label: '网址' }),
              }),
            )
            .optional(),
          { label: '网上阵地' },
        ),
        verifiedOn: day({ label: '核实日期', hint: '最近一次核对本页信息的日期。' }),
        ...lifeFields(),
      })
      .superRefine((station, context) => {
        const fault = (path: string, message: string) => {
          context.addIssue({ code: 'custom', path: [path], message });
        };
        if (station.level === 'institute' && station.parent)
          fault('parent', '实践所没有上级，请清空。');
        if (station.level !== 'institute') {
          if (!station.parent) fault('parent', '实践站和实践点要写明上级。');
          if (!station.settlement) fault('settlement', '请选择是村还是社区。');
        }
        if (station.level === 'point' && !station.keeper)
          fault('keeper', '实践点要写明专职管理员。');
        for (const { open, close } of station.hours ?? []) {
          if (open >= close) fault('hours', `开门时间${open}不早于关门时间${close}。`);
        }
        const items = (station.sevenHaves ?? []).map(({ item }) => item);
        if (new Set(items).size !== items.length) fault('sevenHaves', '“七个有”中有一项写了两次。');
      }),
  body: { label: '介绍', hint: '实践站的介绍，可不写。', required: false },
});
