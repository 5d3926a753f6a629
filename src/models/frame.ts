import type { SiteSettings } from './settings/site.ts';

/** What the frame around every page needs to know. */
export interface SiteFrame {
  site: SiteSettings;
  /** Whether invented sample content is on show. */
  showsSamples: boolean;
  standingPages: { title: string; path: string }[];
}
