import type { BuiltSite } from './builtSite.ts';

/** Where an address leads. */
export type Target =
  /** Another site. */
  | { kind: 'elsewhere'; host: string }
  /** A file of this site; `fragment` is decoded, without `#`. */
  | { kind: 'file'; path: string; fragment: string }
  /** Nowhere. */
  | { kind: 'fault'; message: string; advice: string }
  /** Mail, telephone, data: nothing to look up. */
  | { kind: 'other' };

const LOCAL_HOST =
  /^(?:localhost|127\.|0\.0\.0\.0|\[::1?\]|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/;

const knownTargets = new WeakMap<BuiltSite, Map<string, Target>>();

/**
 * Finds what an address on the site leads to, as a server with exact letter case would.
 * @param from - the file that names the address
 */
export function findTarget(site: BuiltSite, from: string, address: string): Target {
  const known = knownTargets.get(site) ?? new Map<string, Target>();
  knownTargets.set(site, known);
  // Menus name the same addresses on every page; only relative ones depend on the page.
  const key = /^(?:[a-z]+:|\/)/i.test(address) ? address : `${from} ${address}`;
  const target = known.get(key) ?? resolve(site, from, address);
  known.set(key, target);
  return target;
}

function resolve(site: BuiltSite, from: string, address: string): Target {
  const { url: origin, basePath } = site.content.settings.site;
  let url: URL;
  try {
    url = new URL(address, `${origin}${basePath}${from.replace(/(?:^|(?<=\/))index\.html$/, '')}`);
  } catch {
    return fault('写法不对', '请改成完整的网址。');
  }
  if (!/^https?:$/.test(url.protocol)) return { kind: 'other' };
  if (url.host !== new URL(origin).host) {
    return LOCAL_HOST.test(url.host)
      ? fault(`指向编辑者自己的电脑（${url.host}）`, '请改成网站的正式网址。')
      : { kind: 'elsewhere', host: url.host };
  }
  let pathname: string;
  let fragment: string;
  try {
    pathname = decodeURIComponent(url.pathname);
    fragment = decodeURIComponent(url.hash.slice(1));
  } catch {
    return fault('里的百分号写法不对', '请从浏览器的地址栏重新复制。');
  }
  if (!pathname.startsWith(basePath)) {
    return `${pathname}/` === basePath
      ? fault('少了末尾的“/”', '请补上“/”。')
      : fault(`离开了网站所在的“${basePath}”`, '请从本站的页面重新复制网址。');
  }
  return lookUp(site, pathname.slice(basePath.length), fragment);
}

function lookUp({ files, filesInSmallLetters }: BuiltSite, name: string, fragment: string): Target {
  const path = name === '' || name.endsWith('/') ? `${name}index.html` : name;
  if (files.has(path)) return { kind: 'file', path, fragment };
  if (files.has(`${name}/index.html`)) return fault('少了末尾的“/”', '请补上“/”。');
  const sameLetters = filesInSmallLetters.get(path.toLowerCase());
  return sameLetters
    ? fault('的大小写和文件名不一致', `请按文件名“${sameLetters}”改写。`)
    : fault('没有对应的页面或文件', '请改正或删去。');
}

const fault = (message: string, advice: string): Target => ({ kind: 'fault', message, advice });
