import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { serve } from '../../browser/support/server.ts';
import type { BenchPage, BenchQuery } from './corpus.ts';

export interface MeasuredQuery {
  id: number;
  kind: string;
  q: string;
  relevant: number;
  returned: number;
  /** Share of the right pages that were returned. */
  recall: number;
  /** Share of right pages among the first ten, or among all when fewer were returned. */
  precision: number;
  /** Response bodies for this query in a fresh browser, ten results ready to show. */
  firstBytes: number;
  /** Time until ten results are ready, in a browser that has searched before. */
  ms: number;
}

/** The module that an engine puts at `engine.js`: its default export opens the engine. */
export type OpenEngine = () => Promise<BrowserEngine>;
export interface BrowserEngine {
  /** Addresses of the results that are ready to show, and a way to all further ones. */
  search(query: string): Promise<{ first: string[]; rest: () => Promise<string[]> }>;
}

export interface Measured {
  queries: MeasuredQuery[];
  /** Seconds to the first answer in a fresh browser on a slow mobile network, for a sample of the queries. */
  slowSeconds: number[];
}

interface Answer {
  ms: number;
  urls: string[];
}

declare global {
  interface Window {
    benchEngine: Promise<BrowserEngine>;
  }
}

const AT_ONCE = 10;
/** Slow 4G: 1.6 Mbit/s, 150 ms. */
const SLOW = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 94_000,
};
const SLOW_SAMPLE = 7;
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/**
 * Asks every query of one engine: each once in a fresh browser for its bytes, some once more on a slow
 * network, then all in one page.
 * @param sameBytes whether one query's bytes stand for all
 */
export async function measure(
  browser: Browser,
  folder: string,
  queries: readonly BenchQuery[],
  pages: readonly BenchPage[],
  sameBytes: boolean,
): Promise<Measured> {
  const idByUrl = new Map(pages.map(({ id, url }) => [url, id]));
  const server = await countingServer(folder);
  try {
    const bytes = new Map<number, number>();
    for (const { id, q } of sameBytes ? queries.slice(0, 1) : queries) {
      const page = await openPage(browser, server.origin);
      server.restart();
      await ask(page, q, false);
      bytes.set(id, server.bytes());
      await page.context().close();
    }
    const [firstBytes = 0] = bytes.values();
    const slowSeconds: number[] = [];
    const step = Math.max(1, Math.floor(queries.length / SLOW_SAMPLE));
    for (const { q } of queries.filter((_, at) => at % step === 0)) {
      const page = await openPage(browser, server.origin);
      const session = await page.context().newCDPSession(page);
      await session.send('Network.emulateNetworkConditions', SLOW);
      slowSeconds.push((await ask(page, q, false)).ms / 1000);
      await page.context().close();
    }
    const page = await openPage(browser, server.origin);
    await ask(page, queries[0]?.q ?? '', false);
    const measured: MeasuredQuery[] = [];
    for (const query of queries) {
      const { ms, urls } = await ask(page, query.q, true);
      const right = new Set(query.relevant);
      const rightly = urls.map((url) => right.has(idByUrl.get(url) ?? -1));
      const shown = rightly.slice(0, AT_ONCE);
      measured.push({
        id: query.id,
        kind: query.kind,
        q: query.q,
        relevant: right.size,
        returned: urls.length,
        recall: right.size > 0 ? count(rightly) / right.size : 1,
        precision: shown.length > 0 ? count(shown) / shown.length : right.size > 0 ? 0 : 1,
        firstBytes: bytes.get(query.id) ?? firstBytes,
        ms,
      });
    }
    await page.context().close();
    return { queries: measured, slowSeconds };
  } finally {
    await server.close();
  }
}

const count = (flags: readonly boolean[]): number => flags.filter(Boolean).length;

async function openPage(browser: Browser, origin: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  return page;
}

/** Searches in the page; `all` also fetches every further result, outside the time. */
const ask = (page: Page, query: string, all: boolean): Promise<Answer> =>
  page.evaluate(
    async ({ query, all }) => {
      const started = performance.now();
      window.benchEngine ??= import('/engine.js' as string).then((module) =>
        (module as { default: OpenEngine }).default(),
      );
      const engine = await window.benchEngine;
      const { first, rest } = await engine.search(query);
      const ms = performance.now() - started;
      return { ms, urls: all ? [...first, ...(await rest())] : first };
    },
    { query, all },
  );

/** Serves the folder, text compressed as a good host would, and counts the bodies it sends. */
async function countingServer(folder: string) {
  let bytes = 0;
  const send = (response: ServerResponse, body: Buffer, type: string, zip: boolean): void => {
    const sent = zip ? gzipSync(body, { level: 9 }) : body;
    bytes += sent.length;
    response.setHeader('content-type', type);
    response.setHeader('cache-control', 'max-age=3600');
    if (zip) response.setHeader('content-encoding', 'gzip');
    response.end(sent);
  };
  const server = await serve((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    if (path === '/') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        '<!doctype html><html lang="zh-CN"><title>搜索</title><link rel="icon" href="data:,">',
      );
      return;
    }
    const type = TYPES[extname(path)];
    readFile(join(folder, path)).then(
      (body) => {
        send(response, body, type ?? 'application/octet-stream', type !== undefined);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  return {
    ...server,
    restart: () => {
      bytes = 0;
    },
    bytes: () => bytes,
  };
}
