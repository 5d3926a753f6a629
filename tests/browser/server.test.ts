import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { nginxConfig } from '../../src/outputs/server/nginx.ts';
import { precompress } from '../../src/server/precompress.ts';
import { build, contentOf } from '../support/buildContent.ts';
import { freePort, startNginx, type Nginx } from '../support/nginx.ts';
import { siteFiles } from '../support/site.ts';
import { launchChromium } from './support/chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** A site's folder served by the generated configuration. */
async function serveBuilt(root: string, basePath: string): Promise<Nginx> {
  const port = await freePort();
  return startNginx(
    nginxConfig({ domain: 'localhost', basePath, root, listen: `127.0.0.1:${String(port)}` }),
    port,
  );
}

/** What is sent, as it is sent: `fetch` would unpack it. */
function asSent(
  url: string,
  encodings: string,
): Promise<{ encoding: string | undefined; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': encodings } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ encoding: response.headers['content-encoding'], bytes: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });
}

describe.each(inject('sites'))('Debian’s nginx with the site at $basePath', (site) => {
  const { basePath } = site;
  let nginx: Nginx;
  let folder: string;
  const at = (path: string) => nginx.origin + basePath + path;
  const get = (path: string, method = 'GET') =>
    fetch(at(path), { method, redirect: 'manual', headers: { 'accept-encoding': 'identity' } });

  beforeAll(async () => {
    folder = join(mkdtempSync(join(tmpdir(), 'served-')), 'site');
    cpSync(site.folder, folder, { recursive: true });
    await precompress(folder, resolve('.cache/test/compressed'));
    nginx = await serveBuilt(folder, basePath);
  });
  afterAll(() => nginx.stop());

  it('serves every file of the site', async () => {
    const files = siteFiles(site);
    for (const file of files) {
      const { status } = await get(file.replace(/index\.html$/, ''));
      // A short address is answered by its rule before its page is needed.
      expect([file, status]).toEqual([file, file.startsWith('s/') ? 301 : 200]);
    }
  });

  it('sends protecting headers with everything, the error page included', async () => {
    for (const path of ['', 'search/', 'feed.xml', 'admin/', 'nowhere/']) {
      const { headers } = await get(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
      expect(headers.get('content-security-policy')).toContain("object-src 'none'");
      expect(headers.get('server')).toBe('nginx');
    }
  });

  it('gives the editing side a policy of its own, and lets no page frame it', async () => {
    const [page, admin] = [await get(''), await get('admin/')].map(
      ({ headers }) => headers.get('content-security-policy') ?? '',
    );
    expect(admin).toContain("frame-ancestors 'none'");
    expect(admin).toContain("'unsafe-eval'");
    expect(page).not.toContain('unsafe');
  });

  it('keeps what has a hash in its name for a year, and asks again for all else', async () => {
    const files = siteFiles(site);
    const hashed = files.filter((file) => /^_astro\/|\.pf_fragment$/.test(file)).slice(0, 40);
    for (const file of [hashed[0] ?? '', hashed.at(-1) ?? '']) {
      expect((await get(file)).headers.get('cache-control')).toContain('immutable');
    }
    for (const path of ['', 'feed.xml', 'pagefind/search.json', 'pagefind/pagefind.js']) {
      const { headers } = await get(path);
      expect(headers.get('cache-control')).toBe('no-cache');
      expect(headers.get('etag')).toBeTruthy();
    }
  });

  it('answers an unknown address with the site’s own page and status 404', async () => {
    for (const path of ['nowhere/', 'nowhere.html', 'activities/nothing-here/', '.git/config']) {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.text()).toContain('没有找到这一页');
    }
  });

  it('leads an address without its final slash to the one with it, question and all', async () => {
    const { status, headers } = await get('stations?from=singlemessage');
    expect(status).toBe(301);
    expect(headers.get('location')).toBe(`${basePath}stations/?from=singlemessage`);
  });

  it('sends the ready-made compressed file', async () => {
    const page = readFileSync(join(folder, 'about/index.html'));
    const { encoding, bytes } = await asSent(at('about/'), 'gzip');
    expect(encoding).toBe('gzip');
    expect(bytes.equals(readFileSync(join(folder, 'about/index.html.gz')))).toBe(true);
    expect(
      brotliDecompressSync(readFileSync(join(folder, 'about/index.html.br'))).equals(page),
    ).toBe(true);
    expect((await asSent(at('about/'), 'identity')).bytes.equals(page)).toBe(true);
  });

  it('names types that Debian does not know', async () => {
    const typeOf = async (path: string) => (await get(path)).headers.get('content-type');
    expect(await typeOf('calendar.ics')).toBe('text/calendar; charset=utf-8');
    expect(await typeOf('feed.xml')).toMatch(/xml; charset=utf-8$/);
  });

  it('takes nothing but questions', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect((await get('', method)).status).toBe(403);
    }
  });

  it.each(['', 'search/?q=志愿', 'admin/'])(
    'shows /%s without a policy violation',
    async (path) => {
      const page = await browser.newPage();
      const said: string[] = [];
      page.on('console', (message) => {
        if (/policy|violat/i.test(message.text())) said.push(message.text());
      });
      await page.goto(at(path), { waitUntil: 'networkidle' });
      await page.waitForFunction(() => document.body.innerText.trim() !== '');
      expect(said).toEqual([]);
      await page.close();
    },
  );
});

describe('old addresses on Debian’s nginx', () => {
  let nginx: Nginx;
  beforeAll(async () => {
    const content = contentOf({
      'activities/moved/index.md': `---
title: 院坝义诊
code: moved
heldOn: 2024-03-05
station: rongyin
task: care
summary: 社区医生在院坝里为老人量血压。
source: 榕荫社区新时代文明实践站
publishedAt: 2024-03-05
aliases:
  - /news/12.html
  - /news/old/
---
志愿者在院坝里给老人量血压，讲了冬天怎样保暖。
`,
    });
    const { out, exit, said } = build(content, { BASE_PATH: '/wmsj/' });
    expect(exit, said).toBe(0);
    nginx = await serveBuilt(out, '/wmsj/');
  });
  afterAll(() => nginx.stop());

  it.each(['news/12.html', 'news/old/'])(
    '%s leads on by a redirect, question and all',
    async (path) => {
      const answer = await fetch(`${nginx.origin}/wmsj/${path}?from=timeline`, {
        redirect: 'manual',
      });
      expect(answer.status).toBe(301);
      expect(answer.headers.get('location')).toBe('/wmsj/activities/moved/?from=timeline');
    },
  );

  it('leads the bare host to the site', async () => {
    const { headers } = await fetch(`${nginx.origin}/`, { redirect: 'manual' });
    expect(headers.get('location')).toBe('/wmsj/');
  });
});
