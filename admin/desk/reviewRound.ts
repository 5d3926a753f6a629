import { REVIEWS, stepsOf, STATUSES, type Status, type Step } from '../reviewSteps.ts';
import type { ReviewRecord } from './entryText.ts';
import { Refusal } from './refusal.ts';

/** The site's rule of reviews (`reviews` in its settings). */
export interface ReviewRule {
  required: number;
  /** No two reviews by one person, and none by a writer of the text. */
  distinct: boolean;
}

/** How an entry stands. */
export interface Round {
  record: ReviewRecord;
  writers: ReadonlySet<string>;
  /** The entry is still marked as unfinished by its writer. */
  isUnfinished: boolean;
}

/** The one step that leads on from a status. */
export function stepFrom(status: Status, { required }: ReviewRule): Step {
  const [first, second, last] = stepsOf(required);
  return { draft: first, pending_review: second, pending_publish: last }[status];
}

/**
 * Takes an entry one step further.
 * @param day - today, Shanghai
 * @returns the record of reviews afterwards
 * @throws Refusal when the entry is unfinished, or the rule wants someone else
 */
export function stepOn(
  step: Step,
  { record, writers, isUnfinished }: Round,
  { who, day }: { who: string; day: string },
  { distinct }: ReviewRule,
): ReviewRecord {
  if (isUnfinished)
    throw new Refusal(403, `这一篇还标着“草稿”，不能${step.name}。写完后请关闭“草稿”并保存。`);
  if (!step.review) return record;
  const reviewers = Object.values(record).map(({ name }) => name);
  if (distinct && reviewers.includes(who))
    throw new Refusal(403, `您已经审过这一篇，${step.name}要由另一个人来做。`);
  if (distinct && writers.has(who))
    throw new Refusal(403, `这一篇有您写的文字，${step.name}要由另一个人来做。`);
  return { ...record, [step.review]: { name: who, date: day } };
}

/**
 * Sends an entry back.
 * @returns the record with only those reviews that still stand at that status
 */
export function stepBack(to: Status, record: ReviewRecord, { required }: ReviewRule): ReviewRecord {
  const standing = stepsOf(required)
    .slice(0, STATUSES.indexOf(to))
    .map(({ review }) => review);
  return Object.fromEntries(
    REVIEWS.filter((name) => standing.includes(name) && record[name]).map((name) => [
      name,
      record[name],
    ]),
  );
}
