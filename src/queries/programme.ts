import type { Programme } from '../models/settings/programme.ts';
import { activities, plans, stations, type Activity, type Plan, type Station } from './entries.ts';
import { settings } from './settings.ts';
import { plannedActivities, type PlannedActivity } from './year.ts';

/** The groups of terms that have pages, each with the field by which reports name a term of it. */
export const TERM_GROUPS = {
  themes: 'theme',
  strands: 'strand',
  tasks: 'task',
  forms: 'form',
} as const;

export type TermGroup = keyof typeof TERM_GROUPS;
export type Term = Programme[TermGroup][number];

/** Path of a term's page. */
export const termPath = (group: TermGroup, { id }: Term): string => `/programme/${group}/${id}/`;

/** The page of every term, with the whole group. */
export async function termRoutes() {
  const { programme } = await settings();
  return (Object.keys(TERM_GROUPS) as TermGroup[]).flatMap((group) =>
    programme[group].map((term) => ({ params: { group, term: term.id }, props: { group, term } })),
  );
}

/** Live reports that name a term, newest first. */
export async function reportsOf(group: TermGroup, { id }: Term): Promise<Activity[]> {
  return (await activities()).filter(({ data }) => data[TERM_GROUPS[group]] === id);
}

/** What is still planned under a term; plans name tasks and forms only. */
export async function plannedUnder(group: TermGroup, { id }: Term): Promise<PlannedActivity[]> {
  if (group !== 'tasks' && group !== 'forms') return [];
  return (await plannedActivities()).filter(
    (item) => item.state === 'pending' && item[TERM_GROUPS[group]] === id,
  );
}

/** Live rules that are in force. */
export async function rulesInForce(): Promise<Plan[]> {
  return (await plans()).filter(
    ({ data }) => data.kind === '制度' && data.validity.status === '有效',
  );
}

/** Live stations that publish rules of points. */
export async function withPointsRules(): Promise<Station[]> {
  return (await stations()).filter(({ data }) => data.pointsScheme !== undefined);
}

/** The teams of volunteers of the institute and its stations. */
export async function teams() {
  return (await stations()).flatMap(({ id, data }) =>
    data.team ? [{ station: id, level: data.level, ...data.team }] : [],
  );
}

/** One level of the institute's structure: how many bodies, and the offices in them. */
export interface StructureLevel {
  level: Station['data']['level'] | 'branch' | 'squad';
  count: number;
  /** In the order of the settings. */
  offices: Programme['officerRoles'];
}

/** The institute, its stations and points, and their teams of volunteers: only what there is. */
export async function structure(): Promise<StructureLevel[]> {
  const { programme } = await settings();
  const all = await stations();
  const at = (level: Station['data']['level']) => all.filter(({ data }) => data.level === level);
  const offices = (lists: Station['data']['officers'][]) => {
    const held = new Set(lists.flatMap((list) => list ?? []).map(({ role }) => role));
    return programme.officerRoles.filter(({ id }) => held.has(id));
  };
  const bodies = (['institute', 'station', 'point'] as const).map((level) => ({
    level,
    count: at(level).length,
    offices: offices(at(level).map(({ data }) => data.officers)),
  }));
  const allTeams = await teams();
  const squads = (
    [
      ['branch', 'institute'],
      ['squad', 'station'],
    ] as const
  ).map(([level, home]) => {
    const having = allTeams.filter((team) => team.level === home);
    return { level, count: having.length, offices: offices(having.map(({ leaders }) => leaders)) };
  });
  return [...bodies, ...squads].filter(({ count }) => count > 0);
}
