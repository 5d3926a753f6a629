import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aptInstall } from './apt.ts';

const PROGRAM = '/usr/sbin/nginx';

/** Makes sure of Debian's nginx; the test command calls it once before the tests. */
export function findNginx(): void {
  if (existsSync(PROGRAM)) return;
  console.log('没有找到 nginx，正在安装……');
  if (!aptInstall('nginx-light')) {
    throw new Error(`测试需要 nginx（${PROGRAM}），但没能装上。请自行安装 nginx。`);
  }
}

export interface Nginx {
  origin: string;
  stop: () => Promise<void>;
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Runs nginx with a site's configuration, as Debian would include it.
 * @param site - what stands in `sites-enabled`
 * @param port - where it listens
 */
export async function startNginx(site: string, port: number): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  await writeFile(join(folder, 'site.conf'), site);
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''} worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http { include /etc/nginx/mime.types; access_log off; ${paths.join(' ')} include ${folder}/site.conf; }
`,
  );
  const run = spawn(PROGRAM, ['-p', folder, '-e', join(folder, 'error.log'), '-c', 'nginx.conf'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = once(run, 'exit');
  const origin = `http://127.0.0.1:${String(port)}`;
  for (let waited = 0; ; waited += 50) {
    const answers = await fetch(origin, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (answers) break;
    if (run.exitCode !== null || waited > 10_000) throw new Error('nginx did not start.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    origin,
    stop: async () => {
      run.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
