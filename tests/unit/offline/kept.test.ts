import { expect, it } from 'vitest';
import { sayCopy } from '../../../src/offline/copyNotice.ts';
import { cacheName, isHashed, keyOf, mayBeKept } from '../../../src/offline/kept.ts';

const scope = 'https://www.example.org/wmsj/';

it.each([
  ['', true],
  ['activities/?from=singlemessage', true],
  ['stories/', true],
  ['admin/', false],
  ['admin/#/collections/activities', false],
  ['share/activities/261114-hongju/', false],
  ['s/261114-hongju.png', false],
])('keeps “%s”: %s', (path, kept) => {
  expect(mayBeKept(new URL(scope + path), scope)).toBe(kept);
});

it('keeps nothing of the portal above it, and has caches of its own', () => {
  expect(mayBeKept(new URL('https://www.example.org/'), scope)).toBe(false);
  expect(isHashed(new URL('https://www.example.org/_astro/a.js'), scope)).toBe(false);
  expect(isHashed(new URL(`${scope}_astro/a.js`), scope)).toBe(true);
  expect(cacheName('pages', scope)).not.toBe(cacheName('pages', 'https://www.example.org/'));
});

it('keeps a page once, whatever is added to its address', () => {
  expect(keyOf(new URL(`${scope}about/?from=timeline&isappinstalled=0#main`))).toBe(
    `${scope}about/`,
  );
});

it('tells when a copy was stored, in Shanghai time, and stays silent about a day it does not know', async () => {
  const page = '<html><body class="x"><h1>标题</h1></body></html>';
  const dated = await sayCopy(
    new Response(page, { headers: { date: 'Tue, 24 Nov 2026 23:05:00 GMT' } }),
  );
  expect(await dated.text()).toMatch(
    /<body class="x"><aside[^>]*><p[^>]*>现在没有网络。这是2026年11月25日 07:05存下的，.+<\/aside><h1>/,
  );
  expect(await (await sayCopy(new Response(page))).text()).toContain('以前存下的');
});
