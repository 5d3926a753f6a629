import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { shanghaiNow, type Moment } from '../../../src/lib/date.ts';
import type { Issue } from '../../../src/lib/issue.ts';
import { precompress } from '../../../src/server/precompress.ts';
import { git, gitLine } from '../git/git.ts';
import type { MirrorState, ReleaseState } from '../releaseState.ts';
import { Fact } from '../state.ts';
import { checkOut } from './checkout.ts';
import type { Releases } from './releases.ts';
import { runBuild } from './runBuild.ts';
import { isDue, publicationTimes, type Attempt } from './schedule.ts';

const LOOK_MS = 60_000;

export interface ReleaserOptions {
  gitDir: string;
  /** Full name of the branch that is published. */
  main: string;
  /** The state folder; absolute. */
  state: string;
  releases: Releases;
  database: DatabaseSync;
  /** How many releases are kept. */
  keep: number;
  mirror: () => MirrorState;
  log: (line: string) => void;
}

/** Why the last build failed, when it did. */
interface Outcome {
  issues: Issue[];
  since: Moment;
}

/** What a rollback leaves behind: until something is published again, nothing replaces the old release. */
export const pinned = (database: DatabaseSync) => new Fact<boolean>(database, 'pinned');

/**
 * Takes what is published to the readers: checks and builds it into a folder of its own and switches over when all is
 * well. A build that fails leaves the site as it was. One build at a time; what is published meanwhile goes into the
 * next.
 */
export class Releaser {
  readonly #options: ReleaserOptions;
  readonly #outcome: Fact<Outcome>;
  readonly #attempt: Fact<Attempt>;
  readonly #pinned: Fact<boolean>;
  readonly #stopped = new AbortController();
  #running: Promise<void> | undefined;
  #isWanted = false;
  #timer: NodeJS.Timeout | undefined;
  #current: string | undefined;

  constructor(options: ReleaserOptions) {
    this.#options = options;
    this.#outcome = new Fact(options.database, 'outcome');
    this.#attempt = new Fact(options.database, 'attempt');
    this.#pinned = pinned(options.database);
  }

  /** Looks at once, and every minute, whether a build is due. */
  async start(): Promise<void> {
    await this.#options.releases.prepare();
    const look = () =>
      this.look().catch((error: unknown) => {
        this.#options.log(`release: ${String(error)}`);
      });
    this.#timer = setInterval(() => void look(), LOOK_MS);
    await look();
  }

  /** Something was published: build now, or right after the build that is under way. */
  request(): void {
    this.#pinned.set(false);
    this.#isWanted = true;
    void this.#run();
  }

  /** Builds if the content changed without the desk, an entry has become public, or a day began. */
  async look(): Promise<void> {
    const { gitDir, main, releases } = this.#options;
    this.#current = await releases.current();
    if (this.#running || this.#pinned.get()) return;
    const commit = await gitLine(gitDir, ['rev-parse', main]);
    const times = await publicationTimes(gitDir, commit);
    const isMissing = this.#current === undefined && !this.#outcome.get()?.issues.length;
    if (!isMissing && !isDue(this.#attempt.get(), { commit, now: shanghaiNow(), times })) return;
    this.#isWanted = true;
    void this.#run();
  }

  state(): ReleaseState {
    const { issues = [], since = '' } = this.#outcome.get() ?? {};
    const isBuilding = this.#running !== undefined;
    return {
      state: isBuilding ? 'building' : issues.length > 0 ? 'failed' : 'live',
      ...(this.#current && { release: this.#current }),
      since,
      issues,
      mirror: this.#options.mirror(),
    };
  }

  /** Resolves when no build is under way. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#isWanted = false;
    this.#stopped.abort();
    await this.idle();
  }

  #run(): Promise<void> {
    this.#running ??= this.#buildWhileWanted().finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #buildWhileWanted(): Promise<void> {
    while (this.#isWanted && !this.#stopped.signal.aborted) {
      this.#isWanted = false;
      await this.#build().catch((error: unknown) => {
        this.#options.log(`release: ${String(error)}`);
        this.#outcome.set({ issues: [unable(error)], since: shanghaiNow() });
      });
    }
  }

  async #build(): Promise<void> {
    const { gitDir, main, state, releases, keep, log } = this.#options;
    const { signal } = this.#stopped;
    const commit = await gitLine(gitDir, ['rev-parse', main]);
    const at = shanghaiNow();
    const name = `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}-${commit.slice(0, 8)}`;
    log(`release ${name}: building`);
    const content = await checkOut(gitDir, commit, join(state, 'build'));
    const issues = await runBuild({ content, out: releases.pathOf(name), signal });
    // Ended by the desk, not by a fault: the next start builds again.
    if (signal.aborted) return;
    if (issues) {
      log(`release ${name}: failed, ${issues.length} faults`);
    } else if (!this.#pinned.get()) {
      const before = this.#current && releases.pathOf(this.#current);
      await precompress(releases.pathOf(name), join(state, 'compressed'), before);
      await releases.switchTo(name);
      await releases.prune(keep);
      log(`release ${name}: live`);
    }
    this.#current = await releases.current();
    this.#attempt.set({ commit, at });
    this.#outcome.set({ issues: issues ?? [], since: shanghaiNow() });
    await git(gitDir, ['-c', 'gc.autoDetach=false', 'gc', '--auto', '--quiet']);
  }
}

const unable = (error: unknown): Issue => ({
  check: 'release',
  severity: 'error',
  file: '',
  message: '网站没有更新：后台出了故障。',
  advice: `内容都已保存，网站仍是原来的样子。请告诉维护网站的人：${String(error)}`,
});
