/// <reference lib="webworker" />
/**
 * The service worker. Pages come from the network; without one, from the copy kept when they were last visited, which
 * says when that was. Files named by a hash come from their copy first. Everything else is left to the browser.
 */
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { ExpirationPlugin } from 'workbox-expiration';
import { matchPrecache, precache } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { sayCopy } from './copyNotice.ts';
import { cacheName, isHashed, KEPT, keyOf, mayBeKept } from './kept.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: a changed offline page is a changed worker, which stores it anew. */
declare const OFFLINE_REVISION: string;

const { scope } = self.registration;
const offlinePage = `${scope}offline/`;
const pagesCache = cacheName('pages', scope);

/** Keeps whole pages only, and forgets one that is gone: what was taken down must not live on in a phone. */
const pageCopies: WorkboxPlugin = {
  cacheKeyWillBeUsed: ({ request }) => Promise.resolve(keyOf(new URL(request.url))),
  cacheWillUpdate: async ({ request, response }) => {
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    if (response.status === 200 && isPage && !response.redirected) return response;
    if (response.status === 404 || response.status === 410) {
      await (await caches.open(pagesCache)).delete(keyOf(new URL(request.url)));
    }
    return null;
  },
  cachedResponseWillBeUsed: async ({ cachedResponse }) =>
    cachedResponse ? sayCopy(cachedResponse) : null,
};

// Workbox's plug-in types are written without exactOptionalPropertyTypes.
const bounds = (kind: keyof typeof KEPT) =>
  new ExpirationPlugin({ ...KEPT[kind], purgeOnQuotaError: true }) as WorkboxPlugin;

const pages = new NetworkFirst({ cacheName: pagesCache, plugins: [bounds('pages'), pageCopies] });

precache([{ url: offlinePage, revision: OFFLINE_REVISION }]);
registerRoute(({ request, url }) => request.mode === 'navigate' && mayBeKept(url, scope), pages);
registerRoute(
  ({ url }) => isHashed(url, scope),
  new CacheFirst({ cacheName: cacheName('files', scope), plugins: [bounds('files')] }),
);
setCatchHandler(async ({ request }) => {
  const isPage = request.mode === 'navigate';
  return (isPage && (await matchPrecache(offlinePage))) || Response.error();
});

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil(keepOpenPages(event));
});

/** The first page of a first visit was loaded before this worker was there. */
async function keepOpenPages(event: ExtendableEvent): Promise<void> {
  await self.clients.claim();
  for (const { url } of await self.clients.matchAll({ type: 'window' })) {
    if (!mayBeKept(new URL(url), scope)) continue;
    const [, stored] = pages.handleAll({ event, request: new Request(url) });
    // Without a network there is nothing to keep.
    await stored.catch(() => undefined);
  }
}
