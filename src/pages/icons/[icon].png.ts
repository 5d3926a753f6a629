import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { iconPng, ICONS } from '../../outputs/icon.ts';

export const getStaticPaths = (() =>
  ICONS.map((icon) => ({ params: { icon: icon.name }, props: icon }))) satisfies GetStaticPaths;

/** The site's mark for home screens. */
export const GET: APIRoute<(typeof ICONS)[number]> = async ({ props }) =>
  new Response(Buffer.from(await iconPng(await readFile('public/favicon.svg', 'utf8'), props)), {
    headers: { 'content-type': 'image/png' },
  });
