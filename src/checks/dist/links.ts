import type { DistCheck, Finding } from '../check.ts';
import { isStyleSheet, TEXT_FILE, textFiles, type BuiltSite } from './builtSite.ts';
import { cssAddresses } from './page.ts';
import { findTarget } from './target.ts';

/**
 * Every link, picture, style sheet, feed, canonical address and anchor leads to something. Said once for each address, with the
 * number of pages that name it: a fault in the menu is on every page.
 */
export const links: DistCheck = {
  name: 'dist/links',
  async run(site) {
    const faults = new Map<string, Finding & { pages: Set<string> }>();
    const look = (from: string, address: string, by: string): void => {
      const target = findTarget(site, from, address);
      const anchorMissing =
        target.kind === 'file' &&
        target.fragment !== '' &&
        site.idsOf(target.path)?.has(target.fragment) === false;
      if (target.kind !== 'fault' && !anchorMissing) return;
      const [what, advice] =
        target.kind === 'fault'
          ? [target.message, target.advice]
          : ['指到的段落不在那一页上', '请改正“#”后面的内容。'];
      const key = `${address}\n${what}\n${isRelative(address) ? from : ''}`;
      const known = faults.get(key);
      if (known) known.pages.add(from);
      else
        faults.set(key, {
          severity: 'error',
          ...placeIn(site, from, address),
          label: PLACES[by] ?? '链接',
          message: `“${readable(address)}”${what}。`,
          advice,
          pages: new Set([from]),
        });
    };
    for (const page of site.pages)
      for (const { value, by } of page.addresses) if (value !== '') look(page.path, value, by);
    for await (const { path, address } of otherAddresses(site)) look(path, address, '');
    return [...faults.values()].map(({ pages, ...finding }) =>
      pages.size === 1
        ? finding
        : { ...finding, message: `${finding.message}另有${pages.size - 1}页也是这样。` },
    );
  },
};

/** The line of the content file that holds the address as it was typed, when the page was made from one. */
function placeIn(site: BuiltSite, from: string, address: string): { file: string; line?: number } {
  const entry = site.entryOf(from);
  const file = site.shown(from);
  if (!entry) return { file };
  const { basePath } = site.content.settings.site;
  const typed = address.startsWith(basePath) ? `/${address.slice(basePath.length)}` : address;
  const index = entry.body
    .split('\n')
    .findIndex((line) => line.includes(typed) || line.includes(readable(typed)));
  return index < 0 ? { file } : { file, line: entry.bodyLine + index };
}

const PLACES: Record<string, string> = {
  img: '图片',
  source: '图片',
  video: '视频',
  'meta og:image': '分享图片',
  'link canonical': '规范网址',
  'link stylesheet': '样式',
  script: '脚本',
  'link alternate': '订阅',
};

const isRelative = (address: string): boolean => !/^(?:[a-z]+:|\/)/i.test(address);

function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

const isDataFile = (path: string): boolean => TEXT_FILE.test(path) && !path.endsWith('.html');

/** Addresses in style sheets, feeds, site maps and open data. */
async function* otherAddresses(site: BuiltSite): AsyncGenerator<{ path: string; address: string }> {
  for await (const { path, text } of textFiles(site, isStyleSheet))
    for (const address of cssAddresses(text)) yield { path, address };
  const { url: origin } = site.content.settings.site;
  const absolute = new RegExp(`(?<=["'>\\s])${RegExp.escape(origin)}/[^"'<>\\s\\\\]*`, 'g');
  for await (const { path, text } of textFiles(site, isDataFile)) {
    for (const [address] of text.matchAll(absolute))
      yield { path, address: address.replaceAll('&amp;', '&') };
  }
}
