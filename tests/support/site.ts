import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import type { BuiltSite } from './buildSites.ts';

export interface BuiltPage {
  /** Path in the address, base path included, e.g. `/wmsj/activities/`. */
  path: string;
  html: string;
  $: CheerioAPI;
}

/** Paths of all files of a built site, relative to its folder, with `/`. */
export function siteFiles({ folder }: BuiltSite): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** Every page that readers can reach (not the editing side), parsed. */
export function sitePages(site: BuiltSite): BuiltPage[] {
  return siteFiles(site)
    .filter((file) => file.endsWith('.html') && !file.startsWith('admin/'))
    .map((file) => {
      const html = readFileSync(join(site.folder, file), 'utf8');
      return { path: site.basePath + file.replace(/index\.html$/, ''), html, $: load(html) };
    });
}
