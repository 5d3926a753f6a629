import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it, onTestFinished } from 'vitest';
import {
  articleJpeg,
  keptArticleJpeg,
  PICTURE_BYTES,
} from '../../../../src/outputs/article/jpeg.ts';

const red = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 165, g: 47, b: 36, alpha: 0 } } });

it('is upright, on white and without where it was taken', async () => {
  const sideways = await red(40, 20)
    .jpeg()
    .withExif({ IFD3: { GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const { width, height, exif } = await sharp(await articleJpeg(sideways)).metadata();
  expect([width, height, exif]).toEqual([20, 40, undefined]);
  const clear = await articleJpeg(await red(4, 4).png().toBuffer());
  expect([...(await sharp(clear).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 255, 255]);
});

it('is at most 1080 px wide and 1 MB, however busy the picture is', async () => {
  const noise = await sharp({
    create: {
      width: 1200,
      height: 1600,
      channels: 3,
      background: '#fff',
      noise: { type: 'gaussian', mean: 128, sigma: 120 },
    },
  })
    .webp({ quality: 90 })
    .toBuffer();
  const jpeg = await articleJpeg(noise);
  expect(jpeg.length).toBeLessThanOrEqual(PICTURE_BYTES);
  expect((await sharp(jpeg).metadata()).width).toBeLessThanOrEqual(1080);
});

it('is made once, by what the picture holds', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jpeg-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const picture = await red(9, 9).png().toBuffer();
  const first = await keptArticleJpeg(picture, folder);
  const again = await keptArticleJpeg(picture, folder);
  expect(Buffer.compare(first, again)).toBe(0);
  await keptArticleJpeg(await red(8, 8).png().toBuffer(), folder);
  expect(await readdir(folder)).toHaveLength(2);
});
