import { models } from '../../models/index.ts';
import type { DistCheck, Finding } from '../check.ts';
import { lifeOf } from '../life.ts';
import type { BuiltSite } from './builtSite.ts';
import type { Page } from './page.ts';

/** 国办发〔2017〕47号: what pages of each kind must tell inspectors' programs. */
const EVERY_PAGE = ['SiteName', 'SiteDomain'];
const COLUMN_PAGE = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'];
const ENTRY_PAGE = ['ArticleTitle', 'PubDate', 'ContentSource'];
const PUBLISHED = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/;

/** Government meta tags by kind of page. */
export const governmentTags: DistCheck = {
  name: 'dist/government-tags',
  run: (site) =>
    site.pages.flatMap((page): Finding[] => {
      if (page.redirects) return [];
      const missing = wanted(site, page).filter((name) => !page.meta.get(name)?.trim());
      const published = page.meta.get('PubDate');
      return [
        ...missing.map((name) => ({
          severity: 'error' as const,
          file: site.shown(page.path),
          message: `网页 /${page.path} 缺少规定的标签“${name}”。`,
          advice: '请补上对应的栏目；都已填写的，请管理员检查页面模板。',
        })),
        ...(published === undefined || PUBLISHED.test(published)
          ? []
          : [
              {
                severity: 'error' as const,
                file: site.shown(page.path),
                message: `网页 /${page.path} 的发布时间标签是“${published}”。`,
                advice: '规定写成“2024-03-05 20:00”，请管理员检查页面模板。',
              },
            ]),
      ];
    }),
};

function wanted(site: BuiltSite, page: Page): string[] {
  const { siteCode } = site.content.settings.site.marks;
  return [
    ...EVERY_PAGE,
    ...(siteCode ? ['SiteIDCode'] : []),
    ...(isEntryPage(site, page) ? ENTRY_PAGE : []),
    ...(isColumnPage(site, page) ? COLUMN_PAGE : []),
  ];
}

function isEntryPage(site: BuiltSite, { path }: Page): boolean {
  const entry = site.entryOf(path);
  if (!entry || entry.model.name === 'pages') return false;
  return (
    path === `${entry.model.name}/${entry.code}/index.html` && lifeOf(entry, site.now) === 'live'
  );
}

/** A list, also its further pages and its archives. */
function isColumnPage(site: BuiltSite, { path }: Page): boolean {
  const [column = ''] = path.split('/');
  return column in models && site.entryOf(path) === undefined;
}
