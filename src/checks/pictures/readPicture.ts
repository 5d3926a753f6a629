import readExif, { type Exif } from 'exif-reader';
import sharp from 'sharp';

/** What a picture may tell about the person who took it. */
export type PrivateTrace = 'position' | 'serial' | 'owner' | 'video' | 'unreadable';

/** What the checks need to know of a picture. Sizes in pixels, as it is seen (after turning). */
export interface PictureFacts {
  width: number;
  height: number;
  /** EXIF orientation, 1 to 8; 1 is upright. */
  orientation: number;
  /** Frames; more than one in moving pictures. */
  pages: number;
  traces: PrivateTrace[];
}

/**
 * Reads size, orientation and private traces (EXIF, XMP, IPTC) of a JPEG, PNG, WebP, AVIF or GIF. Only the header is
 * read, so size costs nothing.
 * @throws when the bytes are no such picture.
 */
export async function readPicture(bytes: Uint8Array): Promise<PictureFacts> {
  const { autoOrient, orientation, pages, exif, xmp, iptc } = await sharp(bytes).metadata();
  const traces = new Set([
    ...(exif ? exifTraces(exif) : []),
    ...(xmp ? xmpTraces(xmp.toString('latin1')) : []),
    ...(iptc?.includes(IPTC_BY_LINE) ? (['owner'] as const) : []),
  ]);
  return {
    width: autoOrient.width,
    height: autoOrient.height,
    orientation: orientation ?? 1,
    pages: pages ?? 1,
    traces: [...traces],
  };
}

/** IIM data set 2:80, the maker's name. */
const IPTC_BY_LINE = Buffer.from([0x1c, 0x02, 0x50]);

function exifTraces(block: Buffer): PrivateTrace[] {
  let exif: Exif;
  try {
    exif = readExif(block);
  } catch {
    return ['unreadable'];
  }
  const { Image = {}, Photo = {}, GPSInfo = {} } = exif;
  const traces: PrivateTrace[] = [];
  if (isPlace(GPSInfo.GPSLatitude) || isPlace(GPSInfo.GPSLongitude)) traces.push('position');
  if (Photo.BodySerialNumber ?? Photo.LensSerialNumber ?? Image['CameraSerialNumber'])
    traces.push('serial');
  if (Photo.CameraOwnerName ?? Image.Artist ?? Image['XPAuthor']) traces.push('owner');
  return traces;
}

/** Cameras without a fix write zeros or nothing. */
function isPlace(degrees: number[] | undefined): boolean {
  return degrees?.some((part) => part > 0) ?? false;
}

function xmpTraces(xmp: string): PrivateTrace[] {
  const traces: PrivateTrace[] = [];
  if (/GPSL(?:at|ong)itude/.test(xmp)) traces.push('position');
  if (/SerialNumber/.test(xmp)) traces.push('serial');
  if (/OwnerName|dc:creator/.test(xmp)) traces.push('owner');
  // A moving photo: seconds of film with sound are attached to the picture.
  if (/MotionPhoto|MicroVideo/.test(xmp)) traces.push('video');
  return traces;
}
