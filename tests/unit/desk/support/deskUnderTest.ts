import { appendFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { adminApp } from '../../../../admin/bundle.ts';
import { GitStore } from '../../../../admin/desk/git/gitStore.ts';
import { openRepository } from '../../../../admin/desk/git/repository.ts';
import { People } from '../../../../admin/desk/people/people.ts';
import type { ReleaseState } from '../../../../admin/desk/releaseState.ts';
import type { Person } from '../../../../admin/desk/rights.ts';
import { deskServer, type LogEntry } from '../../../../admin/desk/server.ts';
import { publishedSettings } from '../../../../admin/desk/settings.ts';
import { openState } from '../../../../admin/desk/state.ts';
import { temporaryContent } from '../../../browser/support/content.ts';
import { serve, type TestServer } from '../../../browser/support/server.ts';
import { Visitor } from './visitor.ts';

export const PASSWORD = 'mimi-2026-desk';
const LIVE: ReleaseState = { state: 'live', since: '', issues: [], mirror: { state: 'off' } };

/** Everyone of a small office; `大院` may only touch the entries of one station. */
export const OFFICE: Person[] = [
  { name: '采编甲', role: 'writer' },
  { name: '大院', role: 'writer', station: 'dongmen' },
  { name: '审核乙', role: 'reviewer' },
  { name: '审核丙', role: 'reviewer' },
  { name: '签发丁', role: 'approver' },
  { name: '签发戊', role: 'approver' },
];

/** A desk on a real repository, behind a real server, without releases. */
export interface DeskUnderTest extends TestServer {
  state: string;
  store: GitStore;
  database: DatabaseSync;
  log: LogEntry[];
  /** How often something was published. */
  published: () => number;
  /** A browser window of someone who has logged in. */
  visit: (name?: string) => Promise<Visitor>;
}

/** @param required - reviews before publication; by different people */
export async function openDeskUnderTest(required: number): Promise<DeskUnderTest> {
  const content = await temporaryContent();
  await appendFile(
    join(content, 'settings/site.yaml'),
    `\nreviews:\n  required: ${required}\n  distinct: true\n`,
  );
  const state = await mkdtemp(join(tmpdir(), 'desk-'));
  const gitDir = join(state, 'content.git');
  await openRepository(gitDir, { contentFolder: content, branch: 'main' });
  let published = 0;
  const store = new GitStore(gitDir, { onPublish: () => (published += 1) });
  const database = openState(state);
  const people = new People(database);
  for (const person of OFFICE) await people.add(person, PASSWORD);
  const log: LogEntry[] = [];
  const server = await serve(
    deskServer({
      basePath: '/wmsj/',
      appFolder: await adminApp(),
      database,
      settings: publishedSettings(store, state),
      store,
      workflow: store,
      release: () => LIVE,
      log: (entry) => log.push(entry),
    }),
  );
  return {
    ...server,
    state,
    store,
    database,
    log,
    published: () => published,
    visit: async (name) => {
      const visitor = new Visitor(`${server.origin}/wmsj/admin/`);
      if (name !== undefined) await visitor.logIn(name, PASSWORD);
      return visitor;
    },
    close: async () => {
      await server.close();
      store.close();
      database.close();
    },
  };
}
