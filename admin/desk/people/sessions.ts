import { createHash, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Person } from '../rights.ts';
import type { People } from './people.ts';

/** A working day without a click ends a session; so does a week. */
const IDLE_MS = 10 * 3_600_000;
const LONGEST_MS = 7 * 86_400_000;

/** Who is logged in. Only a hash of each token is kept: whoever reads the file cannot take over a session. */
export class Sessions {
  readonly #database: DatabaseSync;
  readonly #people: People;

  constructor(database: DatabaseSync, people: People) {
    this.#database = database;
    this.#people = people;
  }

  /** Begins a session. @returns its token, for the cookie alone */
  begin({ name }: Person): string {
    const token = randomBytes(32).toString('base64url');
    const now = Date.now();
    this.#database
      .prepare('DELETE FROM sessions WHERE seen < ? OR began < ?')
      .run(now - IDLE_MS, now - LONGEST_MS);
    this.#database
      .prepare('INSERT INTO sessions (token, person, began, seen) VALUES (?, ?, ?, ?)')
      .run(hash(token), name, now, now);
    return token;
  }

  /** @returns whose session it is, with the rights of now */
  find(token: string): Person | undefined {
    const now = Date.now();
    const row = this.#database
      .prepare(
        'UPDATE sessions SET seen = ? WHERE token = ? AND seen > ? AND began > ? RETURNING person',
      )
      .get(now, hash(token), now - IDLE_MS, now - LONGEST_MS);
    return row && this.#people.find(String(row['person']));
  }

  end(token: string): void {
    this.#database.prepare('DELETE FROM sessions WHERE token = ?').run(hash(token));
  }
}

const hash = (token: string): string => createHash('sha256').update(token).digest('hex');
