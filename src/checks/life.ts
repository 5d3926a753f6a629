import type { Moment } from '../lib/date.ts';
import { stateOf, type LifeState } from '../models/life.ts';
import type { CheckedEntry } from './check.ts';

/** Whether readers see an entry. One that cannot be read counts as a draft: it is not published either. */
export function lifeOf({ data }: CheckedEntry, now: Moment): LifeState {
  return data ? stateOf(data, now) : 'draft';
}

/** The title that an editor knows an entry by. */
export function titleOf({ raw, model, code }: CheckedEntry): string {
  const title = raw[model.titleField];
  return typeof title === 'string' ? title : code;
}
