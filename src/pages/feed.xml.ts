import type { APIRoute } from 'astro';
import { href } from '../lib/url.ts';
import { atom } from '../outputs/atom.ts';
import { feedEntries } from '../queries/feed.ts';
import { settings } from '../queries/settings.ts';

/** The newest activities, stories and plans. */
export const GET: APIRoute = async () => {
  const { site } = await settings();
  const absolute = (path: string) => new URL(href(path), site.url).href;
  const body = atom({
    title: site.name,
    subtitle: site.description,
    home: absolute('/'),
    self: absolute('/feed.xml'),
    entries: (await feedEntries(50)).map((entry) => ({ ...entry, address: absolute(entry.path) })),
  });
  return new Response(body, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
