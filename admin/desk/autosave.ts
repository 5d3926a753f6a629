import type { DatabaseSync } from 'node:sqlite';
import { shanghaiNow } from '../../src/lib/date.ts';

export interface Autosaved {
  /** What the form held, as the editing app wrote it. */
  draft: unknown;
  savedAt: string;
  /** Version of the entry that was open. */
  version?: string | undefined;
}

/** Unsaved forms, one for each person and entry. */
export class Autosave {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** @param draft - JSON text */
  put(person: string, entry: string, draft: string, version: string | undefined): void {
    this.#database
      .prepare(
        'INSERT OR REPLACE INTO autosaved (person, entry, draft, version, saved) VALUES (?, ?, ?, ?, ?)',
      )
      .run(person, entry, draft, version ?? null, shanghaiNow());
  }

  get(person: string, entry: string): Autosaved | undefined {
    const row = this.#database
      .prepare('SELECT draft, version, saved FROM autosaved WHERE person = ? AND entry = ?')
      .get(person, entry);
    if (!row) return undefined;
    return {
      draft: JSON.parse(String(row['draft'])),
      savedAt: String(row['saved']),
      ...(row['version'] !== null && { version: String(row['version']) }),
    };
  }

  delete(person: string, entry: string): void {
    this.#database
      .prepare('DELETE FROM autosaved WHERE person = ? AND entry = ?')
      .run(person, entry);
  }
}
