import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { parseMoment, shanghaiNow, type Moment } from '../lib/date.ts';

/** Folder of what editors write: `CONTENT`, else `content`. Absolute. */
export const contentFolder = (): string => resolve(process.env['CONTENT'] ?? 'content');

/** Folder of the finished site: `OUT`, else `dist`. Absolute. */
export const outputFolder = (): string => resolve(process.env['OUT'] ?? 'dist');

/** Folder of what the publishing desk keeps: `DESK_STATE`, else `.desk`. Absolute. */
export const deskFolder = (): string => resolve(process.env['DESK_STATE'] ?? '.desk');

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
