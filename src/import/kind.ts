import { ANNUAL_PLAN, PLAN_KINDS } from '../models/plans.ts';

export type PlanKind = (typeof PLAN_KINDS)[number];

/** What a title's words say, the more telling first: a notice that sends out a scheme is filed as the scheme. */
const WORDS: [PlanKind, RegExp][] = [
  ['政策解读', /解读/],
  [ANNUAL_PLAN, /年度?[^，]*(?:计划|要点|安排)/],
  ['工作方案', /方案|计划|规划|要点/],
  ['制度', /制度|办法|规定|细则|规则|守则|章程|公约/],
  ['通知公告', /通知|公告|通告|通报|公示/],
];

/** The kind that a title names, if it names one. */
export const guessKind = (title: string): PlanKind | undefined =>
  WORDS.find(([, words]) => words.test(title))?.[0];
