import type { APIRoute } from 'astro';
import { href } from '../lib/url.ts';
import { oldAddresses } from '../queries/aliases.ts';

/** Old addresses as lines of an nginx `map`, for servers that can answer with a real redirect. */
export const GET: APIRoute = async () =>
  new Response(
    (await oldAddresses()).map(({ alias, path }) => `${href(alias)} ${href(path)};\n`).join(''),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
