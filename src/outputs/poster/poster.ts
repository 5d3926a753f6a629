import sharp from 'sharp';
import { withoutBreaks } from '../drawing/breakLines.ts';
import { toPdf } from '../drawing/pdf.ts';
import { toSvg } from '../drawing/svg.ts';
import { typefaceFor } from '../drawing/typeface.ts';
import { allText, layOut, type PosterText } from './layout.ts';

/** Width of the picture: 150 dots an inch, sharp on a phone and small enough for a chat. */
const PIXELS = 1240;

/**
 * An A4 poster for the notice board.
 * @param madeOn - written into the file, so that the same poster is the same file
 */
export async function posterPdf(text: PosterText, madeOn: Date): Promise<Buffer> {
  const typeface = await typefaceFor(allText(text));
  return toPdf(layOut(text, typeface), typeface, { title: withoutBreaks(text.title), madeOn });
}

/** The same poster as a PNG for chat groups. */
export async function posterPng(text: PosterText): Promise<Buffer> {
  const typeface = await typefaceFor(allText(text));
  const svg = toSvg(layOut(text, typeface), typeface, PIXELS);
  // A palette would halve the size, and take ten times as long.
  return sharp(Buffer.from(svg)).flatten().png().toBuffer();
}
