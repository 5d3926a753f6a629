import { ANNUAL_PLAN, PLAN_KINDS } from '../models/plans.ts';

export type PlanKind = (typeof PLAN_KINDS)[number];

/** What a title's words say, the more telling first: a notice that sends out a scheme is filed as the scheme. */
const WORDS: [PlanKind, RegExp][] = [
  ['政策解读', /解读/],
  [ANNUAL_PLAN, /(?:(?<![—–－~至-])\d{4}年|年度|全年)[^，]*(?:计划|要点)/],
  ['工作方案', /方案|计划|规划|要点/],
  ['制度', /制度|办法|规定|细则|规则|守则|章程|公约/],
  ['通知公告', /通知|公告|通告|通报|公示/],
];

/** The kind that a title names, if it names one. */
export const guessKind = (title: string): PlanKind | undefined =>
  WORDS.find(([, words]) => words.test(title))?.[0];

/** The year that the title of an annual plan names. */
export function planYear(title: string): number | undefined {
  const year = /(20\d{2})年/.exec(title)?.[1];
  return guessKind(title) === ANNUAL_PLAN && year ? Number(year) : undefined;
}
