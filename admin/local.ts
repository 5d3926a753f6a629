import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DatabaseSync } from 'node:sqlite';
import { readSettings } from '../src/source/settings.ts';
import { adminApp } from './bundle.ts';
import { FolderStore } from './desk/folderStore.ts';
import type { ReleaseState } from './desk/releaseState.ts';
import { deskServer } from './desk/server.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Whoever sits at this computer. */
const EVERYBODY = { name: '本机', role: 'approver' } as const;

export interface LocalEditing {
  /** Absolute. */
  contentFolder: string;
  /** `/` or `/wmsj/` */
  basePath: string;
  database: DatabaseSync;
  release: () => ReleaseState;
}

/**
 * Puts editing on this computer in front of a site: `<base>admin/` is the desk without a login, saving straight into the
 * content folder and nowhere else.
 * Only this computer may ask: the host must be a loopback name (another name that resolves here is a rebinding
 * attack), and what writes must come from a page of this very server.
 * @param site - answers everything else
 */
export async function withLocalEditing(
  site: Handler,
  { contentFolder, basePath, database, release }: LocalEditing,
): Promise<Handler> {
  const desk = deskServer({
    basePath,
    appFolder: await adminApp(),
    database,
    settings: () => readSettings(contentFolder),
    store: new FolderStore(contentFolder),
    everybody: EVERYBODY,
    release,
    log: ({ what, entry, status, fault }) => {
      if (status >= 500) console.error(`${what} ${entry ?? ''} ${fault ?? ''}`);
    },
  });
  return (request, response) => {
    if (!isLoopback(request.headers.host)) {
      response
        .writeHead(403, { 'content-type': 'application/json; charset=utf-8', connection: 'close' })
        .end(JSON.stringify({ error: '只能在本机上打开。' }));
    } else if (request.url?.startsWith(`${basePath}admin/`)) {
      void desk(request, response);
    } else {
      site(request, response);
    }
  };
}

function isLoopback(host: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host ?? '');
}
