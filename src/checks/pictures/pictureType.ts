import { xmlText } from '../xml.ts';

/** Kinds of picture that are told apart; only the first six are shown by every browser. */
export type PictureType =
  'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'svg' | 'heic' | 'bmp' | 'tiff';

/** File endings of what people take for pictures. */
const PICTURE_ENDING = /\.(?:jpe?g|jfif|png|webp|gif|avif|svg|hei[cf]|bmp|tiff?)$/i;

export const isPictureName = (file: string): boolean => PICTURE_ENDING.test(file);

/**
 * What a picture really is, by its first bytes; phones and WeChat often give another ending.
 * @returns `undefined` when it is none of the known kinds.
 */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  const head = latin1(bytes.subarray(0, 12));
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (/^RIFF[^]{4}WEBP/.test(head)) return 'webp';
  if (/^(?:II\*\0|MM\0\*)/.test(head)) return 'tiff';
  if (head.startsWith('BM')) return 'bmp';
  if (head.slice(4, 8) === 'ftyp') return isoMediaType(bytes);
  return looksLikeSvg(bytes) ? 'svg' : undefined;
}

/** ISO/IEC 23008-12: the brands in the first box say how the picture inside is coded. */
function isoMediaType(bytes: Uint8Array): PictureType | undefined {
  const boxSize = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const brands = latin1(bytes.subarray(8, Math.min(boxSize, 256)));
  if (/avi[fs]/.test(brands)) return 'avif';
  return /hei[cxms]|hev[cxms]|mif1|msf1/.test(brands) ? 'heic' : undefined;
}

function looksLikeSvg(bytes: Uint8Array): boolean {
  const start = xmlText(bytes.subarray(0, 4096));
  return (
    /^\s*<(?:\?xml|!--|!DOCTYPE|(?:\w+:)?svg)/i.test(start) && /<(?:\w+:)?svg[\s>/]/i.test(start)
  );
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
