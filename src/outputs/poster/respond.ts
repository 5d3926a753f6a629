import { drawnOnce } from '../drawing/drawnOnce.ts';
import type { PosterText } from './layout.ts';
import { posterPdf, posterPng } from './poster.ts';

/** The kinds of file that a poster comes in. */
export const POSTER_TYPES = { pdf: 'application/pdf', png: 'image/png' } as const;

export type PosterType = keyof typeof POSTER_TYPES;

/**
 * A poster as the answer of an endpoint, drawn once.
 * @param folder - of what was drawn, absolute
 * @param madeOn - written into the PDF
 */
export async function posterResponse(
  text: PosterText,
  type: PosterType,
  { folder, madeOn }: { folder: string; madeOn: Date },
): Promise<Response> {
  const file = await drawnOnce(folder, [text, type === 'pdf' && madeOn], type, () =>
    type === 'pdf' ? posterPdf(text, madeOn) : posterPng(text),
  );
  return new Response(new Uint8Array(file), { headers: { 'content-type': POSTER_TYPES[type] } });
}
