import type { APIRoute } from 'astro';
import { href } from '../lib/url.ts';
import { webManifest } from '../outputs/webManifest.ts';
import { settings } from '../queries/settings.ts';

/** For putting the site on a phone's home screen. */
export const GET: APIRoute = async () => {
  const { site } = await settings();
  return new Response(webManifest(site, href('/')), {
    headers: { 'content-type': 'application/manifest+json' },
  });
};
