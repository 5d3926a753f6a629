import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { attachmentRoutes } from '../../../queries/attachments.ts';

export const getStaticPaths = attachmentRoutes satisfies GetStaticPaths;

/** An attachment, byte for byte. */
export const GET: APIRoute<{ path: string }> = async ({ props }) =>
  new Response(new Uint8Array(await readFile(props.path)));
