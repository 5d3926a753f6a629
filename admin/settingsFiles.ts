import { programmeSettings } from '../src/models/settings/programme.ts';
import { siteSettings } from '../src/models/settings/site.ts';
import { wordingSettings } from '../src/models/settings/wording.ts';

/** The settings that editors may change, in the order of the menu. */
export const settingsFiles = [siteSettings, programmeSettings, wordingSettings] as const;
