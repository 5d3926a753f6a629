import { shanghaiNow } from '../../../src/lib/date.ts';
import { git } from '../git/git.ts';
import type { MirrorState } from '../releaseState.ts';

/** Saves come in bursts; wait for the end of one. */
const QUIET_MS = 5_000;
const FIRST_RETRY_MS = 30_000;
const LONGEST_RETRY_MS = 3_600_000;

/** Keeps a copy of the whole repository, drafts and history included, on another machine. */
export class Mirror {
  readonly #gitDir: string;
  readonly #remote: string;
  #state: MirrorState = { state: 'behind', since: shanghaiNow() };
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #isWanted = false;
  #failures = 0;
  readonly #stopped = new AbortController();

  /** @param remote - any address that git can push to, `ssh://…`, `https://…` or a folder */
  constructor(gitDir: string, remote: string) {
    this.#gitDir = gitDir;
    this.#remote = remote;
  }

  get state(): MirrorState {
    return this.#state;
  }

  /** Tells that something has changed. */
  request(): void {
    this.#isWanted = true;
    if (this.#failures === 0) this.#schedule(QUIET_MS);
  }

  /** Pushes now. */
  push(): Promise<void> {
    this.#running ??= this.#push().finally(() => {
      this.#running = undefined;
      if (this.#failures > 0) this.#schedule(this.#pause());
      else if (this.#isWanted) this.#schedule(QUIET_MS);
    });
    return this.#running;
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#stopped.abort();
    await this.#running?.catch(() => undefined);
    clearTimeout(this.#timer);
  }

  async #push(): Promise<void> {
    this.#isWanted = false;
    try {
      const { signal } = this.#stopped;
      await git(this.#gitDir, ['push', '--quiet', '--mirror', this.#remote], { signal });
      this.#failures = 0;
      this.#state = { state: 'ok', since: shanghaiNow() };
    } catch (error) {
      this.#failures += 1;
      const since = this.#state.state === 'behind' ? this.#state.since : undefined;
      this.#state = {
        state: 'behind',
        since: since ?? shanghaiNow(),
        error: withoutSecrets(String(error)),
      };
    }
  }

  #pause(): number {
    return Math.min(FIRST_RETRY_MS * 2 ** (this.#failures - 1), LONGEST_RETRY_MS);
  }

  #schedule(wait: number): void {
    clearTimeout(this.#timer);
    if (!this.#stopped.signal.aborted) this.#timer = setTimeout(() => void this.push(), wait);
  }
}

/** An address may hold a password. */
const withoutSecrets = (text: string): string => text.replace(/\/\/[^/@\s]+@/g, '//***@');
