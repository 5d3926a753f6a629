import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DRAWING_VERSION } from '../../../../src/outputs/drawing/drawnOnce.ts';
import type { Mark, Page } from '../../../../src/outputs/drawing/marks.ts';
import { toSvg } from '../../../../src/outputs/drawing/svg.ts';
import { typefaceFor } from '../../../../src/outputs/drawing/typeface.ts';
import { FORMATS, type Format } from '../../../../src/outputs/pictures/formats.ts';
import { allText, layOut } from '../../../../src/outputs/pictures/layout.ts';
import { sharePicture } from '../../../../src/outputs/pictures/sharePicture.ts';
import { plannedPoster } from '../../../../src/outputs/poster/planned.ts';
import {
  allText as posterWords,
  layOut as layOutPoster,
} from '../../../../src/outputs/poster/layout.ts';

const text = {
  title: '学雷锋便民集市在榕荫社区院坝开张',
  label: '活动报道',
  facts: ['榕荫社区', '2026年3月5日'],
  siteName: '黄葛街道新时代文明实践所',
};
const TITLES = {
  'two characters': '春联',
  'sixty characters':
    '𠮷川平与“邻里节”——〔2020〕回顾：从一张板凳到一条街，六年里邻里之间怎样把日子过成一家人，把院坝变成客厅的故事一二三四五',
  'one long word': 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk',
  'a hundred and twenty characters': '关于进一步做好新时代文明实践工作的通知'
    .repeat(6)
    .slice(0, 120),
};
const formats = Object.keys(FORMATS) as Format[];

/** A photo file with a colour of its own and a position in it. */
async function photoFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'photo-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'photo.jpg');
  const photo = sharp({ create: { width: 900, height: 600, channels: 3, background: '#0000ff' } });
  const IFD3 = { GPSLatitude: '39/1 54/1 0/1', GPSLatitudeRef: 'N' };
  await writeFile(file, await photo.withExif({ IFD3 }).jpeg().toBuffer());
  return file;
}

describe.each(formats)('the %s picture', (format) => {
  it('is a JPEG of the agreed size and a modest weight, without metadata', async () => {
    const picture = await sharePicture(text, format, await photoFile());
    const { width, height, format: type, exif } = await sharp(picture).metadata();
    expect({ width, height, type, exif }).toEqual({
      ...FORMATS[format],
      type: 'jpeg',
      exif: undefined,
    });
    expect(picture.length).toBeLessThan(200_000);
  });

  it('shows the photo in its place', async () => {
    const picture = await sharePicture(text, format, await photoFile());
    const corner = { left: FORMATS[format].width - 20, top: 10, width: 10, height: 10 };
    const [red = 0, , blue = 0] = await sharp(picture).extract(corner).raw().toBuffer();
    expect(blue).toBeGreaterThan(200);
    expect(red).toBeLessThan(60);
  });

  it.each(Object.entries(TITLES))('holds a title of %s, whole and inside', async (_, title) => {
    for (const hasPhoto of [true, false]) {
      const typeface = await typefaceFor(allText({ ...text, title }));
      const page = layOut({ ...text, title }, format, hasPhoto, typeface);
      const lines = textMarks(page).filter(
        ({ face, colour }) => face === 'bold' && colour === 'ink',
      );
      expect(lines.map((line) => line.text).join('')).toBe(title);
      for (const mark of textMarks(page)) {
        const end = mark.x + typeface.width(mark.text, mark.face) * mark.size;
        expect(end, mark.text).toBeLessThanOrEqual(page.width);
        expect(mark.y, mark.text).toBeLessThanOrEqual(page.height);
        expect(mark.y - mark.size, mark.text).toBeGreaterThanOrEqual(-0.2 * mark.size);
      }
    }
  });
});

const textMarks = (page: Page): Extract<Mark, { kind: 'text' }>[] =>
  page.marks.filter((mark) => mark.kind === 'text');

it('has a new version when it draws otherwise, so that kept pictures are drawn anew', async () => {
  const typeface = await typefaceFor(allText(text));
  const poster = plannedPoster(
    { title: text.title, month: '2026-12', place: '院坝', organisers: ['榕荫社区'], phones: [] },
    { siteName: text.siteName, everywhere: '全街道', address: 'https://example.org/s/abc/' },
  );
  const posterTypeface = await typefaceFor(posterWords(poster));
  const drawn = [
    ...formats.map((format) => toSvg(layOut(text, format, true, typeface), typeface, 900)),
    toSvg(layOutPoster(poster, posterTypeface), posterTypeface, 900),
  ];
  const outlines = createHash('sha256').update(drawn.join()).digest('hex').slice(0, 16);
  // Drawn otherwise than last time? Then raise DRAWING_VERSION and write the new outlines here.
  expect({ version: DRAWING_VERSION, outlines }).toEqual({
    version: 3,
    outlines: 'a4013ba766cba9f1',
  });
});
