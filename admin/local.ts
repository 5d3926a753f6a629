import { rmdir } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import decapServer from 'decap-server/dist/middlewares.js';
import express from 'express';
import sirv from 'sirv';
import { readSettings } from '../src/source/settings.ts';
import { adminApp } from './bundle.ts';
import { adminConfig } from './config.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** decap-server's own limit of one save; photos travel in base64, a third longer than they are. */
const LIMIT = 50 * 1024 * 1024;

/**
 * Puts editing on this computer in front of a site: `<base>admin/` is the app, saving goes through the same
 * server straight into the content folder and nowhere else.
 * There is no login, so only this computer may ask: the host must be a loopback name (another name that resolves
 * here is a rebinding attack), and what writes must come from a page of this very server.
 * @param site - answers everything else
 * @param contentFolder - absolute
 * @param basePath - `/` or `/wmsj/`
 */
export async function withLocalEditing(
  site: Handler,
  { contentFolder, basePath }: { contentFolder: string; basePath: string },
): Promise<Handler> {
  const saving = await savingTo(contentFolder);
  const app = sirv(await adminApp(), { etag: true });
  const admin = `${basePath}admin/`;

  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!isLoopback(request.headers.host)) {
      answer(response, 403, { error: '只能在本机上打开。' });
    } else if (!pathname.startsWith(admin)) {
      site(request, response);
    } else if (pathname === `${admin}config.json`) {
      void sendConfig(contentFolder, basePath, response);
    } else if (pathname.startsWith(`${admin}api/`)) {
      const refusal = refuse(request);
      if (refusal) {
        answer(response, ...refusal);
        return;
      }
      request.url = pathname.slice(admin.length - 1);
      saving(request, response);
    } else {
      request.url = pathname.slice(admin.length - 1);
      app(request, response, () => {
        answer(response, 404, { error: '没有这个文件。' });
      });
    }
  };
}

async function savingTo(contentFolder: string): Promise<Handler> {
  const app = express().disable('x-powered-by');
  app.use(express.json({ limit: LIMIT }));
  app.post('/api/v1', (request: express.Request<object, object, SaveBody>, response, next) => {
    response.on('finish', () => {
      if (response.statusCode === 200) void removeEmptied(contentFolder, request.body);
    });
    next();
  });
  // The only way to tell decap-server its folder; it reads the variable once, when it is registered.
  process.env['GIT_REPO_DIRECTORY'] = contentFolder;
  await decapServer.registerLocalFs(app, { logLevel: 'error' });
  delete process.env['GIT_REPO_DIRECTORY'];
  return app;
}

interface SaveBody {
  action?: string;
  params?: { paths?: string[] };
}

/** An entry's folder goes with its last file: the checks would report it as an entry without a text. */
async function removeEmptied(contentFolder: string, { action, params }: SaveBody): Promise<void> {
  if (action !== 'deleteFiles') return;
  for (const folder of new Set(params?.paths?.map((path) => dirname(join(contentFolder, path)))))
    await rmdir(folder).catch(() => undefined);
}

/** Read afresh each time, so that edited settings are in the form after a reload. */
async function sendConfig(
  contentFolder: string,
  basePath: string,
  response: ServerResponse,
): Promise<void> {
  try {
    const settings = await readSettings(contentFolder);
    const served = { ...settings, site: { ...settings.site, basePath } };
    answer(response, 200, adminConfig(served, { contentPath: '', local: true }));
  } catch (error) {
    answer(response, 500, { error: `设置文件有误：${String(error)}` });
  }
}

function refuse({ headers, method }: IncomingMessage): [status: number, body: object] | undefined {
  if (method !== 'POST') return [405, { error: '这个地址只接受保存。' }];
  if (headers.origin !== `http://${headers.host}`)
    return [403, { error: '只接受本机后台页面的保存。' }];
  if (!headers['content-type']?.startsWith('application/json'))
    return [415, { error: '只接受 JSON。' }];
  if (Number(headers['content-length'] ?? 0) > LIMIT)
    return [413, { error: '这一次的照片合起来太大。请缩小照片，或分几次上传。' }];
  return undefined;
}

function isLoopback(host: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host ?? '');
}

/** A refusal closes the connection: what the other side is still sending is not read. */
function answer(response: ServerResponse, status: number, body: object): void {
  const close = status >= 400 && { connection: 'close' };
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...close })
    .end(JSON.stringify(body));
}
