import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

const LOCKED_MS = 15 * 60_000;
/** Wrong passwords in a row before a name is locked, and before an address is; an office shares one address. */
const MOST = { name: 5, address: 30 };

/** Slows down guessing of passwords. An attempt counts before it is looked at, so many at once gain nothing. */
export class Attempts {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Counts an attempt. @returns false when the name or the address is locked */
  begin(name: string, address: string): boolean {
    const now = Date.now();
    this.#database.prepare('DELETE FROM attempts WHERE last < ?').run(now - LOCKED_MS);
    return (['name', 'address'] as const)
      .map((kind) => this.#count(kind, kind === 'name' ? name : address, now) <= MOST[kind])
      .every(Boolean);
  }

  /** The password was right: the name has a clean slate, and the address one attempt less. */
  succeed(name: string, address: string): void {
    this.forget(name);
    this.#database
      .prepare('UPDATE attempts SET failures = failures - 1 WHERE key = ?')
      .run(key('address', address));
  }

  /** Takes away the lock of a name. */
  forget(name: string): void {
    this.#database.prepare('DELETE FROM attempts WHERE key = ?').run(key('name', name));
  }

  /** A lock ends a while after it began, however long the guessing goes on: nobody can be kept out for good. */
  #count(kind: keyof typeof MOST, value: string, now: number): number {
    const row = this.#database
      .prepare(
        `INSERT INTO attempts (key, failures, last) VALUES (?, 1, ?)
         ON CONFLICT (key) DO UPDATE SET failures = failures + 1,
           last = CASE WHEN failures < ? THEN excluded.last ELSE last END RETURNING failures`,
      )
      .get(key(kind, value), now, MOST[kind]);
    return Number(row?.['failures']);
  }
}

const key = (kind: string, value: string): string =>
  `${kind}:${createHash('sha256').update(value.normalize('NFC')).digest('hex')}`;
