import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Attempts } from '../../../admin/desk/people/attempts.ts';
import { People } from '../../../admin/desk/people/people.ts';
import { Sessions } from '../../../admin/desk/people/sessions.ts';
import { openState } from '../../../admin/desk/state.ts';

const PASSWORD = '院坝里有三棵老黄葛树';
const NAME = '周采编';

let state = '';
let database: DatabaseSync;
let people: People;
beforeAll(() => {
  state = mkdtempSync(join(tmpdir(), 'people-'));
  database = openState(state);
  people = new People(database);
});
afterAll(() => {
  database.close();
});

const run = (parameters: string[], input = '') =>
  spawnSync(process.execPath, ['src/commands/deskUser.ts', ...parameters], {
    encoding: 'utf8',
    env: { ...process.env, DESK_STATE: state },
    input,
  });

describe('npm run desk:user', () => {
  it.each([
    ['without a role', ['add', NAME], PASSWORD, '--role writer|reviewer|approver'],
    ['with an unknown role', ['add', NAME, '--role', 'boss'], PASSWORD, '没有“boss”这个角色'],
    ['with a short password', ['add', NAME, '--role', 'writer'], '123456', '密码至少要10个字符'],
    ['with a dull password', ['add', NAME, '--role', 'writer'], '11111111112', '不同的字符太少'],
    [
      'with the name in the password',
      ['add', NAME, '--role', 'writer'],
      `${NAME}的密码就是这一个`,
      '密码里不能有自己的名字',
    ],
    [
      'with a name that could pass for another’s',
      ['add', '周采编 ', '--role', 'writer'],
      PASSWORD,
      '名字只能用汉字',
    ],
  ])('adds nobody %s', (_what, parameters, password, words) => {
    const { status, stderr } = run(parameters, `${password}\n`);
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
    expect(people.list()).toEqual([]);
  });

  it('adds a person with role and station, once', async () => {
    const add = ['add', NAME, '--role', 'writer', '--station', 'dongmen'];
    expect(run(add, `${PASSWORD}\n`).stdout).toBe(`已添加“${NAME}”。\n`);
    expect(run(add, `${PASSWORD}\n`).stderr).toContain(`已经有“${NAME}”`);
    expect(run(['list']).stdout).toBe(`${NAME}  采编  dongmen\n`);
    expect(await people.verify(NAME, PASSWORD)).toEqual({
      name: NAME,
      role: 'writer',
      station: 'dongmen',
    });
  });

  it('gives a new password, which ends sessions and takes away a lock', async () => {
    const sessions = new Sessions(database, people);
    const attempts = new Attempts(database);
    const token = sessions.begin({ name: NAME, role: 'writer' });
    while (attempts.begin(NAME, '192.0.2.1'));
    expect(run(['passwd', NAME], '江边的灯七点就亮\n').status).toBe(2);
    expect(sessions.find(token)?.name).toBe(NAME);

    expect(run(['passwd', NAME], '江边的灯晚上七点就亮\n').status).toBe(0);
    expect(sessions.find(token)).toBeUndefined();
    expect(attempts.begin(NAME, '192.0.2.2')).toBe(true);
    expect(await people.verify(NAME, PASSWORD)).toBeUndefined();
    expect((await people.verify(NAME, '江边的灯晚上七点就亮'))?.name).toBe(NAME);
  });

  it('removes a person, and says when there is none', () => {
    expect(run(['remove', NAME]).stdout).toBe(`已删除“${NAME}”。\n`);
    expect(people.list()).toEqual([]);
    expect(run(['remove', NAME]).stderr).toContain(`没有“${NAME}”`);
  });
});
