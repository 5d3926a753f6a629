import type { Entry } from './entries.ts';

/** What an entry is called: its title, or a station's name. */
export const titleOf = ({ data }: Entry): string => ('name' in data ? data.name : data.title);
