/**
 * How many readers Debian's nginx with the generated configuration serves from this machine:
 * `npm run bench -- load [--seconds 10] [--connections 64] [--json FILE]`. wrk asks over loopback and takes part of the
 * same processors; gzip is accepted, as browsers do.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { nginxConfig } from '../../src/outputs/server/nginx.ts';
import { precompress } from '../../src/server/precompress.ts';
import { aptInstall } from '../support/apt.ts';
import { freePort, startNginx } from '../support/nginx.ts';
import { GENERATORS } from './build/generators.ts';
import { measureCommand } from './build/measureCommand.ts';

const WRK = '/usr/bin/wrk';
const PATHS = ['', 'activities/', 'stations/rongyin/', 'activities/261114-hongju/', 'nowhere/'];

export async function bench(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: {
      seconds: { type: 'string', default: '10' },
      connections: { type: 'string', default: '64' },
      json: { type: 'string' },
    },
  });
  if (!existsSync(WRK) && !aptInstall('wrk')) throw new Error('没能装上 wrk。');
  const work = await mkdtemp(join(tmpdir(), 'bench-load-'));
  const root = join(work, 'site');
  try {
    const generator = GENERATORS['site'];
    if (!generator) throw new Error('No such generator.');
    const environment = generator.environment(join(process.cwd(), 'content'), work);
    measureCommand(generator.command, { cwd: process.cwd(), environment });
    await precompress(root, join(work, 'compressed'));
    const port = await freePort();
    const listen = `127.0.0.1:${String(port)}`;
    const nginx = await startNginx(
      nginxConfig({ domain: 'localhost', basePath: '/', root, listen }),
      port,
    );
    const rows = PATHS.map((path) => {
      const { stdout } = spawnSync(
        WRK,
        [
          '-t2',
          `-c${values.connections}`,
          `-d${values.seconds}s`,
          '--latency',
          '-H',
          'Accept-Encoding: gzip',
          `${nginx.origin}/${path}`,
        ],
        { encoding: 'utf8' },
      );
      return {
        path: `/${path}`,
        perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
        p99: /99%\s+(\S+)/.exec(stdout)?.[1] ?? '–',
        socketErrors: /Socket errors: (.*)/.exec(stdout)?.[1] ?? '0',
        otherAnswers: Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0),
      };
    });
    await nginx.stop();
    console.log(
      '| 页面 | 每秒请求 | 99% 在 | 连接错误 | 非 2xx 的回答 |\n| --- | --- | --- | --- | --- |',
    );
    for (const { path, perSecond, p99, socketErrors, otherAnswers } of rows) {
      console.log(
        `| ${path} | ${perSecond.toFixed(0)} | ${p99} | ${socketErrors} | ${String(otherAnswers)} |`,
      );
    }
    if (values.json) await writeFile(values.json, JSON.stringify(rows, null, 1));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
