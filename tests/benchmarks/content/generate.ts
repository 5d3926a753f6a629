import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { stringify } from 'yaml';

const SUBJECTS = ['志愿者', '退休大夫', '社区干部', '热心居民', '中学老师', '院坝里的老人'];
const DEEDS = [
  '为大家量血压',
  '修好了三把伞',
  '教孩子编竹篮',
  '讲医保新规定',
  '陪老人聊天',
  '清理楼道杂物',
];
const PLACES = ['老电影院旁', '东门院坝', '黄葛树下', '便民服务大厅', '江边步道', '文化活动室'];
const TASKS = ['theory', 'policy', 'values', 'culture', 'customs', 'care'];
const STATIONS = 20;

const pick = <T>(items: readonly T[], number: number): T => items[number % items.length] as T;
const sentence = (seed: number): string =>
  `${pick(SUBJECTS, seed)}在${pick(PLACES, seed >> 2)}${pick(DEEDS, seed >> 4)}，第${seed}位居民说，明天还想再来。`;

/**
 * Writes a content folder with the shipped settings and standing pages, some stations and the given number of activity
 * reports, each of about 800 characters. The same numbers give the same folder.
 * @param photos - whether one report in three has a photo
 */
export async function generateContent(
  folder: string,
  entries: number,
  photos = true,
): Promise<void> {
  for (const part of ['settings', 'pages']) {
    await cp(join('content', part), join(folder, part), { recursive: true });
  }
  const photo = await sharp({
    create: {
      width: 1200,
      height: 800,
      channels: 3,
      background: '#a52f24',
      noise: { type: 'gaussian', mean: 128, sigma: 5 },
    },
  })
    .jpeg({ quality: 70 })
    .toBuffer();
  const write = async (
    path: string,
    fields: object,
    body: string,
    picture = false,
  ): Promise<void> => {
    await mkdir(join(folder, path), { recursive: true });
    await writeFile(join(folder, path, 'index.md'), `---\n${stringify(fields)}---\n${body}`);
    if (picture) await writeFile(join(folder, path, 'photo-1.jpg'), photo);
  };
  await write('stations/suo', station('suo', 'institute'), '');
  for (let number = 1; number <= STATIONS; number += 1)
    await write(`stations/zhan-${number}`, station(`zhan-${number}`, 'station'), '');
  for (let number = 0; number < entries; number += 1) {
    const code = `huodong-${String(number).padStart(6, '0')}`;
    const hasPhoto = photos && number % 3 === 0;
    await write(
      `activities/${code}`,
      activity(code, number, hasPhoto),
      body(number, hasPhoto),
      hasPhoto,
    );
  }
}

function station(code: string, level: 'institute' | 'station'): object {
  return {
    name: `${code}新时代文明实践${level === 'station' ? '站' : '所'}`,
    shortName: code,
    level,
    ...(level === 'station' && { parent: 'suo', settlement: 'community' }),
    summary: '就在老电影院旁边，每天都开门。',
    address: '柳桥街道东门路20号',
    verifiedOn: '2026-11-02',
    code,
  };
}

function activity(code: string, number: number, hasPhoto: boolean): object {
  const day = new Date(Date.UTC(2024, 0, 1 + (number % 1000))).toISOString().slice(0, 10);
  return {
    title: `${pick(SUBJECTS, number)}来到${pick(PLACES, number >> 2)}${pick(DEEDS, number >> 4)}`,
    heldOn: day,
    publishedAt: `${day} 18:00`,
    station: `zhan-${1 + (number % STATIONS)}`,
    task: pick(TASKS, number),
    summary: sentence(number),
    source: '柳桥街道新时代文明实践所',
    ...(hasPhoto && {
      cover: { src: 'photo-1.jpg', alt: `${pick(SUBJECTS, number)}${pick(DEEDS, number)}` },
    }),
    code,
  };
}

function body(number: number, hasPhoto: boolean): string {
  const paragraphs = Array.from({ length: 6 }, (_, index) =>
    Array.from({ length: 3 }, (_, part) => sentence(number * 7 + index * 3 + part)).join(''),
  );
  const photo = hasPhoto ? ['![大家在院坝里排队等候](photo-1.jpg)'] : [];
  return [
    '## 活动经过',
    ...paragraphs.slice(0, 3),
    ...photo,
    '## **大家**怎么说',
    ...paragraphs.slice(3),
  ]
    .join('\n\n')
    .concat('\n');
}
