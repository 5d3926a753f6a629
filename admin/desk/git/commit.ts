import { gitLine } from './git.ts';
import type { ObjectReader } from './objectReader.ts';

/** What a commit of the desk says about itself, kept as git trailers. */
export interface Note {
  action: 'save' | 'move' | 'publish' | 'drop' | 'delete' | 'import';
  /** `stories/261125-k3f9` */
  entry?: string;
  /** Status of the entry after this commit. */
  status?: string;
  /** Name of the step in Chinese, e.g. 初审, 退回. */
  step?: string;
  note?: string | undefined;
}

const TRAILERS: Record<keyof Note, string> = {
  action: 'Desk-Action',
  entry: 'Desk-Entry',
  status: 'Desk-Status',
  step: 'Desk-Step',
  note: 'Desk-Note',
};

const TITLES: Record<Note['action'], string> = {
  save: '保存',
  move: '流转',
  publish: '发布',
  drop: '放弃未发布的修改',
  delete: '删除',
  import: '导入',
};

/** People have no mail addresses here; git wants one. */
const MAIL = 'desk@localhost';

/** Stores a commit in a person's name. @returns its id; no branch knows it yet */
export function writeCommit(
  gitDir: string,
  { tree, parents, who, note }: { tree: string; parents: string[]; who: string; note: Note },
): Promise<string> {
  const trailers = (Object.keys(TRAILERS) as (keyof Note)[])
    .filter((key) => note[key])
    .map((key) => `${TRAILERS[key]}: ${oneLine(note[key] ?? '')}`);
  const title = [note.step ?? TITLES[note.action], note.entry].filter(Boolean).join(' ');
  return gitLine(
    gitDir,
    ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'],
    {
      input: `${title}\n\n${trailers.join('\n')}\n`,
      env: {
        GIT_AUTHOR_NAME: who,
        GIT_AUTHOR_EMAIL: MAIL,
        GIT_COMMITTER_NAME: 'Publishing desk',
        GIT_COMMITTER_EMAIL: MAIL,
      },
    },
  );
}

/** Nobody can put a trailer of their own into what they write. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export interface Commit {
  id: string;
  who: string;
  /** ISO 8601. */
  when: string;
  note: Partial<Note>;
}

/** Reads a commit's author and trailers. */
export async function readCommit(reader: ObjectReader, name: string): Promise<Commit | undefined> {
  const object = await reader.read(name);
  if (object?.type !== 'commit') return undefined;
  const text = object.content.toString();
  const headEnd = text.indexOf('\n\n');
  const [, who = '', seconds = '0'] =
    /^author (.*) <[^>]*> (\d+)/m.exec(text.slice(0, headEnd)) ?? [];
  const note: Partial<Record<keyof Note, string>> = {};
  for (const key of Object.keys(TRAILERS) as (keyof Note)[]) {
    const value = new RegExp(`^${TRAILERS[key]}: (.*)$`, 'm').exec(text.slice(headEnd))?.[1];
    if (value) note[key] = value;
  }
  return {
    id: object.id,
    who,
    when: new Date(Number(seconds) * 1000).toISOString(),
    note: note as Partial<Note>,
  };
}
