import type { APIRoute, GetStaticPaths } from 'astro';
import { toInstant } from '../../../../../lib/date.ts';
import { href } from '../../../../../lib/url.ts';
import { plannedPoster } from '../../../../../outputs/poster/planned.ts';
import {
  POSTER_TYPES,
  posterResponse,
  type PosterType,
} from '../../../../../outputs/poster/respond.ts';
import { plannedPosterFacts } from '../../../../../queries/plannedPosters.ts';
import { settings } from '../../../../../queries/settings.ts';
import { drawingsFolder } from '../../../../../queries/sharePictures.ts';
import { plannedActivities, type PlannedActivity } from '../../../../../queries/year.ts';

interface Props {
  item: PlannedActivity;
  type: PosterType;
}

export const getStaticPaths = (async () => {
  const types = Object.keys(POSTER_TYPES) as PosterType[];
  return (await plannedActivities()).flatMap((item) =>
    types.map((type) => ({
      params: { plan: item.plan.id, item: item.id, type },
      props: { item, type },
    })),
  );
}) satisfies GetStaticPaths;

/** The poster of a planned activity. */
export const GET: APIRoute<Props> = async ({ props: { item, type } }) => {
  const { site } = await settings();
  const { planned, path, publishedAt, ...words } = await plannedPosterFacts(item);
  const address = new URL(href(path), site.url).href;
  return posterResponse(plannedPoster(planned, { ...words, address }), type, {
    folder: drawingsFolder(),
    madeOn: toInstant(publishedAt),
  });
};
