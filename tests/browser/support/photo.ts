import sharp from 'sharp';

/** A JPEG of one colour, large enough for a cover. */
export const photo = await sharp({
  create: { width: 900, height: 600, channels: 3, background: '#c84' },
})
  .jpeg()
  .toBuffer();
