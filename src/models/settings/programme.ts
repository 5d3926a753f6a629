import { z } from 'zod';
import { field } from '../define.ts';
import { code, line, longText } from '../fields.ts';

const terms = (label: string, hint: string) =>
  field(
    z
      .array(
        z.strictObject({
          id: code({ label: '代号', hint: '小写英文字母，用在网址里，确定后不要修改。' }),
          name: line({ label: '名称' }, { max: 20 }),
          description: longText({ label: '说明', hint: '一两句话讲给居民听。' }, { max: 200 }),
        }),
      )
      .min(1),
    { label, hint },
  );

/** `content/settings/programme.yaml`: the fixed terms of the programme, which differ from place to place. */
export const programmeSettings = {
  name: 'programme',
  label: '文明实践设置',
  schema: z.strictObject({
    themes: terms('主题', '四大主题。'),
    strands: terms('主要内容', '五项主要内容。'),
    tasks: terms('主要任务', '六大主要任务。'),
    forms: terms('活动形式', '互动式、菜单式、流动式、演出式。'),
    sevenHaves: terms('七个有', '实践站建设的七项要求。'),
    officerRoles: terms('职务', '所长、站长、队长等。'),
    phases: field(
      z.array(
        z.strictObject({
          name: line({ label: '阶段' }, { max: 20 }),
          start: field(z.string().regex(/^\d{4}-\d{2}$/, '请写成“2020-04”。'), {
            label: '开始月份',
            widget: { kind: 'month' },
          }),
          end: field(z.string().regex(/^\d{4}-\d{2}$/, '请写成“2020-05”。'), {
            label: '结束月份',
            widget: { kind: 'month' },
          }),
          description: longText({ label: '说明' }, { max: 200 }),
        }),
      ),
      { label: '实施步骤' },
    ),
    mechanisms: terms('工作机制', '队伍培训、群众参与、监督考核等。'),
  }),
} as const;

export type Programme = z.output<typeof programmeSettings.schema>;
