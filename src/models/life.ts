import type { Day, Moment } from '../lib/date.ts';

/** The fields that decide whether readers see an entry. */
export interface LifeFields {
  draft?: boolean | undefined;
  withdrawn?: { date: Day; reason: string } | undefined;
  publishAt?: Moment | undefined;
  publishedAt?: Moment | undefined;
}

export type LifeState = 'draft' | 'scheduled' | 'withdrawn' | 'live';

/**
 * The one rule of publication, the same in every output. A draft is never shown. Otherwise an entry is shown
 * from `publishAt`, or from `publishedAt` when that is not set. A withdrawn entry leaves only a notice.
 * @param now - Shanghai wall clock; moments compare as text
 */
export function stateOf(data: LifeFields, now: Moment): LifeState {
  if (data.draft) return 'draft';
  const from = data.publishAt ?? data.publishedAt;
  if (from !== undefined && from > now) return 'scheduled';
  return data.withdrawn ? 'withdrawn' : 'live';
}
