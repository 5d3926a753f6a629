import type { DatabaseSync } from 'node:sqlite';

/** Windows that have not been used for this long are forgotten. */
const KEPT_MS = 30 * 86_400_000;

/**
 * Which version of a text each window of an editor was given. A save is held against it, so that nobody overwrites what
 * they have not seen, not even their own work in another window. It outlives a restart of the desk.
 */
export class OpenedVersions {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    database.prepare('DELETE FROM opened WHERE seen < ?').run(Date.now() - KEPT_MS);
  }

  get(window: string, path: string): string | undefined {
    const query = 'SELECT version FROM opened WHERE window = ? AND path = ?';
    const version = this.#database.prepare(query).get(window, path)?.['version'];
    return version === undefined ? undefined : String(version);
  }

  /** @param version - nothing when the window was told that there is no such text */
  set(window: string, path: string, version: string | undefined): void {
    if (version === undefined) {
      this.#database.prepare('DELETE FROM opened WHERE window = ? AND path = ?').run(window, path);
      return;
    }
    this.#database
      .prepare('INSERT OR REPLACE INTO opened (window, path, version, seen) VALUES (?, ?, ?, ?)')
      .run(window, path, version, Date.now());
  }
}
