import type { APIRoute, GetStaticPaths } from 'astro';
import { drawnOnce } from '../../../../outputs/drawing/drawnOnce.ts';
import { FORMATS, type Format } from '../../../../outputs/pictures/formats.ts';
import { sharePicture } from '../../../../outputs/pictures/sharePicture.ts';
import type { Entry } from '../../../../queries/entries.ts';
import { shareRoutes } from '../../../../queries/shared.ts';
import { drawingsFolder, pictureOf } from '../../../../queries/sharePictures.ts';

interface Props {
  entry: Entry;
  format: Format;
}

export const getStaticPaths = (async () => {
  const formats = Object.keys(FORMATS) as Format[];
  return (await shareRoutes()).flatMap(({ params, props, cacheKey }) =>
    formats.map((format) => ({
      params: { ...params, format },
      props: { ...props, format },
      cacheKey,
    })),
  );
}) satisfies GetStaticPaths;

/** An entry's picture for chat cards, or a cover for the public account. */
export const GET: APIRoute<Props> = async ({ props: { entry, format } }) => {
  const { text, photo } = await pictureOf(entry);
  const picture = await drawnOnce(drawingsFolder(), [text, format, photo?.digest], 'jpg', () =>
    sharePicture(text, format, photo?.file),
  );
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/jpeg' } });
};
