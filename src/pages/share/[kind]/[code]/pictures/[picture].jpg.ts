import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { keptArticleJpeg } from '../../../../../outputs/article/jpeg.ts';
import { sharedPictureRoutes } from '../../../../../queries/shared.ts';
import { cacheFolder } from '../../../../../source/environment.ts';

export const getStaticPaths = sharedPictureRoutes satisfies GetStaticPaths;

/** A picture of an entry as articles and feeds show it. */
export const GET: APIRoute<{ path: string }> = async ({ props }) => {
  const jpeg = await keptArticleJpeg(await readFile(props.path), join(cacheFolder(), 'articles'));
  return new Response(new Uint8Array(jpeg), { headers: { 'content-type': 'image/jpeg' } });
};
