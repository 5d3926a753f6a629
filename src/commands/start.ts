import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { watch } from 'chokidar';
import { runBuild } from '../../admin/desk/release/runBuild.ts';
import type { ReleaseState } from '../../admin/desk/releaseState.ts';
import { openState } from '../../admin/desk/state.ts';
import { withLocalEditing } from '../../admin/local.ts';
import { shanghaiNow } from '../lib/date.ts';
import { staticSite } from '../server/staticSite.ts';
import { contentFolder, deskFolder, outputFolder } from '../source/environment.ts';
import { readSettings } from '../source/settings.ts';
import { step } from './progress.ts';
import { runCommand } from './runCommand.ts';

/** Saving an entry writes several files; wait for the last of them. */
const QUIET_MS = 300;

/** `npm start`: builds the site, serves it with editing switched on, and builds again after every change. */
await runCommand(async () => {
  const content = contentFolder();
  const { site } = await readSettings(content);
  let release: ReleaseState = {
    state: 'building',
    since: shanghaiNow(),
    issues: [],
    mirror: { state: 'off' },
  };
  const handler = await step('准备编辑后台', () =>
    withLocalEditing(staticSite(outputFolder(), site.basePath), {
      contentFolder: content,
      basePath: site.basePath,
      database: openState(deskFolder()),
      release: () => release,
    }),
  );
  const port = await listen(createServer(handler), Number(process.env['PORT'] ?? 4321));
  const address = `http://127.0.0.1:${port}${site.basePath}`;
  console.log(`编辑：${address}admin/`);

  const rebuild = oneAtATime(async () => {
    release = { ...release, state: 'building', since: shanghaiNow() };
    const issues = await runBuild({ content, out: outputFolder() });
    release = {
      ...release,
      state: issues ? 'failed' : 'live',
      since: shanghaiNow(),
      issues: issues ?? [],
    };
    if (issues) console.log('网站没有更新，请先改正上面的问题，保存后会再试。');
    else console.log(`网站：${address}`);
  });
  let timer: NodeJS.Timeout | undefined;
  watch(content, { ignoreInitial: true }).on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild(), QUIET_MS);
  });
  await rebuild();
  console.log('在后台保存后，网站会自动更新。按 Ctrl+C 结束。');
});

/** @returns the port; 0 asks for any that is free. */
async function listen(server: Server, port: number): Promise<number> {
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(
      `端口${port}已被占用：可能已经在另一个窗口里启动。也可以换一个端口：PORT=${port + 1} npm start`,
      { cause: error },
    );
  }
}

/** Runs the work now, or once more after the run that is under way. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  return async () => {
    if (running) {
      again = true;
      return;
    }
    do {
      again = false;
      running = work();
      await running;
    } while (again);
    running = undefined;
  };
}
