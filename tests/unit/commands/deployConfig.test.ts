import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

let to = '';
beforeAll(() => {
  to = mkdtempSync(join(tmpdir(), 'deploy-'));
});

const run = (...options: string[]) =>
  spawnSync(process.execPath, ['src/commands/deployConfig.ts', '--to', to, ...options], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT: 'content' },
  });
const linesOf = (name: string) =>
  readFileSync(join(to, name), 'utf8')
    .split('\n')
    .map((line) => line.trim());

describe('npm run deploy:config', () => {
  it('wants a certificate together with its key, and writes nothing else', () => {
    const { status, stderr } = run('--certificate', '/etc/wmsj/chain.pem');
    expect([status, stderr]).toEqual([2, expect.stringContaining('和 --key 一起写')]);
    expect(readdirSync(to)).toEqual([]);
  });

  it('writes a site of nginx that knows HTTPS alone, and a service for the same desk', () => {
    const { status, stderr } = run(
      ...['--certificate', '/etc/wmsj/chain.pem', '--key', '/etc/wmsj/key.pem'],
      ...['--state', '/srv/wmsj', '--project', '/opt/wmsj', '--user', 'desk', '--port', '4400'],
    );
    expect(status, stderr).toBe(0);

    const site = linesOf('wmsj.conf');
    expect(site).toEqual(
      expect.arrayContaining([
        'return 301 https://$host$request_uri;',
        'ssl_certificate /etc/wmsj/chain.pem;',
        'ssl_certificate_key /etc/wmsj/key.pem;',
        'root /srv/wmsj/live;',
        'proxy_pass http://127.0.0.1:4400;',
      ]),
    );
    // To readers, and to editors: headers of a location replace those of the site.
    const strict = 'add_header Strict-Transport-Security "max-age=31536000" always;';
    expect(site.filter((line) => line === strict)).toHaveLength(2);

    expect(linesOf('wmsj-desk.service')).toEqual(
      expect.arrayContaining([
        'User=desk',
        'WorkingDirectory=/opt/wmsj',
        'Environment=PORT=4400 DESK_STATE=/srv/wmsj ASTRO_TELEMETRY_DISABLED=1',
        'Restart=on-failure',
        'ReadWritePaths=/srv/wmsj /opt/wmsj',
      ]),
    );
  });
});
