import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { typefaceFor } from '../../../../src/outputs/drawing/typeface.ts';
import { hoursLines } from '../../../../src/outputs/poster/hours.ts';
import { allText, layOut, type PosterText } from '../../../../src/outputs/poster/layout.ts';
import { plannedPoster } from '../../../../src/outputs/poster/planned.ts';
import { posterPdf, posterPng } from '../../../../src/outputs/poster/poster.ts';
import { stationPoster } from '../../../../src/outputs/poster/station.ts';
import { qrPath } from '../../../../src/outputs/qrPath.ts';
import { readPdf, scan } from '../../../support/poster.ts';

const MADE_ON = new Date('2026-11-25T00:00:00Z');
const WEEK = ['周一', '周二', '周三', '周四', '周五'];
const POSTERS: Record<string, PosterText> = {
  station: stationPoster(
    {
      name: '榕荫社区新时代文明实践站',
      address: '黄葛街道榕荫路20号社区便民服务中心一楼',
      phone: '023-00001101',
      hours: [
        { days: WEEK, open: '14:00', close: '17:30' },
        { days: WEEK, open: '09:00', close: '12:00' },
        { days: ['周六'], open: '09:00', close: '16:00', note: '小书房' },
      ],
      services: [{ title: '老人手机课', time: '每周三上午' }, { title: '借书' }],
    },
    { siteName: '黄葛街道新时代文明实践所', address: 'https://wmsj.example.org/s/4k7q2m/' },
  ),
  planned: plannedPoster(
    {
      title: '𠮷川平讲《民法典》：〔2020〕那些事',
      month: '2026-12',
      place: '桥头茶舍',
      organisers: ['榕荫社区', '青石桥社区'],
      phones: ['023-00001101', '023-00001102'],
    },
    {
      siteName: '黄葛街道新时代文明实践所',
      everywhere: '全街道',
      address: 'https://www.some-very-long-portal.example.gov.cn/jiedao/wmsj/year/2026/#month-12',
    },
  ),
};

describe.each(Object.entries(POSTERS))('the poster of a %s', (_, text) => {
  it('is one page of A4 whose words can be copied exactly', async () => {
    const {
      pages,
      title,
      text: read,
      width,
      height,
    } = await readPdf(await posterPdf(text, MADE_ON));
    expect(pages).toBe(1);
    expect([width, height].map((points) => Math.round((points * 25.4) / 72))).toEqual([210, 297]);
    expect(title).toBe(text.title);
    const words = [text.siteName, text.label, text.title, text.scan, text.more, text.address];
    for (const word of [...words, ...text.facts.flatMap(({ label, lines }) => [label, ...lines])])
      expect(read).toContain(word.replace(/\s/g, ''));
  });

  it('is scanned from the paper and from the picture', async () => {
    const pdf = await readPdf(await posterPdf(text, MADE_ON));
    expect(await scan(pdf.picture)).toBe(text.address);
    expect(await scan(await posterPng(text))).toBe(text.address);
  });

  it('has a code of at least 30 mm with a quiet zone of four modules', async () => {
    const page = layOut(text, await typefaceFor(allText(text)));
    const { path, size } = qrPath(text.address);
    const code = page.marks.find((mark) => mark.kind === 'shape' && mark.path === path);
    if (code?.kind !== 'shape') throw new Error('no code');
    const millimetres = (size - 8) * code.scale * (25.4 / 72);
    expect(millimetres).toBeGreaterThanOrEqual(30);
    // Nothing but its white card lies in the quiet zone: all words start beside or below it.
    const end = { x: code.x + size * code.scale, y: code.y + size * code.scale };
    for (const mark of page.marks)
      if (mark.kind === 'text' && mark.y > code.y)
        expect(mark.x >= end.x || mark.y - mark.size >= end.y - 1, mark.text).toBe(true);
  });

  it('shows the same on paper and in the picture', async () => {
    const grey = (picture: Uint8Array) =>
      sharp(picture).flatten().greyscale().resize(62, 88, { fit: 'fill' }).raw().toBuffer();
    const { picture } = await readPdf(await posterPdf(text, MADE_ON));
    const [paper, png] = [await grey(picture), await grey(await posterPng(text))];
    const difference =
      paper.reduce((sum, value, index) => sum + Math.abs(value - (png[index] ?? 0)), 0) /
      paper.length;
    expect(difference).toBeLessThan(4);
  });

  it('is the same file every time', async () => {
    const [first, second] = [await posterPdf(text, MADE_ON), await posterPdf(text, MADE_ON)];
    expect(first.equals(second)).toBe(true);
    expect(first.length).toBeLessThan(100_000);
  });
});

it('leaves out the last facts when there is no room, and never runs into the code', async () => {
  const station = POSTERS['station'];
  if (!station) throw new Error('no poster');
  const lines = Array.from({ length: 40 }, (_, index) => `第${index + 1}项便民服务（每月一次）`);
  const text = { ...station, facts: [...station.facts.slice(0, 3), { label: '能办什么', lines }] };
  const page = layOut(text, await typefaceFor(allText(text)));
  const card = page.marks.find((mark) => mark.kind === 'box' && mark.colour === 'surface');
  const shown = page.marks.flatMap((mark) =>
    mark.kind === 'text' && mark.text.includes('便民服务（') ? [mark] : [],
  );
  expect(shown[0]?.text).toBe(lines[0]);
  expect(shown.length).toBeLessThan(40);
  expect(shown.at(-1)?.y).toBeLessThan(card?.kind === 'box' ? card.y : 0);
});

describe('opening hours on a poster', () => {
  it('puts days with the same hours together, in the order of the day', () => {
    expect(
      hoursLines([
        { days: WEEK, open: '14:00', close: '17:30' },
        { days: WEEK, open: '09:00', close: '12:00' },
        { days: ['周六', '周日'], open: '09:00', close: '16:00', note: '小书房' },
      ]),
    ).toEqual(['周一至周五 09:00—12:00、14:00—17:30', '周六、周日 09:00—16:00（小书房）']);
  });
  it('names single days, and says every day when it is', () => {
    const hours = { open: '09:00', close: '12:00' };
    expect(hoursLines([{ days: ['周六', '周一', '周三'], ...hours }])).toEqual([
      '周一、周三、周六 09:00—12:00',
    ]);
    expect(hoursLines([{ days: [...WEEK, '周六', '周日'], ...hours }])).toEqual([
      '每天 09:00—12:00',
    ]);
  });
});
