import type { APIRoute, GetStaticPaths } from 'astro';
import { toInstant } from '../../../../lib/date.ts';
import { shortPath } from '../../../../lib/sharePaths.ts';
import { href } from '../../../../lib/url.ts';
import {
  POSTER_TYPES,
  posterResponse,
  type PosterType,
} from '../../../../outputs/poster/respond.ts';
import { stationPoster } from '../../../../outputs/poster/station.ts';
import { stations, type Station } from '../../../../queries/entries.ts';
import { settings } from '../../../../queries/settings.ts';
import { drawingsFolder } from '../../../../queries/sharePictures.ts';
import { shortIdOf } from '../../../../queries/shortAddresses.ts';

interface Props {
  station: Station;
  type: PosterType;
}

export const getStaticPaths = (async () => {
  const types = Object.keys(POSTER_TYPES) as PosterType[];
  return (await stations()).flatMap((station) =>
    types.map((type) => ({ params: { code: station.id, type }, props: { station, type } })),
  );
}) satisfies GetStaticPaths;

/** The poster about a station. */
export const GET: APIRoute<Props> = async ({ props: { station, type } }) => {
  const { site } = await settings();
  const address = new URL(href(shortPath(shortIdOf(station))), site.url).href;
  return posterResponse(stationPoster(station.data, { siteName: site.name, address }), type, {
    folder: drawingsFolder(),
    madeOn: toInstant(station.data.verifiedOn),
  });
};
