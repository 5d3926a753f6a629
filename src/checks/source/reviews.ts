import type { EntryCheck } from '../check.ts';
import { placeOf } from '../fieldValues.ts';

const STEPS = ['first', 'second', 'final'] as const;

interface Review {
  name: string;
  date: string;
}

/**
 * Reviews before publication (三审): as many as the site's settings ask for, by different people, in order. What was public
 * before the settings asked needs none; a station is as old as its last verification.
 */
export const reviews: EntryCheck = {
  name: 'source/reviews',
  run(entry, { site }) {
    const { required = 0, distinct = true, since = '' } = site.reviews ?? {};
    const { data } = entry;
    if (!data || data['draft'] === true || entry.model.name === 'pages') return [];
    if (String(data['publishAt'] ?? data['publishedAt'] ?? data['verifiedOn']) < since) return [];
    const given = (data['review'] ?? {}) as Partial<Record<(typeof STEPS)[number], Review>>;
    const place = (step: (typeof STEPS)[number]) => placeOf(entry, ['review', step]);
    const missing = STEPS.slice(0, required)
      .filter((step) => !given[step])
      .map((step) => ({
        ...place(step),
        severity: 'error' as const,
        message: `本站要求公开前经过${required}次审核，这一次还没有记录。`,
        advice: '请审核人填上姓名和日期；还没审完，请先存为草稿。',
      }));
    const done = STEPS.filter((step) => given[step]);
    const repeated = done
      .filter((step, index) => done.slice(0, index).some((earlier) => sameName(earlier, step)))
      .map((step) => ({
        ...place(step),
        severity: 'error' as const,
        message: `“${given[step]?.name}”已经审过一次，几次审核要由不同的人来做。`,
        advice: '请换一位审核人。',
      }));
    const outOfOrder = done
      .filter(
        (step, index) => (given[step]?.date ?? '') < (given[done[index - 1] ?? step]?.date ?? ''),
      )
      .map((step) => ({
        ...place(step),
        severity: 'advice' as const,
        message: '审核日期早于前一次审核。',
        advice: '请核对两个日期。',
      }));
    return [...missing, ...(distinct ? repeated : []), ...outOfOrder];

    function sameName(a: (typeof STEPS)[number], b: (typeof STEPS)[number]): boolean {
      return plainName(given[a]?.name) === plainName(given[b]?.name);
    }
  },
};

const plainName = (name = ''): string => name.replace(/\s/g, '');
