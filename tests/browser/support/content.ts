import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ENTRIES: Record<string, string> = {
  'stations/suo': `name: 柳桥街道新时代文明实践所
shortName: 街道实践所
level: institute
summary: 街道的文明实践总阵地，统筹各站活动。
address: 柳桥街道前街1号
verifiedOn: 2026-11-02
code: suo
`,
  'stations/dongmen': `name: 东门社区新时代文明实践站
shortName: 东门社区
level: station
parent: suo
settlement: community
summary: 东门社区的文明实践站，就在老电影院旁边。
address: 柳桥街道东门路20号
verifiedOn: 2026-11-02
code: dongmen
`,
  'stations/dongmen-yuan': `name: 东门大院新时代文明实践点
shortName: 东门大院
level: point
parent: dongmen
settlement: community
summary: 东门大院里的实践点。
address: 柳桥街道东门路22号院
keeper: 周师傅
verifiedOn: 2026-11-02
code: dongmen-yuan
`,
  'plans/2026-jihua': `title: 2026年文明实践活动计划
kind: 年度计划
issuer: 柳桥街道办事处
signedOn: 2026-01-08
publishedAt: 2026-01-09 09:00
subject: 宣传文化
validity:
  status: 有效
summary: 全年每月至少一次集中活动。
year: 2026
activities:
  - id: 2026-11-yizhen
    month: 11
    title: 冬季义诊
    task: care
source: 柳桥街道办事处
code: 2026-jihua
`,
};

/**
 * A content folder of its own for one test: the shipped settings and standing pages, an institute, a station, a
 * point and an annual plan of invented names.
 * @returns its absolute path
 */
export async function temporaryContent(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'wmsj-')), 'content');
  for (const shipped of ['settings', 'pages'])
    await cp(join('content', shipped), join(folder, shipped), { recursive: true });
  for (const [path, frontMatter] of Object.entries(ENTRIES)) {
    await mkdir(join(folder, path), { recursive: true });
    await writeFile(join(folder, path, 'index.md'), `---\n${frontMatter}---\n正文一段。\n`);
  }
  return folder;
}
