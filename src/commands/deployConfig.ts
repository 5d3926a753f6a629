import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { nginxConfig } from '../outputs/server/nginx.ts';
import { systemdUnit } from '../outputs/server/systemd.ts';
import { contentFolder } from '../source/environment.ts';
import { readSettings } from '../source/settings.ts';
import { runCommand } from './runCommand.ts';

const USAGE = `按网站设置生成服务器配置：nginx 的站点配置，和编辑后台的 systemd 服务。

用法：npm run deploy:config -- --to 文件夹 [选项]

  --to           写到哪个文件夹
  --root         网站文件在服务器上的位置，不写就是“状态文件夹/live”
  --state        后台的状态文件夹，不写就是 /var/lib/wmsj
  --project      本项目在服务器上的位置，不写就是当前文件夹
  --user         后台用哪个账号运行，不写就是 wmsj
  --port         后台的端口，不写就是 4322
  --listen       网站的端口，不写就是 80
  --certificate  HTTPS 证书文件，和 --key 一起写；不写就只用 HTTP
  --key          HTTPS 私钥文件
  --brotli       nginx 装了 libnginx-mod-http-brotli-static`;

/** Exit codes: 0 the files are written, 2 the command was called wrongly. */
await runCommand(async () => {
  const call = readCall();
  if (!call?.to || Boolean(call.certificate) !== Boolean(call.key)) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const { site } = await readSettings(contentFolder());
  const hasDesk = site.editing.backend === 'proxy';
  const { certificate, key, to } = call;
  const port = Number(call.port);
  const files = {
    'wmsj.conf': nginxConfig({
      domain: new URL(site.url).hostname,
      basePath: site.basePath,
      root: call.root ?? join(call.state, 'live'),
      listen: call.listen,
      tls: certificate && key ? { certificate, key } : undefined,
      deskPort: hasDesk ? port : undefined,
      gitHosts: site.editing.apiRoot ? [new URL(site.editing.apiRoot).origin] : [],
      brotli: call.brotli,
    }),
    ...(hasDesk && {
      'wmsj-desk.service': systemdUnit({
        name: site.name,
        project: resolve(call.project),
        state: call.state,
        port,
        user: call.user,
      }),
    }),
  };
  await mkdir(to, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(to, name), text);
    console.log(`已写好 ${join(to, name)}`);
  }
});

function readCall() {
  try {
    return parseArgs({
      options: {
        to: { type: 'string' },
        root: { type: 'string' },
        state: { type: 'string', default: '/var/lib/wmsj' },
        project: { type: 'string', default: '.' },
        user: { type: 'string', default: 'wmsj' },
        port: { type: 'string', default: '4322' },
        listen: { type: 'string', default: '80' },
        certificate: { type: 'string' },
        key: { type: 'string' },
        brotli: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    return undefined;
  }
}
