import type { DistCheck, Finding } from '../check.ts';
import { textFiles, type BuiltSite } from './builtSite.ts';
import type { Page } from './page.ts';
import { findTarget } from './target.ts';

/** House rule: longer addresses are cut in chat programs. */
const LONGEST = 200;

/**
 * One address a page, spelled alike everywhere: canonical, `og:url`, site map. Plain ASCII, so that chat programs keep it whole.
 */
export const addresses: DistCheck = {
  name: 'dist/addresses',
  async run(site) {
    const listed = await listedPages(site);
    return [
      ...site.pages.flatMap((page) =>
        pageFaults(site, page, listed).map(([message, advice]): Finding => ({
          severity: 'error',
          file: site.shown(page.path),
          message: `网页 /${page.path} ${message}`,
          advice,
        })),
      ),
      ...missingFiles(site),
    ];
  },
};

const ASK = '请管理员检查页面模板和站点设置。';

function pageFaults(site: BuiltSite, page: Page, listed: ReadonlySet<string>): [string, string][] {
  const { url, basePath } = site.content.settings.site;
  const own = `${url}${basePath}${encodeURI(page.path).replace(/(?:^|(?<=\/))index\.html$/, '')}`;
  const hidden = page.noindex || page.redirects;
  const faults: [string, string][] = [];
  if (hidden && listed.has(page.path)) faults.push(['不让搜索引擎收录，却列在站点地图里。', ASK]);
  if (hidden) return faults;
  if (!listed.has(page.path)) faults.push(['没有列在站点地图里。', ASK]);
  if (page.canonical !== own)
    faults.push([`的规范网址是“${page.canonical ?? ''}”。`, `请管理员改为“${own}”。`]);
  const shared = page.meta.get('og:url');
  if (shared !== own) faults.push([`的分享网址是“${shared ?? ''}”。`, `请管理员改为“${own}”。`]);
  if (own.includes('%') || own.length > LONGEST)
    faults.push(['的网址太长或有中文，在微信里会断开。', '请换一个短的网址代号。']);
  return faults;
}

const isSiteMap = (path: string): boolean => /sitemap[\w-]*\.xml$/.test(path);

/** The pages that the site map lists. */
async function listedPages(site: BuiltSite): Promise<Set<string>> {
  const pages = new Set<string>();
  for await (const { path, text } of textFiles(site, isSiteMap)) {
    for (const [, address = ''] of text.matchAll(/<loc>\s*([^<]+?)\s*<\/loc>/g)) {
      const target = findTarget(site, path, address.replaceAll('&amp;', '&'));
      if (target.kind === 'file') pages.add(target.path);
    }
  }
  return pages;
}

/** What every site has. */
const ALWAYS: [file: string, what: string][] = [
  ['index.html', '首页'],
  ['404.html', '“页面不存在”的提示页'],
  ['robots.txt', '搜索引擎说明 robots.txt'],
];

function missingFiles(site: BuiltSite): Finding[] {
  return ALWAYS.filter(([file]) => !site.files.has(file)).map(([file, what]) => ({
    severity: 'error',
    file: site.shown(file),
    message: `网站里没有${what}。`,
    advice: '请重新生成网站。',
  }));
}
