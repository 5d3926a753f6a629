import type { APIRoute, GetStaticPaths } from 'astro';
import { href } from '../../../lib/url.ts';
import { shortPage } from '../../../outputs/shortPage.ts';
import { cacheKey } from '../../../queries/cacheKeys.ts';
import { settings } from '../../../queries/settings.ts';
import { shortAddresses, type ShortAddress } from '../../../queries/shortAddresses.ts';

export const getStaticPaths = (async () =>
  Promise.all(
    (await shortAddresses()).map(async (entry) => ({
      params: { short: entry.id },
      props: { ...entry },
      cacheKey: await cacheKey([], entry),
    })),
  )) satisfies GetStaticPaths;

/** A short permanent address: share tags for chat programs, and on to the entry. */
export const GET: APIRoute<ShortAddress> = async ({
  props: { path, title, description, image },
}) => {
  const { site } = await settings();
  const absolute = (inside: string) => new URL(href(inside), site.url).href;
  return new Response(
    shortPage({
      address: absolute(path),
      title,
      description,
      image: absolute(image),
      siteName: site.name,
    }),
  );
};
