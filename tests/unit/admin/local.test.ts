import { cp, mkdir, mkdtemp, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { request as httpRequest, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openState } from '../../../admin/desk/state.ts';
import { withLocalEditing } from '../../../admin/local.ts';
import { serve, type TestServer } from '../../browser/support/server.ts';

let server: TestServer;
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'wmsj-local-'));
  await mkdir(join(root, 'content'));
  await cp('content/settings', join(root, 'content/settings'), { recursive: true });
  await writeFile(join(root, 'secret.txt'), 'secret');
  await symlink(root, join(root, 'content/out'));
  const site = await withLocalEditing(
    (_request, response) => {
      response.end('the site');
    },
    {
      contentFolder: join(root, 'content'),
      basePath: '/wmsj/',
      database: openState(join(root, 'state')),
      release: () => ({ state: 'live', since: '', issues: [], mirror: { state: 'off' } }),
    },
  );
  server = await serve(site);
}, 180_000);
afterAll(() => server.close());

interface Answer {
  status: number;
  text: string;
}

/** `fetch` does not let a test choose its Host. */
function ask(
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: OutgoingHttpHeaders; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(server.origin + path, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

const API = '/wmsj/admin/api/v1';
const save = (action: string, params: object, headers: OutgoingHttpHeaders = {}) =>
  ask(API, {
    method: 'POST',
    headers: {
      origin: server.origin,
      'content-type': 'application/json; charset=utf-8',
      ...headers,
    },
    body: JSON.stringify({ branch: 'main', action, params: { branch: 'main', ...params } }),
  });
const entry = (path: string) => ({
  dataFiles: [{ path, slug: 'x', raw: '标题' }],
  assets: [{ path: path.replace('index.md', 'photo.jpg'), content: 'QUJD', encoding: 'base64' }],
  options: { commitMessage: 'x', useWorkflow: false, status: 'draft' },
});

describe('editing on this computer', () => {
  it('saves an entry and its picture into the content folder', async () => {
    expect((await save('persistEntry', entry('stories/261125-k3f9/index.md'))).status).toBe(200);
    const folder = join(root, 'content/stories/261125-k3f9');
    expect(await readFile(join(folder, 'index.md'), 'utf8')).toBe('标题');
    expect(await readFile(join(folder, 'photo.jpg'), 'utf8')).toBe('ABC');
  });

  it('removes an entry with its folder, and leaves a folder that still holds something', async () => {
    await save('persistEntry', entry('stories/gone/index.md'));
    const remove = (...paths: string[]) =>
      save('deleteFiles', { paths, options: { commitMessage: 'x' } });
    expect((await remove('stories/gone/index.md')).status).toBe(200);
    expect(await readFile(join(root, 'content/stories/gone/photo.jpg'), 'utf8')).toBe('ABC');
    await remove('stories/gone/photo.jpg');
    await vi.waitFor(() =>
      expect(stat(join(root, 'content/stories/gone'))).rejects.toThrow('ENOENT'),
    );
  });

  it('serves the app, its configuration, and leaves the rest to the site', async () => {
    expect((await ask('/wmsj/admin/')).text).toContain('编辑后台');
    const { cms } = JSON.parse((await ask('/wmsj/admin/config.json')).text) as {
      cms: { backend: object; collections: { folder: string }[] };
    };
    expect(cms.backend).toMatchObject({
      name: 'proxy',
      proxy_url: expect.stringMatching(/^\/wmsj\/admin\/api\/v1\?tab=[\w-]{36}$/) as string,
    });
    expect(cms.collections[0]?.folder).toBe('activities');
    expect((await ask('/wmsj/admin/nothing.js')).status).toBe(404);
    expect((await ask('/wmsj/')).text).toBe('the site');
    expect((await ask('/admin/')).text).toBe('the site');
  });

  it('has the settings of now in the form, and says what is wrong with them', async () => {
    const file = join(root, 'content/settings/programme.yaml');
    const shipped = await readFile(file, 'utf8');
    await writeFile(file, shipped.replace('学习实践科学理论', '学习新的理论'));
    expect((await ask('/wmsj/admin/config.json')).text).toContain('学习新的理论');
    await writeFile(file, 'tasks: 一');
    const broken = await ask('/wmsj/admin/config.json');
    await writeFile(file, shipped);
    expect(broken.status).toBe(500);
    expect(broken.text).toContain('设置文件有误');
  });

  it.each([
    ['a name that only resolves here', { host: 'evil.example' }],
    ['an address in the office network', { host: '192.168.1.10:4321' }],
    ['a name that begins like ours', { host: 'localhost.evil.example' }],
  ])('answers nothing to %s', async (_what, headers) => {
    for (const path of ['/wmsj/', '/wmsj/admin/', '/wmsj/admin/config.json'])
      expect((await ask(path, { headers })).status).toBe(403);
    expect((await save('info', {}, { ...headers, origin: `http://${headers.host}` })).status).toBe(
      403,
    );
  });

  it.each([
    ['of another site', { origin: 'https://evil.example' }, 403],
    ['of another port', { origin: 'http://127.0.0.1:1' }, 403],
    ['without an origin', { origin: 'null' }, 403],
    ['as a form would send it', { 'content-type': 'text/plain' }, 415],
    ['that is far too large', { 'content-length': 60 * 1024 * 1024 }, 413],
  ])('refuses a save %s', async (_what, headers, status) => {
    expect((await save('persistEntry', entry('stories/refused/index.md'), headers)).status).toBe(
      status,
    );
    await expect(stat(join(root, 'content/stories/refused'))).rejects.toThrow('ENOENT');
  });

  it('refuses to be called by a link', async () => {
    expect((await ask(API, { headers: { origin: server.origin } })).status).toBe(405);
  });

  it.each(['../secret.txt', 'stories/../../secret.txt', 'out/secret.txt', '/etc/passwd'])(
    'neither reads nor writes %s',
    async (path) => {
      expect((await save('getMediaFile', { path })).status).toBeGreaterThanOrEqual(400);
      const read = await save('getEntry', { path });
      expect(read.text).not.toContain('secret"');
      expect((await save('persistEntry', entry(path))).status).toBeGreaterThanOrEqual(400);
      await save('deleteFile', { path, options: { commitMessage: 'x' } });
      expect(await readFile(join(root, 'secret.txt'), 'utf8')).toBe('secret');
    },
  );
});
