import type { APIRoute, GetStaticPaths } from 'astro';
import { href } from '../../lib/url.ts';
import type { ModelName } from '../../models/define.ts';
import { models } from '../../models/index.ts';
import { openData } from '../../queries/openData.ts';
import { settings } from '../../queries/settings.ts';

export const getStaticPaths = (() =>
  Object.values(models).map(({ name }) => ({
    params: { collection: name },
  }))) satisfies GetStaticPaths;

/** A column as JSON: `[{ code, address, …the model's fields }]`. */
export const GET: APIRoute = async ({ params }) => {
  const { site } = await settings();
  const entries = await openData(params['collection'] as ModelName);
  return Response.json(
    entries.map(({ path, ...entry }) => ({
      ...entry,
      address: new URL(href(path), site.url).href,
    })),
  );
};
