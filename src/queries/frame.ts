import type { SiteFrame } from '../models/frame.ts';
import { showsSamples } from './entries.ts';
import { once } from './once.ts';
import { standingPages } from './pages.ts';
import { settings } from './settings.ts';

/** The frame around every page. */
export const frame = once(async (): Promise<SiteFrame> => ({
  site: (await settings()).site,
  showsSamples: await showsSamples(),
  standingPages: (await standingPages()).map(({ id, data }) => ({
    title: data.title,
    path: `/${id}/`,
  })),
}));
