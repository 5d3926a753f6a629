import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { adminApp } from '../bundle.ts';
import { GitStore } from './git/gitStore.ts';
import { openRepository } from './git/repository.ts';
import { Mirror } from './release/mirror.ts';
import { Releaser } from './release/releaser.ts';
import { Releases } from './release/releases.ts';
import { deskServer, type LogEntry } from './server.ts';
import { publishedSettings } from './settings.ts';
import { openState } from './state.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface DeskPlace {
  /** The state folder: repository, people, releases; absolute. */
  state: string;
  /** What a new repository starts with; absolute. */
  contentFolder: string;
  /** Where a copy of the repository is pushed to. */
  mirror?: string | undefined;
  /** How many releases are kept. */
  keep: number;
  log: (line: string) => void;
}

/** The branch that is published. */
export const BRANCH = 'main';
export const repositoryOf = (state: string): string => join(state, 'content.git');

export interface OpenDesk {
  /** `/` or `/wmsj/` */
  basePath: string;
  /** Link to the finished site that readers see. */
  live: string;
  /** Answers everything below `<base>admin/`. */
  handler: Handler;
  releaser: Releaser;
  close: () => Promise<void>;
}

/**
 * Opens a desk: its repository, made from the content folder the first time, its people, its releases. Whatever a killed
 * desk left half done is put in order first.
 * @throws Error when another desk has the folder open
 */
export async function openDesk({
  state,
  contentFolder,
  mirror: remote,
  keep,
  log,
}: DeskPlace): Promise<OpenDesk> {
  const database = openState(state);
  const release = holdAlone(state);
  const gitDir = repositoryOf(state);
  await openRepository(gitDir, { contentFolder, branch: BRANCH });

  const mirror = remote === undefined ? undefined : new Mirror(gitDir, remote);
  const store = new GitStore(gitDir, {
    branch: BRANCH,
    onPublish: () => {
      releaser.request();
    },
  });
  await store.sweep();
  const settings = publishedSettings(store, state);
  const { basePath } = (await settings()).site;
  const releases = new Releases(state);
  const releaser = new Releaser({
    gitDir,
    main: store.main,
    state,
    releases,
    database,
    keep,
    mirror: () => mirror?.state ?? { state: 'off' },
    log,
  });
  mirror?.request();
  return {
    basePath,
    live: releases.live,
    releaser,
    handler: deskServer({
      basePath,
      appFolder: await adminApp(),
      database,
      settings,
      store,
      workflow: store,
      release: () => releaser.state(),
      log: (entry) => {
        log(asLine(entry));
        if (entry.status < 300) mirror?.request();
      },
    }),
    close: async () => {
      await Promise.all([releaser.stop(), mirror?.stop()]);
      store.close();
      database.close();
      release();
    },
  };
}

const asLine = ({ what, who = '-', from, status, entry, fault }: LogEntry): string =>
  [`${status}`, who, from, what, entry, fault].filter(Boolean).join(' ').replace(/\s+/g, ' ');

/** Two desks in one folder would sweep away each other's locks. The system frees the lock of a killed process. */
function holdAlone(state: string): () => void {
  const lock = new DatabaseSync(join(state, 'running.sqlite'));
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    throw new Error(`“${state}”里已经有一个后台在运行。`, { cause: error });
  }
  return () => {
    lock.close();
  };
}
