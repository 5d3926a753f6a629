import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';

type Fields = Record<string, unknown>;

const terms = (...ids: string[]) =>
  ids.map((id) => ({ id, name: `名称${id}`, description: '一句话说明。' }));

export const SITE: Fields = {
  name: '柳桥街道新时代文明实践所',
  shortName: '柳桥文明实践',
  description: '柳桥街道的文明实践活动和阵地。',
  url: 'https://wmsj.example.org',
  basePath: '/',
  organiser: { name: '柳桥街道办事处', phone: '023-00000000' },
  pageSize: 12,
  columns: [
    { label: '首页', path: '/' },
    { label: '活动报道', path: '/activities/' },
    { label: '实践阵地', path: '/stations/' },
    { label: '文件计划', path: '/plans/' },
    { label: '先进典型', path: '/stories/' },
  ],
  editing: { backend: 'proxy' },
};

const PROGRAMME: Fields = {
  themes: terms('xuanchuan'),
  strands: [{ id: 'lilun', name: '学习科学理论', description: '学懂理论。' }],
  tasks: [
    { id: 'care', name: '开展实施关爱帮扶', description: '关爱邻里。' },
    { id: 'theory', name: '学习实践科学理论', description: '组织学习。' },
  ],
  forms: terms('menu'),
  sevenHaves: [{ id: 'signage', name: '有统一标识', description: '标识统一。' }],
  officerRoles: terms('head'),
  phases: [{ name: '筹备部署', start: '2020-04', end: '2020-05', description: '组建队伍。' }],
  mechanisms: terms('training'),
};

/** An institute, a station in it and a point in that, as front matter. */
export const STATIONS: Record<'suo' | 'jia' | 'jia-yuan', Fields> = {
  suo: {
    name: '柳桥街道新时代文明实践所',
    shortName: '街道实践所',
    level: 'institute',
    summary: '街道的文明实践总阵地，统筹各站活动。',
    address: '柳桥街道前街1号',
    verifiedOn: '2026-11-02',
    code: 'suo',
  },
  jia: {
    name: '东门社区新时代文明实践站',
    shortName: '东门社区',
    level: 'station',
    parent: 'suo',
    settlement: 'community',
    summary: '东门社区的实践站，就在老电影院旁边。',
    address: '柳桥街道东门路20号',
    verifiedOn: '2026-11-02',
    code: 'jia',
  },
  'jia-yuan': {
    name: '东门大院新时代文明实践点',
    shortName: '东门大院',
    level: 'point',
    parent: 'jia',
    settlement: 'community',
    summary: '东门大院里的实践点，住户最多的院子。',
    address: '柳桥街道东门路22号院',
    keeper: '周师傅',
    verifiedOn: '2026-11-02',
    code: 'jia-yuan',
  },
};

export const ACTIVITY: Fields = {
  title: '东门社区请来大夫为老人义诊',
  heldOn: '2026-11-08',
  publishedAt: '2026-11-09 10:00',
  station: 'jia',
  task: 'care',
  summary: '三位退休大夫在院坝里摆开桌子，为六十多位老人量血压、看眼底。',
  source: '东门社区新时代文明实践站',
  code: 'yizhen',
};

export const STORY: Fields = {
  title: '剃头匠老吴的三十年义剪',
  person: { name: '老吴', pseudonym: true },
  station: 'jia',
  summary: '老吴在巷口支了三十年剃头摊，给走不动的老人上门剪发不收钱。',
  consent: { given: true, date: '2026-10-20' },
  publishedAt: '2026-11-01 09:00',
  source: '东门社区新时代文明实践站',
  code: 'laowu',
};

export const PLAN: Fields = {
  title: '2026年文明实践活动计划',
  kind: '年度计划',
  issuer: '柳桥街道办事处',
  signedOn: '2026-01-08',
  publishedAt: '2026-01-09 09:00',
  subject: '宣传文化',
  validity: { status: '有效' },
  summary: '全年每月至少一次集中活动，以服务老人和孩子为主。',
  year: 2026,
  activities: [{ id: '2026-11-yizhen', month: 11, title: '冬季义诊', task: 'care' }],
  source: '柳桥街道办事处',
  code: 'jihua-2026',
};

export const BODY =
  '十一月八日上午，东门社区的院坝里摆开了三张桌子。大夫们从八点半一直看到十二点。\n';

/** An entry's file: front matter with changed fields (`undefined` leaves one out), and its body. */
export function entryText(fields: Fields, changes: Fields = {}, body = BODY): string {
  return `---\n${stringify({ ...fields, ...changes })}---\n${body}`;
}

/** A content folder without any fault: settings, the stations, an activity, a story, a plan. */
export const SOUND_CONTENT: Record<string, string> = {
  'settings/site.yaml': stringify(SITE),
  'settings/programme.yaml': stringify(PROGRAMME),
  'stations/suo/index.md': entryText(STATIONS.suo),
  'stations/jia/index.md': entryText(STATIONS.jia),
  'stations/jia-yuan/index.md': entryText(STATIONS['jia-yuan']),
  'activities/yizhen/index.md': entryText(ACTIVITY, { planItem: '2026-11-yizhen' }),
  'stories/laowu/index.md': entryText(STORY),
  'plans/jihua-2026/index.md': entryText(PLAN),
};

/** Writes files into a new folder that goes away after the test; `undefined` leaves a file out. Absolute path. */
export async function folderWith(
  files: Record<string, string | Uint8Array | undefined>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wmsj-check-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    if (content === undefined) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** The sound content folder with some files changed or left out. */
export const contentWith = (
  changes: Record<string, string | Uint8Array | undefined> = {},
): Promise<string> => folderWith({ ...SOUND_CONTENT, ...changes });
