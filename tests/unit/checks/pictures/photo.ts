import sharp from 'sharp';

type Encoding = 'jpeg' | 'png' | 'webp' | 'avif';

interface Photo {
  encoding?: Encoding;
  width?: number;
  height?: number;
  orientation?: number;
  position?: boolean;
  serial?: boolean;
  owner?: boolean;
}

/** The position of case I03: 39°54′N 116°23′E. */
const POSITION = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '39/1 54/1 0/1',
  GPSLongitudeRef: 'E',
  GPSLongitude: '116/1 23/1 0/1',
};

/**
 * A photo as a camera writes it: left half red, right half blue, 400×200 unless said, with the EXIF that was asked for.
 */
export async function photo({
  encoding = 'jpeg',
  width = 400,
  height = 200,
  orientation,
  position = false,
  serial = false,
  owner = false,
}: Photo): Promise<Buffer> {
  const blue = { width: width / 2, height, channels: 3, background: '#0000ff' } as const;
  const picture = sharp({ create: { width, height, channels: 3, background: '#ff0000' } })
    .composite([{ input: { create: blue }, left: width / 2, top: 0 }])
    .withExif({
      IFD0: { Make: 'Camera', ...(owner && { Artist: 'Lin' }) },
      ...(serial && { IFD2: { BodySerialNumber: 'A0001' } }),
      ...(position && { IFD3: POSITION }),
    });
  const turned = orientation ? picture.withMetadata({ orientation }) : picture;
  return turned.toFormat(encoding).toBuffer();
}
