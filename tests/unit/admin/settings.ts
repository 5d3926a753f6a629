import { resolve } from 'node:path';
import { readSettings } from '../../../src/source/settings.ts';

/** The settings that ship. */
export const settings = await readSettings(resolve('content'));
export const { programme } = settings;
