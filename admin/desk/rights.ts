import type { Step } from '../reviewSteps.ts';
import { fieldsOf } from './entryText.ts';
import type { Place } from './place.ts';
import { Refusal } from './refusal.ts';

export const ROLES = { writer: '采编', reviewer: '审核', approver: '签发' } as const;
export type Role = keyof typeof ROLES;

/** Someone who has logged in. */
export interface Person {
  name: string;
  role: Role;
  /** Code of the only station whose entries this person may touch. */
  station?: string | undefined;
}

const RANK: Record<Role, number> = { writer: 0, reviewer: 1, approver: 2 };
const atLeast = ({ role }: Person, least: Role): boolean => RANK[role] >= RANK[least];

function demand(person: Person, least: Role, what: string): void {
  if (!atLeast(person, least))
    throw new Refusal(
      403,
      `只有“${ROLES[least]}”以上的人可以${what}，您的角色是“${ROLES[person.role]}”。`,
    );
}

/**
 * Whether a person may change an entry.
 * @param texts - the entry's text before and after the change, as far as there is one: neither may be another station's
 * @throws Refusal
 */
export function mayWrite(person: Person, place: Place, texts: (string | undefined)[]): void {
  if (place.collection === 'settings') demand(person, 'approver', '修改设置');
  if (person.station === undefined) return;
  const isOwn = texts
    .filter((text) => text !== undefined)
    .every((text) => stationsOf(place, text).includes(person.station));
  if (!isOwn)
    throw new Refusal(403, '您只能编辑自己实践站的内容。请把“实践站”选为本站，或请街道的人处理。');
}

/** Stations to which an entry belongs: a station to itself and, a point, to its station. */
function stationsOf({ collection, code }: Place, text: string): unknown[] {
  const { station, parent } = fieldsOf(text);
  return collection === 'stations' ? [code, parent] : [station];
}

/**
 * Whether a person may take an entry one step further.
 * @param texts - see `mayWrite`
 * @throws Refusal
 */
export function mayTakeStep(person: Person, step: Step, place: Place, texts: string[]): void {
  mayWrite(person, place, texts);
  if (step.to === 'published') demand(person, 'approver', step.name);
  else if (step.review) demand(person, 'reviewer', step.name);
}

/** @throws Refusal unless the person may send an entry back, or takes back what nobody has reviewed yet */
export function maySendBack(
  person: Person,
  place: Place,
  texts: string[],
  isReviewed: boolean,
): void {
  mayWrite(person, place, texts);
  if (isReviewed) demand(person, 'reviewer', '退回已经审过的稿子');
}

/** @throws Refusal unless the person may take a published entry away */
export function mayDelete(person: Person, place: Place, texts: (string | undefined)[]): void {
  mayWrite(person, place, texts);
  demand(person, 'approver', '删除已发布的内容');
}

/** @throws Refusal unless the person may take a draft off the desk */
export function mayDrop(person: Person, place: Place, texts: string[], isDraft: boolean): void {
  mayWrite(person, place, texts);
  if (!isDraft) demand(person, 'reviewer', '删除正在审核的稿子');
}
