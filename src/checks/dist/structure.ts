import type { DistCheck, Finding } from '../check.ts';
import type { BuiltSite } from './builtSite.ts';
import type { Page } from './page.ts';

/** The one value of `<html lang>`: search and screen readers go by it, and a second value would split the index. */
const LANGUAGE = 'zh-CN';
/** What a page shows when a value is missing and nobody asked. Code samples are not looked at. */
const LEFTOVER = /(?<![\w-])(?:undefined|NaN|Invalid Date|\[object Object\])(?![\w-])|1970年1月1日/;

/** Marks that other programs go by, and holes that a reader would stumble over. */
export const structure: DistCheck = {
  name: 'dist/structure',
  run: (site) =>
    site.pages.flatMap((page) =>
      faults(page).map(([message, advice]): Finding => ({
        severity: 'error',
        file: site.shown(page.path),
        message: `${addressOf(site, page)}${message}`,
        advice,
      })),
    ),
};

const addressOf = ({ content }: BuiltSite, { path }: Page): string =>
  `网页 ${content.settings.site.basePath}${path.replace(/(?:^|(?<=\/))index\.html$/, '')} `;

function faults(page: Page): [message: string, advice: string][] {
  const found: [string, string][] = [];
  if (page.lang !== LANGUAGE)
    found.push([`的语言标记是“${page.lang ?? ''}”，应是“${LANGUAGE}”。`, '请管理员检查页面模板。']);
  if (page.title.trim() === '') found.push(['没有标题。', '请补上标题。']);
  const repeated = page.ids.filter((id, index) => page.ids.indexOf(id) !== index);
  if (repeated.length > 0)
    found.push([`里有重复的位置名“${repeated[0]}”，目录会跳错地方。`, '请管理员检查页面模板。']);
  if (page.ids.includes('')) found.push(['里有空的位置名。', '请管理员检查页面模板。']);
  if (page.headings.some(({ text }) => text === ''))
    found.push(['里有空的小标题。', '请删去正文里只有“#”的行，或补上文字。']);
  if (page.emptyLinks.length > 0)
    found.push([
      `里有没有文字的链接，指向“${page.emptyLinks[0]}”。`,
      '请给链接写上文字，或删去链接。',
    ]);
  if (page.addresses.some(({ value, by }) => value === '' && by !== 'form'))
    found.push(['里有空的链接或图片。', '请补上网址，或删去。']);
  const leftover = LEFTOVER.exec(page.text)?.[0];
  if (leftover)
    found.push([`上显示出“${leftover}”，是缺了内容。`, '请检查这一篇有没有漏填的栏目。']);
  return found;
}
