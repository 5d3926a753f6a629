import { z } from 'zod';
import { day, line, longText } from './fields.ts';

/** Astro's own loader, which MDX needs, has already read a bare date as midnight UTC. */
const asText = (value: unknown): unknown =>
  value instanceof Date ? value.toISOString().slice(0, 10) : value;

/** Standing pages such as 关于我们; written by developers, MDX allowed. */
export const standingPage = z.strictObject({
  title: line({ label: '标题' }, { max: 30 }),
  summary: longText({ label: '摘要' }, { max: 120 }),
  updatedOn: z.preprocess(asText, day({ label: '更新日期' })),
});
