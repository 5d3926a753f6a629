import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * What the desk remembers besides the content: people, sessions, versions that windows have open, unsaved and refused
 * texts, the last release. One file, written through to the disk with every change.
 */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS people (
    name TEXT PRIMARY KEY, role TEXT NOT NULL, station TEXT, password TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS sessions (
    token TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES people(name) ON DELETE CASCADE,
    began INTEGER NOT NULL, seen INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS attempts (
    key TEXT PRIMARY KEY, failures INTEGER NOT NULL, last INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS opened (
    window TEXT, path TEXT, version TEXT NOT NULL, seen INTEGER NOT NULL, PRIMARY KEY (window, path)) STRICT;
  CREATE TABLE IF NOT EXISTS autosaved (
    person TEXT, entry TEXT, draft TEXT NOT NULL, version TEXT, saved TEXT NOT NULL, PRIMARY KEY (person, entry)) STRICT;
  CREATE TABLE IF NOT EXISTS refused (
    id TEXT PRIMARY KEY, person TEXT NOT NULL, entry TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL,
    text TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS refused_files (
    refused TEXT NOT NULL REFERENCES refused(id) ON DELETE CASCADE, path TEXT NOT NULL, content BLOB NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`;

/**
 * Opens the state of a desk; several processes may have it open at once.
 * @param folder - the state folder; made when missing. A web server may pass through it to the finished site, and cannot
 *   list it; the file itself is for nobody else
 */
export function openState(folder: string): DatabaseSync {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const path = join(folder, 'desk.sqlite');
  const database = new DatabaseSync(path, { timeout: 10_000, enableForeignKeyConstraints: true });
  chmodSync(path, 0o600);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  database.exec(SCHEMA);
  return database;
}

/** A single remembered fact, e.g. the last release. */
export class Fact<T> {
  readonly #database: DatabaseSync;
  readonly #name: string;

  constructor(database: DatabaseSync, name: string) {
    this.#database = database;
    this.#name = name;
  }

  get(): T | undefined {
    const row = this.#database.prepare('SELECT value FROM facts WHERE name = ?').get(this.#name);
    return row && (JSON.parse(String(row['value'])) as T);
  }

  set(value: T): void {
    this.#database
      .prepare('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)')
      .run(this.#name, JSON.stringify(value));
  }
}
