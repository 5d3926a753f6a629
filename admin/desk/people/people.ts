import type { DatabaseSync } from 'node:sqlite';
import { ROLES, type Person, type Role } from '../rights.ts';
import { hashPassword, passwordFault, verifyPassword } from './password.ts';

/** A wish about people that cannot be fulfilled, said in Chinese. */
export class PeopleFault extends Error {}

/** Longest name that fits the review record of an entry. */
const LONGEST_NAME = 20;

/** Everyone who may log in. The name is what they type, and what stands in the record of reviews. */
export class People {
  readonly #database: DatabaseSync;
  /** Verified when nobody has the name, so that the time to answer does not tell. */
  readonly #nobody = hashPassword('nobody has this password');

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** @throws PeopleFault */
  async add(person: Person, password: string): Promise<void> {
    const name = person.name.normalize('NFC');
    if (!/^[\p{L}\p{N}][\p{L}\p{N}·._-]*$/u.test(name) || name.length > LONGEST_NAME)
      throw new PeopleFault(`名字只能用汉字、字母、数字和“·”，最多${LONGEST_NAME}个字。`);
    if (!Object.hasOwn(ROLES, person.role))
      throw new PeopleFault(
        `没有“${person.role}”这个角色，可用：${Object.keys(ROLES).join('、')}。`,
      );
    if (this.find(name)) throw new PeopleFault(`已经有“${name}”。`);
    const hash = await checkedHash(password, name);
    this.#database
      .prepare('INSERT INTO people (name, role, station, password) VALUES (?, ?, ?, ?)')
      .run(name, person.role, person.station ?? null, hash);
  }

  list(): Person[] {
    return this.#database.prepare('SELECT * FROM people ORDER BY name').all().map(toPerson);
  }

  find(name: string): Person | undefined {
    const row = this.#row(name);
    return row && toPerson(row);
  }

  /** Removes a person and ends all sessions of theirs. @throws PeopleFault */
  remove(name: string): void {
    const { changes } = this.#database.prepare('DELETE FROM people WHERE name = ?').run(name);
    if (changes === 0) throw new PeopleFault(`没有“${name}”。`);
  }

  /** Gives a new password, ends all sessions and takes away a lock-out. @throws PeopleFault */
  async setPassword(name: string, password: string): Promise<void> {
    if (!this.find(name)) throw new PeopleFault(`没有“${name}”。`);
    const hash = await checkedHash(password, name);
    // In this order: stopped between the two, the old password holds and nobody stays in by an old session.
    this.#database.prepare('DELETE FROM sessions WHERE person = ?').run(name);
    this.#database.prepare('UPDATE people SET password = ? WHERE name = ?').run(hash, name);
  }

  /** @returns the person when name and password belong together */
  async verify(name: string, password: string): Promise<Person | undefined> {
    const row = this.#row(name.normalize('NFC'));
    const hash = row ? String(row['password']) : await this.#nobody;
    const isRight = await verifyPassword(password, hash);
    return row && isRight ? toPerson(row) : undefined;
  }

  #row(name: string) {
    return this.#database.prepare('SELECT * FROM people WHERE name = ?').get(name);
  }
}

async function checkedHash(password: string, name: string): Promise<string> {
  const fault = passwordFault(password, name);
  if (fault) throw new PeopleFault(fault);
  return hashPassword(password);
}

const toPerson = (row: Record<string, unknown>): Person => ({
  name: String(row['name']),
  role: row['role'] as Role,
  ...(row['station'] !== null && { station: String(row['station']) }),
});
