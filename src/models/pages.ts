import { z } from 'zod';
import { day, line, longText } from './fields.ts';

/** Standing pages such as 关于我们; written by developers, MDX allowed. */
export const standingPage = z.strictObject({
  title: line({ label: '标题' }, { max: 30 }),
  summary: longText({ label: '摘要' }, { max: 120 }),
  updatedOn: day({ label: '更新日期' }),
});
