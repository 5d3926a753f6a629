import { getCollection, type CollectionEntry } from 'astro:content';
import { once } from './once.ts';

export type StandingPage = CollectionEntry<'pages'>;

/** Standing pages such as 关于我们, in the order of their file names. */
export const standingPages = once(async () =>
  (await getCollection('pages')).sort((a, b) => a.id.localeCompare(b.id)),
);
