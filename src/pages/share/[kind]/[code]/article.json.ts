import type { APIRoute, GetStaticPaths } from 'astro';
import { coverPath } from '../../../../lib/sharePaths.ts';
import { absoluteAt } from '../../../../lib/url.ts';
import { articleOfEntry } from '../../../../outputs/article/ofEntry.ts';
import type { Entry } from '../../../../queries/entries.ts';
import { settings } from '../../../../queries/settings.ts';
import { sharedOf, shareRoutes } from '../../../../queries/shared.ts';

export const getStaticPaths = shareRoutes satisfies GetStaticPaths;

/** An entry's article: what the share desk copies and the drafts command sends. */
export const GET: APIRoute<{ entry: Entry }> = async ({ props }) => {
  const { site } = await settings();
  const shared = sharedOf(props.entry);
  const { kind, code, title, author, digest } = shared;
  const absolute = absoluteAt(site.url);
  return Response.json({
    title,
    author,
    digest,
    address: absolute(`/${kind}/${code}/`),
    cover: absolute(coverPath(kind, code)),
    ...articleOfEntry(shared, absolute),
  });
};
