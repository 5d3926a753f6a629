import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The part of s3rver, which has no types, that is used here. */
interface StoreServer {
  run(): Promise<AddressInfo>;
  close(): Promise<void>;
}
const S3rver = createRequire(import.meta.url)('s3rver') as new (options: object) => StoreServer;

const work = mkdtempSync(join(tmpdir(), 'deploy-'));
const site = join(work, 'site');
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
};

let store: StoreServer;
let origin: string;
beforeAll(async () => {
  store = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(work, 'store'),
    configureBuckets: [{ name: 'office' }],
  });
  origin = `http://127.0.0.1:${String((await store.run()).port)}`;
  put('index.html', '<!doctype html><title>首页</title>');
  put('index.html.br', 'twin');
  put('_astro/page.1234.css', 'p{}');
  put('stations/rongyin/index.html', '<!doctype html><title>榕荫</title>');
  put('calendar.ics', 'BEGIN:VCALENDAR');
});
afterAll(async () => {
  await store.close();
  rmSync(work, { recursive: true, force: true });
});

/** Runs the real command against the store. */
async function deploy(...call: string[]): Promise<{ exit: number; said: string }> {
  const run = spawn('node', ['src/commands/deploy.ts', ...call], {
    env: {
      ...process.env,
      OUT: site,
      AWS_ACCESS_KEY_ID: 'S3RVER',
      AWS_SECRET_ACCESS_KEY: 'S3RVER',
      S3_ENDPOINT: origin,
      S3_PATH_STYLE: '1',
    },
  });
  let said = '';
  run.stdout.on('data', (text: Buffer) => (said += text.toString()));
  run.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const [exit] = (await once(run, 'close')) as [number];
  return { exit, said };
}
const stored = (path: string) => fetch(`${origin}/office/wmsj/${path}`);

describe('npm run deploy', () => {
  it('says first what it would do, and does nothing', async () => {
    const { exit, said } = await deploy('s3://office/wmsj', '--dry-run');
    expect([exit, said]).toEqual([0, expect.stringContaining('要上传4个文件')]);
    expect(said).toContain('上传 stations/rongyin/index.html');
    expect((await stored('index.html')).status).toBe(404);
  });

  it('sends every file with its type and how long it may be kept', async () => {
    expect((await deploy('s3://office/wmsj')).exit).toBe(0);
    const page = await stored('stations/rongyin/index.html');
    expect(await page.text()).toBe('<!doctype html><title>榕荫</title>');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect((await stored('_astro/page.1234.css')).headers.get('cache-control')).toContain(
      'immutable',
    );
    expect((await stored('calendar.ics')).headers.get('content-type')).toBe(
      'text/calendar; charset=utf-8',
    );
    expect((await stored('index.html.br')).status).toBe(404);
  });

  it('then sends only what changed and removes what is gone', async () => {
    put('index.html', '<!doctype html><title>新的首页</title>');
    rmSync(join(site, 'calendar.ics'));
    const { said } = await deploy('s3://office/wmsj');
    expect(said).toContain('要上传1个文件（1 KB），删除1个，2个没有变化');
    expect(await (await stored('index.html')).text()).toContain('新的首页');
    expect((await stored('calendar.ics')).status).toBe(404);
    expect((await deploy('s3://office/wmsj')).said).toContain('要上传0个文件');
  });

  it('refuses a folder without a site, before it touches the store', async () => {
    rmSync(join(site, 'index.html'));
    const { exit, said } = await deploy('s3://office/wmsj');
    expect([exit, said]).toEqual([2, expect.stringContaining('里没有网站')]);
    expect((await stored('index.html')).status).toBe(200);
  });

  it.each(['office/wmsj', 's3://', 'https://office'])(
    'refuses “%s” as an address',
    async (address) => {
      const { exit, said } = await deploy(address);
      expect([exit, said]).toEqual([2, expect.stringContaining('s3://桶名/前缀')]);
    },
  );
});
