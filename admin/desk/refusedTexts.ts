import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { shanghaiNow } from '../../src/lib/date.ts';
import type { NewFile } from './store.ts';

export interface RefusedText {
  id: string;
  entry: string;
  when: string;
  reason: string;
}

/** Saves that were refused because of a newer version: what was written is kept until its writer has it back. */
export class RefusedTexts {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  keep(
    person: string,
    refused: { entry: string; reason: string; text: string; files: NewFile[] },
  ): void {
    const id = randomBytes(6).toString('hex');
    this.#database.exec('BEGIN IMMEDIATE');
    this.#database
      .prepare(
        'INSERT INTO refused (id, person, entry, reason, at, text) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(id, person, refused.entry, refused.reason, shanghaiNow(), refused.text);
    for (const { path, content } of refused.files)
      this.#database
        .prepare('INSERT INTO refused_files (refused, path, content) VALUES (?, ?, ?)')
        .run(id, path, content);
    this.#database.exec('COMMIT');
  }

  list(person: string): RefusedText[] {
    return this.#database
      .prepare('SELECT id, entry, at, reason FROM refused WHERE person = ? ORDER BY at DESC, id')
      .all(person)
      .map((row) => ({
        id: String(row['id']),
        entry: String(row['entry']),
        when: String(row['at']),
        reason: String(row['reason']),
      }));
  }

  /** @returns nothing when it is not there, or someone else's */
  get(person: string, id: string): (RefusedText & { text: string; files: string[] }) | undefined {
    const listed = this.list(person).find((refused) => refused.id === id);
    if (!listed) return undefined;
    const text = this.#database.prepare('SELECT text FROM refused WHERE id = ?').get(id)?.['text'];
    const files = this.#database
      .prepare('SELECT path FROM refused_files WHERE refused = ? ORDER BY path')
      .all(id)
      .map((row) => String(row['path']));
    return { ...listed, text: String(text), files };
  }

  /** A picture or attachment that was refused along with the text. @returns nothing when it is not there, or someone else's */
  file(person: string, id: string, path: string): Buffer | undefined {
    const query = `SELECT content FROM refused_files JOIN refused ON refused.id = refused_files.refused
      WHERE person = ? AND refused.id = ? AND path = ?`;
    const content = this.#database.prepare(query).get(person, id, path)?.['content'];
    return content instanceof Uint8Array ? Buffer.from(content) : undefined;
  }

  /** Its writer has it back. Someone else's stays. */
  drop(person: string, id: string): void {
    this.#database.prepare('DELETE FROM refused WHERE person = ? AND id = ?').run(person, id);
  }
}
