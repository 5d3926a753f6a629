import type { APIRoute, GetStaticPaths } from 'astro';
import { href } from '../lib/url.ts';
import { redirectPage } from '../outputs/redirect.ts';
import { aliases } from '../queries/aliases.ts';
import { settings } from '../queries/settings.ts';

export const getStaticPaths = (async () =>
  (await aliases()).map(({ alias, path, title }) => ({
    params: { alias: alias.slice(1) + (alias.endsWith('/') ? 'index.html' : '') },
    props: { path, title },
  }))) satisfies GetStaticPaths;

/** An old or second address leads on to where the page is now. */
export const GET: APIRoute<{ path: string; title: string }> = async ({ props }) => {
  const { site } = await settings();
  return new Response(redirectPage(new URL(href(props.path), site.url).href, props.title));
};
