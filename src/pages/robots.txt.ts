import type { APIRoute } from 'astro';
import { href } from '../lib/url.ts';
import { settings } from '../queries/settings.ts';

/** Robots may read everything but the editing side. */
export const GET: APIRoute = async () => {
  const { site } = await settings();
  return new Response(
    `User-agent: *\nDisallow: ${href('/admin/')}\nSitemap: ${new URL(href('/sitemap-index.xml'), site.url).href}\n`,
  );
};
