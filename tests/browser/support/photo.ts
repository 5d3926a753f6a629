import sharp from 'sharp';

/** A photo as a phone makes it: lying on its side with a note to turn it, and with the place where it was taken. */
export const photo = await sharp({
  create: { width: 900, height: 600, channels: 3, background: '#c84' },
})
  .withExif({
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '39/1 54/1 0/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '116/1 23/1 0/1',
    },
  })
  .withMetadata({ orientation: 6 })
  .jpeg()
  .toBuffer();
