/** `node draw.ts pictures|posters FOLDER ENTRIES`: what a build draws for so many entries, kept in a folder as a build does. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawnOnce } from '../../../src/outputs/drawing/drawnOnce.ts';
import { FORMATS, type Format } from '../../../src/outputs/pictures/formats.ts';
import { sharePicture } from '../../../src/outputs/pictures/sharePicture.ts';
import { plannedPoster } from '../../../src/outputs/poster/planned.ts';
import { posterResponse } from '../../../src/outputs/poster/respond.ts';

const SITE = '柳桥街道新时代文明实践所';
const PLACES = ['东门社区', '下坝村', '青石桥社区', '竹影村'];
const WHAT = ['志愿者上门理发修家电', '院坝里讲民法典', '“板凳会”议出三件实事', '孩子们学写春联'];

const [what, folder = '', entries = ''] = process.argv.slice(2);
for (let index = 0; index < Number(entries); index += 1) {
  await (what === 'posters' ? posters(index) : pictures(index));
}

function subject(index: number): { place: string; title: string } {
  const place = PLACES[index % PLACES.length] ?? '';
  return { place, title: `${place}第${index + 1}期：${WHAT[(index * 7) % WHAT.length] ?? ''}` };
}

/** Every second entry has a photo. */
async function pictures(index: number): Promise<void> {
  const { place, title } = subject(index);
  const file = index % 2 === 0 ? join(folder, 'photo.jpg') : undefined;
  const digest =
    file &&
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  const text = { title, label: '活动报道', facts: [place, '2026年11月5日'], siteName: SITE };
  for (const format of Object.keys(FORMATS) as Format[])
    await drawnOnce(join(folder, 'kept'), [text, format, digest], 'jpg', () =>
      sharePicture(text, format, file),
    );
}

async function posters(index: number): Promise<void> {
  const { place, title } = subject(index);
  const address = `https://www.example.org/wmsj/year/2026/#month-${(index % 12) + 1}`;
  const text = plannedPoster(
    { title, month: '2026-11', place: '院坝', organisers: [place], phones: ['023-00000000'] },
    { siteName: SITE, everywhere: '全街道', address },
  );
  const kept = { folder: join(folder, 'kept'), madeOn: new Date(0) };
  await posterResponse(text, 'pdf', kept);
  await posterResponse(text, 'png', kept);
}
