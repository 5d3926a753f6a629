import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { parseMoment, shanghaiNow, type Moment } from '../lib/date.ts';

/** Below a content folder: the content of further sites, a folder each with its own `settings/` and entries. */
export const FURTHER_SITES = 'sites';

/**
 * Name of one of several sites that this checkout builds: `SITE`.
 * @throws when it cannot be the name of a folder
 */
function siteName(): string {
  const name = process.env['SITE'] ?? '';
  if (name && !/^[a-z0-9][a-z0-9-]*$/.test(name)) {
    throw new Error(`SITE 只能用小写字母、数字和连字符，现在是“${name}”。`);
  }
  return name;
}

/** A folder for the site that `SITE` names, or for the only one. */
const ofSite = (only: string): string => [only, siteName()].filter(Boolean).join('-');

/** Folder of what editors write: `CONTENT`, else `content/sites/SITE`, else `content`. Absolute. */
export const contentFolder = (): string =>
  resolve(
    process.env['CONTENT'] ?? (siteName() ? join('content', FURTHER_SITES, siteName()) : 'content'),
  );

/** Folder of the finished site: `OUT`, else `dist-SITE`, else `dist`. Absolute. */
export const outputFolder = (): string => resolve(process.env['OUT'] ?? ofSite('dist'));

/** Folder of what the publishing desk keeps: `DESK_STATE`, else `.desk-SITE`, else `.desk`. Absolute. */
export const deskFolder = (): string => resolve(process.env['DESK_STATE'] ?? ofSite('.desk'));

/**
 * Folder of Astro's cache: one for each content folder, since the cache remembers entries by their code alone.
 * It stands outside `node_modules` so that `npm ci` keeps it.
 */
export function cacheFolder(): string {
  const key = createHash('sha256').update(contentFolder()).digest('hex').slice(0, 8);
  return resolve('.cache', `astro-${key}`);
}

/**
 * The moment that decides what is already public: `BUILD_TIME` (Shanghai wall clock, `YYYY-MM-DD HH:MM`),
 * else now. Tests and reproducible builds set it.
 * @throws when `BUILD_TIME` is no moment.
 */
export function buildTime(): Moment {
  const text = process.env['BUILD_TIME'];
  if (!text) return shanghaiNow();
  const moment = parseMoment(text);
  if (!moment) throw new Error(`BUILD_TIME 要写成“2026-11-25 08:00”，现在是“${text}”。`);
  return moment;
}
