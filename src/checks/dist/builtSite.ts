import type { Content } from '../../source/content.ts';
export interface BuiltSite { folder: string; content: Content }
