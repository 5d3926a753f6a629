import { z } from 'zod';
import { field } from '../define.ts';
import { flag, line, lines, longText } from '../fields.ts';

/** `content/settings/wording.yaml`: words that are checked before publication, and words that search treats alike. */
export const wordingSettings = {
  name: 'wording',
  label: '用词设置',
  schema: z.strictObject({
    lexicon: field(
      z
        .array(
          z.strictObject({
            wrong: line({ label: '错误写法', hint: '文章里出现这几个字就会提醒。' }, { max: 30 }),
            right: line({ label: '正确写法' }, { max: 30 }),
            reason: longText({ label: '理由', hint: '一句话讲给写稿的人听。' }, { max: 100 }),
            except: lines({
              label: '除外',
              hint: '含有这几个字、但并没有写错的词，例如“做为难事”之于“做为”。',
            }).optional(),
            strict: flag({ label: '必须改正', hint: '打开后，不改正不能公开；不打开只提醒。' }),
          }),
        )
        .default([]),
      { label: '易错词' },
    ),
    terms: field(
      z.array(z.string().min(4, '固定用语至少4个字，太短会误报。').max(30)).default([]),
      {
        label: '固定用语',
        hint: '一字不能错的名称和提法。四大主题、六大任务等已在“文明实践设置”里的不用再写。',
      },
    ),
    synonyms: field(
      z
        .array(
          field(z.array(z.string().max(20)).min(2, '一组至少两个词。'), {
            label: '一组同义词',
          }),
        )
        .default([]),
      { label: '同义词', hint: '搜索其中一个，也找得到其他几个，例如“量血压”和“测血压”。' },
    ),
  }),
} as const;

export type Wording = z.output<typeof wordingSettings.schema>;
