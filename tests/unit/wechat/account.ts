import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A public account that speaks the documented interface and enforces its limits. */
export interface TestAccount {
  api: string;
  drafts: Record<string, unknown>[];
  /** Bodies of draft/add as they came over the wire. */
  wire: string[];
  tokens: number;
  /** Makes the next calls of a path fail with these codes. */
  fail: (path: string, ...codes: number[]) => void;
  /** Makes every token given so far stale. */
  expire: () => void;
}

export const APP_ID = 'wx0123456789abcdef';
export const SECRET = 'geheim-0123456789';

export async function startAccount(): Promise<TestAccount> {
  let valid: string | undefined;
  const pictures = new Set<string>();
  const materials = new Set<string>();
  const failures = new Map<string, number[]>();
  const state = { drafts: [] as Record<string, unknown>[], wire: [] as string[], tokens: 0 };

  async function answer(request: IncomingMessage): Promise<Record<string, unknown>> {
    const url = new URL(request.url ?? '/', 'http://x');
    if (request.method !== 'POST') return { errcode: 43002 };
    const failure = failures.get(url.pathname)?.shift();
    if (failure !== undefined) return { errcode: failure, errmsg: 'hint' };
    const body = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>));
    if (url.pathname === '/cgi-bin/stable_token') {
      const asked = JSON.parse(body.toString()) as Record<string, unknown>;
      if (asked['appid'] !== APP_ID) return { errcode: 40013 };
      if (asked['secret'] !== SECRET) return { errcode: 40125 };
      if (asked['force_refresh'] || valid === undefined) valid = `token-${++state.tokens}`;
      return { access_token: valid, expires_in: 7200 };
    }
    const token = url.searchParams.get('access_token');
    if (!token) return { errcode: 41001 };
    if (token !== valid) return { errcode: 42001 };
    if (url.pathname === '/cgi-bin/draft/add') return addDraft(body.toString());
    const sent = await new Response(new Uint8Array(body), {
      headers: { 'content-type': request.headers['content-type'] ?? '' },
    }).formData();
    const media = sent.get('media');
    if (!(media instanceof File)) return { errcode: 41005 };
    const bytes = new Uint8Array(await media.arrayBuffer());
    if (bytes.length === 0) return { errcode: 44001 };
    if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return { errcode: 40005 };
    if (url.pathname === '/cgi-bin/media/uploadimg') {
      if (bytes.length > 1_000_000) return { errcode: 40009 };
      const address = `http://mmbiz.qpic.cn/${pictures.size}/0?from=appmsg&x=1`;
      pictures.add(address);
      return { url: address };
    }
    if (url.pathname === '/cgi-bin/material/add_material') {
      if (url.searchParams.get('type') !== 'image') return { errcode: 40004 };
      const id = `media-${materials.size}`;
      materials.add(id);
      return { media_id: id, url: 'http://mmbiz.qpic.cn/cover' };
    }
    return { errcode: 47001 };
  }

  function addDraft(body: string): Record<string, unknown> {
    state.wire.push(body);
    const { articles } = JSON.parse(body) as { articles: Record<string, string>[] };
    const [article = {}] = articles;
    const { title = '', digest = '', author = '', content = '', thumb_media_id = '' } = article;
    if (content === '') return { errcode: 44003 };
    if (title.length > 32) return { errcode: 45003 };
    if (digest.length > 120) return { errcode: 45004 };
    if (author.length > 16) return { errcode: 45110 };
    if (content.length >= 20_000 || Buffer.byteLength(content) >= 1_000_000)
      return { errcode: 45002 };
    if (!materials.has(thumb_media_id)) return { errcode: 40007 };
    const shown = [...content.matchAll(/<img src="([^"]+)"/g)].map(([, src = '']) =>
      src.replaceAll('&amp;', '&'),
    );
    if (shown.some((src) => !pictures.has(src))) return { errcode: 45166 };
    state.drafts.push(article);
    return { media_id: `draft-${state.drafts.length}` };
  }

  const server = createServer((request, response) => {
    void answer(request).then((result) => {
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(JSON.stringify(result));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return Object.assign(state, {
    api: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fail: (path: string, ...codes: number[]) => failures.set(path, codes),
    expire: () => (valid = 'another'),
  });
}
