import type { APIRoute } from 'astro';
import { href } from '../lib/url.ts';
import { shortPath } from '../lib/sharePaths.ts';
import { oldAddresses } from '../queries/aliases.ts';
import { shortAddresses } from '../queries/shortAddresses.ts';

/** Old and short addresses as lines of an nginx `map`, for servers that can answer with a real redirect. */
export const GET: APIRoute = async () => {
  const short = (await shortAddresses()).map(({ id, path }) => ({ alias: shortPath(id), path }));
  return new Response(
    [...(await oldAddresses()), ...short]
      .map(({ alias, path }) => `${href(alias)} ${href(path)};\n`)
      .join(''),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
};
