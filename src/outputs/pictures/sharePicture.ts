import sharp from 'sharp';
import { toSvg } from '../drawing/svg.ts';
import { typefaceFor } from '../drawing/typeface.ts';
import type { Format } from './formats.ts';
import { FORMATS } from './formats.ts';
import { allText, layOut, photoArea, type PictureText } from './layout.ts';

/**
 * Draws a share picture.
 * @param photo - file of the entry’s lead photo as it was uploaded, in any format and any way up
 * @returns a JPEG without metadata; 30 to 90 KB
 */
export async function sharePicture(
  text: PictureText,
  format: Format,
  photo: string | undefined,
): Promise<Buffer> {
  const typeface = await typefaceFor(allText(text));
  const page = layOut(text, format, photo !== undefined, typeface);
  const drawn = sharp(Buffer.from(toSvg(page, typeface, FORMATS[format].width)));
  if (photo) {
    const { left, top, width, height } = photoArea(format);
    const { data, info } = await sharp(photo)
      .autoOrient()
      .resize(width, height, { fit: 'cover' })
      .flatten()
      .raw()
      .toBuffer({ resolveWithObject: true });
    drawn.composite([{ input: data, raw: info, left, top }]);
  }
  // Full colour resolution: red characters on paper would fray without it.
  return drawn.flatten().jpeg({ quality: 82, chromaSubsampling: '4:4:4' }).toBuffer();
}
