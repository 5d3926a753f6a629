import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { Attempts } from '../../admin/desk/people/attempts.ts';
import { People } from '../../admin/desk/people/people.ts';
import { ROLES, type Role } from '../../admin/desk/rights.ts';
import { openState } from '../../admin/desk/state.ts';
import { deskFolder } from '../source/environment.ts';
import { runCommand } from './runCommand.ts';

const USAGE = `用法：
  npm run desk:user -- add 姓名 --role writer|reviewer|approver [--station 实践站代号]
  npm run desk:user -- list
  npm run desk:user -- passwd 姓名
  npm run desk:user -- remove 姓名
角色：writer 采编，reviewer 审核，approver 签发。密码在提示后输入，也可以从标准输入传入。`;

/** `npm run desk:user`: who may log in to the publishing desk. */
await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { role: { type: 'string' }, station: { type: 'string' } },
  });
  const [command, name] = positionals;
  const database = openState(deskFolder());
  const people = new People(database);
  if (command === 'list') {
    for (const person of people.list())
      console.log([person.name, ROLES[person.role], person.station].filter(Boolean).join('  '));
  } else if (name === undefined) {
    throw new Error(USAGE);
  } else if (command === 'add') {
    if (values.role === undefined) throw new Error(USAGE);
    const { role, station } = values;
    await people.add({ name, role: role as Role, station }, await askPassword());
    console.log(`已添加“${name}”。`);
  } else if (command === 'passwd') {
    await people.setPassword(name, await askPassword());
    new Attempts(database).forget(name);
    console.log(`“${name}”的密码已更换，需要重新登录。`);
  } else if (command === 'remove') {
    people.remove(name);
    console.log(`已删除“${name}”。`);
  } else {
    throw new Error(USAGE);
  }
});

/** From the terminal, without showing it; else the first line of the standard input. */
async function askPassword(): Promise<string> {
  if (!process.stdin.isTTY) return (await text(process.stdin)).split(/\r?\n/)[0] ?? '';
  const silent = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  const ask = async (question: string) => {
    process.stdout.write(question);
    const answer = await terminal.question('');
    process.stdout.write('\n');
    return answer;
  };
  const password = await ask('密码：');
  const again = await ask('再输一次：');
  terminal.close();
  if (password !== again) throw new Error('两次输入的密码不一样。');
  return password;
}
