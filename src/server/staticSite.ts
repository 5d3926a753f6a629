import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sirv from 'sirv';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Serves a finished site the way a static host does: under its base path, folders by their `index.html`,
 * one redirect to the final slash, and the site's own 404 page with status 404.
 * @param folder - the built site
 * @param basePath - `/` or `/wmsj/`
 */
export function staticSite(folder: string, basePath: string): Handler {
  const serve = sirv(folder, { dev: true, etag: true });
  const prefix = basePath.replace(/\/$/, '');
  return (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (!`${pathname}/`.startsWith(basePath)) {
      if (pathname === '/') redirect(response, basePath);
      else void notFound(folder, response);
      return;
    }
    const inside = pathname.slice(prefix.length) || '/';
    const isPage = !/\.[^/]+$/.test(inside);
    if (isPage && !inside.endsWith('/')) {
      redirect(response, `${prefix}${inside}/${search}`);
      return;
    }
    request.url = inside + search;
    serve(request, response, () => void notFound(folder, response));
  };
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { location }).end();
}

async function notFound(folder: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => '404');
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
}
