/** Decap's three columns of unpublished work, in the order an entry passes them. */
export const STATUSES = ['draft', 'pending_review', 'pending_publish'] as const;
export type Status = (typeof STATUSES)[number];

/** The reviews of 三审 as an entry's record names them. */
export const REVIEWS = ['first', 'second', 'final'] as const;
export type ReviewName = (typeof REVIEWS)[number];

/** What it means to take an entry one step further. */
export interface Step {
  from: Status;
  to: Status | 'published';
  /** The name of the step in Chinese, e.g. 初审. */
  name: string;
  /** The review that this step is; without one it only hands the entry on. */
  review?: ReviewName;
}

/** Steps back to an earlier column: a review that was refused, and a published entry that was taken off the site. */
export const STEPS_BACK = { refused: '退回', takenDown: '撤下' } as const;

/** The last step of an entry that went back and has not gone on since. */
export interface SentBack {
  step: (typeof STEPS_BACK)[keyof typeof STEPS_BACK];
  who: string;
  /** Shanghai wall clock. */
  when: string;
  /** Why, in the person's own words. */
  note?: string;
}

const HANDING_ON = ['送审', '送签'];
const REVIEW_NAMES: Record<ReviewName, string> = { first: '初审', second: '复审', final: '终审' };
const SIGNING = '签发';

/**
 * The three steps from a draft to the public. The last ones are the reviews, as many as the site asks for; the very
 * last is signing. With three reviews: 初审, 复审, 签发; with two: 送审, 初审, 签发; with one: 送审, 送签, 签发.
 * @param required - reviews before publication, 0 to 3 (`reviews.required` of the site's settings)
 */
export function stepsOf(required: number): [Step, Step, Step] {
  const step = (index: 0 | 1 | 2): Step => {
    const review = REVIEWS[index - (STATUSES.length - required)];
    const handedOn = HANDING_ON[index] ?? SIGNING;
    const isLast = index === STATUSES.length - 1;
    return {
      from: STATUSES[index],
      to: STATUSES[index + 1] ?? 'published',
      name: review && !isLast ? REVIEW_NAMES[review] : isLast ? SIGNING : handedOn,
      ...(review && { review }),
    };
  };
  return [step(0), step(1), step(2)];
}

/** What the columns are called: 起草, then the step that was done last, e.g. 已初审. */
export function columnNames(required: number): Record<Status, string> {
  const [first, second] = stepsOf(required);
  return { draft: '起草', pending_review: `已${first.name}`, pending_publish: `已${second.name}` };
}
