import sharp from 'sharp';
import { checkDist, checkSource } from '../../../../src/checks/run.ts';
import { BODY, contentWith, folderWith } from './contentFolder.ts';
import { said } from './said.ts';

const ORIGIN = 'https://wmsj.example.org';
export const SHARE_PICTURE = await sharp({
  create: { width: 400, height: 400, channels: 3, background: '#a52f24' },
})
  .png()
  .toBuffer();

interface PageParts {
  /** `name` of meta tags and their content; joined to those of the kind of page. */
  meta?: Record<string, string>;
  head?: string;
  body?: string;
  lang?: string;
  base?: string;
}

const EVERY = { SiteName: '柳桥街道新时代文明实践所', SiteDomain: 'wmsj.example.org' };
export const COLUMN = {
  ColumnName: '活动报道',
  ColumnDescription: '活动报道。',
  ColumnKeywords: '活动',
  ColumnType: '工作动态',
};
export const ENTRY = {
  ArticleTitle: '标题',
  PubDate: '2026-11-09 10:00',
  ContentSource: '东门社区新时代文明实践站',
};

/** A page as the site's layout writes it. */
export function page(
  path: string,
  { meta = {}, head = '', body = '', lang = 'zh-CN', base = '/' }: PageParts = {},
): string {
  const address = `${ORIGIN}${base}${path.replace(/index\.html$/, '')}`;
  const metas = Object.entries({ ...EVERY, ...meta })
    .filter(([, content]) => content !== '')
    .map(([name, content]) => `<meta name="${name}" content="${content}">`);
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>一页</title>
${metas.join('\n')}
<link rel="canonical" href="${address}">
<meta property="og:url" content="${address}"><meta property="og:image" content="${ORIGIN}${base}share.png">
${head}</head><body><a href="${base}">首页</a><h1>一页</h1>${body}</body></html>`;
}

const entry = (path: string): string => page(path, { meta: ENTRY, body: `<p>${BODY}</p>` });
const column = (path: string): string => page(path, { meta: COLUMN });

const PAGES: Record<string, (path: string) => string> = {
  'index.html': page,
  'activities/index.html': column,
  'activities/yizhen/index.html': entry,
  'stations/index.html': column,
  'stations/suo/index.html': entry,
  'stations/jia/index.html': entry,
  'stations/jia-yuan/index.html': entry,
  'plans/index.html': column,
  'plans/jihua-2026/index.html': entry,
  'stories/index.html': column,
  'stories/laowu/index.html': entry,
};

export const siteMap = (paths: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths
    .map((path) => `<url><loc>${ORIGIN}/${path.replace(/index\.html$/, '')}</loc></url>`)
    .join('')}</urlset>`;

/** The finished site of the sound content folder, without any fault. */
export const SOUND_SITE: Record<string, string | Uint8Array> = {
  ...Object.fromEntries(Object.entries(PAGES).map(([path, write]) => [path, write(path)])),
  '404.html': page('404.html', { head: '<meta name="robots" content="noindex">' }),
  'sitemap-0.xml': siteMap(Object.keys(PAGES)),
  'robots.txt': `User-agent: *\nSitemap: ${ORIGIN}/sitemap-0.xml\n`,
  'feed.xml': `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><link href="${ORIGIN}/activities/yizhen/"/></feed>`,
  'share.png': SHARE_PICTURE,
};

type Changes = Record<string, string | Uint8Array | undefined>;

/**
 * What the checks of the finished site say about the sound site with some files changed.
 * @param files - files of the site by path; `undefined` takes one away
 * @param check - only what the check `dist/<check>` says
 * @param content - files of the content folder that differ
 * @param sound - files of the site that are known to be right
 */
export async function siteFaults(
  files: Changes,
  check?: string,
  content: Changes = {},
  sound: string[] = [],
): Promise<string[]> {
  const source = await contentWith(content);
  const site = await folderWith({ ...SOUND_SITE, ...files });
  const before = process.env['BUILD_TIME'];
  process.env['BUILD_TIME'] = '2026-11-20 12:00';
  try {
    const { content: read } = await checkSource(source);
    const issues = await checkDist(site, read, new Set(sound));
    return issues
      .filter((issue) => check === undefined || issue.check === `dist/${check}`)
      .map((issue) => said(issue, issue.file.includes(source.slice(5)) ? source : site));
  } finally {
    if (before === undefined) delete process.env['BUILD_TIME'];
    else process.env['BUILD_TIME'] = before;
  }
}
