import { once } from 'node:events';
import { createServer } from 'node:http';
import { logRows } from '../../admin/desk/log.ts';
import { openDesk, repositoryOf } from '../../admin/desk/open.ts';
import { Releases } from '../../admin/desk/release/releases.ts';
import { pinned } from '../../admin/desk/release/releaser.ts';
import { openState } from '../../admin/desk/state.ts';
import { csv } from '../outputs/csv.ts';
import { staticSite } from '../server/staticSite.ts';
import { contentFolder, deskFolder } from '../source/environment.ts';
import { runCommand } from './runCommand.ts';

const USAGE = `用法：
  npm run desk                     运行编辑后台和网站
  npm run desk -- log [--csv]      谁在什么时候做了什么
  npm run desk -- releases         列出留存的网站版本
  npm run desk -- rollback [版本]  让读者看到较早的版本，不写就是上一个`;

const RELEASES_KEPT = 5;

/** `npm run desk`: the publishing desk, and what its keeper asks of it. */
await runCommand(async () => {
  const [command = 'serve', parameter] = process.argv.slice(2);
  const state = deskFolder();
  if (command === 'serve') await serve(state);
  else if (command === 'log') await showLog(state, parameter === '--csv');
  else if (command === 'releases') await showReleases(new Releases(state));
  else if (command === 'rollback') await rollBack(state, parameter);
  else throw new Error(USAGE);
});

async function serve(state: string): Promise<void> {
  const desk = await openDesk({
    state,
    contentFolder: contentFolder(),
    mirror: process.env['DESK_MIRROR'],
    keep: RELEASES_KEPT,
    log: (line) => {
      console.log(line);
    },
  });
  const { basePath, handler, live, releaser, close } = desk;
  const site = staticSite(live, basePath);
  const server = createServer((request, response) => {
    if (request.url?.startsWith(`${basePath}admin/`)) handler(request, response);
    else site(request, response);
  });
  server.listen(Number(process.env['PORT'] ?? 4322), process.env['DESK_HOST'] ?? '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  console.log(`编辑后台：http://127.0.0.1:${port ?? ''}${basePath}admin/`);

  const stop = () => {
    server.close();
    server.closeIdleConnections();
    void close().then(() => process.exit());
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  await releaser.start();
}

async function showLog(state: string, asCsv: boolean): Promise<void> {
  const rows = await logRows(repositoryOf(state));
  process.stdout.write(asCsv ? csv(rows) : rows.map((row) => `${row.join('  ')}\n`).join(''));
}

async function showReleases(releases: Releases): Promise<void> {
  const current = await releases.current();
  for (const name of await releases.list())
    console.log(`${name}${name === current ? '  ← 读者看到的' : ''}`);
}

/** Holds until something is published again; a new day or a later entry does not undo it. */
async function rollBack(state: string, wanted: string | undefined): Promise<void> {
  const releases = new Releases(state);
  const current = await releases.current();
  const names = await releases.list();
  const name = wanted ?? names[names.indexOf(current ?? '') - 1];
  if (name === undefined) throw new Error('没有更早的版本。');
  pinned(openState(state)).set(true);
  await releases.switchTo(name);
  console.log(`读者现在看到的是 ${name}。下一次发布会换成新的版本。`);
}
