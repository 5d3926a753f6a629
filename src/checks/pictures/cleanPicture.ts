import sharp, { type Sharp } from 'sharp';
import { pictureType, type PictureType } from './pictureType.ts';
import { readPicture } from './readPicture.ts';

/** A cleaned picture, and what was done to it in plain Chinese. */
export interface CleanedPicture {
  bytes: Uint8Array;
  done: string[];
}

/** High enough that no difference is seen, as this picture is compressed again for the site. */
const QUALITY = 90;

const ENCODERS: Partial<Record<PictureType, (picture: Sharp) => Sharp>> = {
  jpeg: (picture) => picture.jpeg({ quality: QUALITY }),
  png: (picture) => picture.png(),
  webp: (picture) => picture.webp({ quality: QUALITY }),
  avif: (picture) => picture.avif({ quality: QUALITY }),
};

/**
 * Turns a photo upright and takes everything out of it that is not the picture: position, serial number, names,
 * thumbnail. Colours are converted to sRGB.
 * @returns `undefined` when the picture is upright and tells nothing, or is of a kind that carries no such data.
 * @throws when the picture cannot be read.
 */
export async function cleanPicture(bytes: Uint8Array): Promise<CleanedPicture | undefined> {
  const type = pictureType(bytes);
  const encode = type && ENCODERS[type];
  if (!encode) return undefined;
  const { orientation, pages, traces } = await readPicture(bytes);
  const turned = orientation !== 1;
  if (!turned && traces.length === 0) return undefined;
  const picture = sharp(bytes, { animated: pages > 1 });
  return {
    bytes: await encode(turned ? picture.autoOrient() : picture).toBuffer(),
    done: [...(turned ? ['已转正'] : []), ...(traces.length > 0 ? ['已清除拍摄信息'] : [])],
  };
}
