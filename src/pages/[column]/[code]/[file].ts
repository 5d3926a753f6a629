import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { downloadRoutes } from '../../../queries/downloads.ts';

export const getStaticPaths = downloadRoutes satisfies GetStaticPaths;

/** A file that an entry offers, byte for byte. */
export const GET: APIRoute<{ path: string }> = async ({ props }) =>
  new Response(new Uint8Array(await readFile(props.path)));
