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
export const termPath = (group: TermGroup, id: string): string => `/programme/${group}/${id}/`;

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

/** A kind of body or team in the programme's structure: how many there are, and the offices in them. */
export interface StructureKind {
  kind: Station['data']['level'] | 'branch' | 'squad';
  count: number;
  /** In the order of the settings. */
  offices: Programme['officerRoles'];
}

/**
 * The structure from the top down, a row a level: the institute, its stations and points, the first two with their teams
 * of volunteers. Only what there is.
 */
export async function structure(): Promise<StructureKind[][]> {
  const { programme } = await settings();
  const all = await stations();
  const allTeams = await teams();
  const describe = (
    kind: StructureKind['kind'],
    officers: Station['data']['officers'][],
  ): StructureKind => {
    const held = new Set(officers.flatMap((list) => list ?? []).map(({ role }) => role));
    return {
      kind,
      count: officers.length,
      offices: programme.officerRoles.filter(({ id }) => held.has(id)),
    };
  };
  const bodies = (level: Station['data']['level']) =>
    describe(
      level,
      all.filter(({ data }) => data.level === level).map(({ data }) => data.officers),
    );
  const volunteers = (kind: 'branch' | 'squad', level: Station['data']['level']) =>
    describe(
      kind,
      allTeams.filter((team) => team.level === level).map(({ leaders }) => leaders),
    );
  return [
    [bodies('institute'), volunteers('branch', 'institute')],
    [bodies('station'), volunteers('squad', 'station')],
    [bodies('point')],
  ]
    .map((row) => row.filter(({ count }) => count > 0))
    .filter((row) => row.length > 0);
}
