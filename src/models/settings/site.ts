import { z } from 'zod';
import { field } from '../define.ts';
import { day, line, lines, longText, webAddress } from '../fields.ts';

/** `content/settings/site.yaml`: who runs the site and where it stands. */
export const siteSettings = {
  name: 'site',
  label: '站点设置',
  schema: z.strictObject({
    name: line({ label: '站点名称', hint: '显示在页眉和浏览器标题。' }, { max: 40 }),
    shortName: line({ label: '站点简称', hint: '手机页眉用，不超过12个字。' }, { max: 12 }),
    description: longText(
      { label: '站点说明', hint: '一两句话，用在分享和搜索引擎。' },
      { max: 120 },
    ),
    url: field(z.url({ protocol: /^https?$/ }), {
      label: '网站域名',
      hint: '以“https://”开头，不带路径，例如“https://www.example.gov.cn”。',
    }),
    basePath: field(
      z.string().regex(/^\/(?:[a-z0-9-]+\/)*$/, '请写成“/”或“/wmsj/”，首尾都是斜线。'),
      { label: '子路径', hint: '挂在上级门户下面时填写，例如“/wmsj/”；独立域名填“/”。' },
    ),
    organiser: field(
      z.strictObject({
        name: line({ label: '主办单位' }, { max: 60 }),
        undertaker: line({ label: '承办单位' }, { max: 60 }).optional(),
        phone: field(z.string().max(20).optional(), { label: '联系电话', publicContact: true }),
        email: field(z.email('请填写正确的电子邮箱。').optional(), { label: '电子邮箱' }),
        address: line({ label: '地址' }, { max: 80 }).optional(),
      }),
      { label: '主办单位' },
    ),
    marks: field(
      z
        .strictObject({
          siteCode: field(
            z
              .string()
              .regex(/^\d{10}$/, '网站标识码是10位数字。')
              .optional(),
            { label: '网站标识码', hint: '10位数字；还没有就留空，页面不显示。' },
          ),
          icp: line({ label: 'ICP备案号' }, { max: 40 }).optional(),
          publicSecurity: field(
            z
              .strictObject({
                number: line({ label: '公安备案号' }, { max: 40 }),
                url: webAddress({ label: '备案查询网址' }),
              })
              .optional(),
            { label: '公安备案' },
          ),
          officialMark: webAddress({ label: '党政机关网站标识网址' }).optional(),
        })
        .default({}),
      { label: '标识和备案' },
    ),
    reviews: field(
      z
        .strictObject({
          required: field(z.number().int().min(0).max(3), {
            label: '公开前审核几次',
            hint: '0至3；3就是初审、复审、终审，没审完的内容不能公开。',
          }),
          distinct: field(z.boolean().default(true), {
            label: '审核人不能重复',
            hint: '打开后，同一个人不能审两次，写稿的人也不能审自己写的。',
          }),
          since: day({
            label: '从哪一天起要求',
            hint: '发布时间（实践站看核实日期）早于这一天的内容，不用补审核记录；不填就是全部都要。',
          }).optional(),
        })
        .optional(),
      { label: '审核' },
    ),
    pageSize: field(z.number().int().min(5).max(100), { label: '列表每页条数' }),
    columns: field(
      z
        .array(
          z.strictObject({
            label: line({ label: '名称' }, { max: 8 }),
            path: field(z.string().regex(/^\/([a-z0-9-]+\/)*$/, '请写成“/activities/”。'), {
              label: '路径',
            }),
          }),
        )
        .min(4)
        .max(8),
      { label: '栏目', hint: '页眉导航，5至8个。' },
    ),
    keywords: lines({ label: '站点关键词' }).optional(),
    online: field(
      z
        .array(
          z.strictObject({
            title: line({ label: '名称' }, { max: 20 }),
            url: webAddress({ label: '网址' }),
            note: line({ label: '说明' }, { max: 60 }).optional(),
          }),
        )
        .optional(),
      { label: '网上阵地', hint: '例如学习强国、本地新闻客户端。' },
    ),
    editing: field(
      z.strictObject({
        backend: field(z.enum(['git-gateway', 'github', 'gitlab', 'gitea', 'forgejo', 'proxy']), {
          label: '后台存储方式',
        }),
        repository: field(z.string().optional(), { label: '仓库', hint: '例如“office/site”。' }),
        branch: field(z.string().default('main'), { label: '分支' }),
        apiRoot: field(z.string().optional(), {
          label: '接口地址',
          hint: '自建代码托管平台时填写。',
        }),
      }),
      { label: '后台', collapsed: true },
    ),
  }),
} as const;

export type SiteSettings = z.output<typeof siteSettings.schema>;
