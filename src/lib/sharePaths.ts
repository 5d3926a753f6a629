import { shortHash } from './shortHash.ts';

/** Where everything stands that is made of an entry to be passed on: paths within the site. */
export const deskPath = (kind: string, code: string): string => `/share/${kind}/${code}/`;

/** Cover of the public account, 900×383 JPEG. */
export const coverPath = (kind: string, code: string): string => `${deskPath(kind, code)}cover.jpg`;

/** Cover of the public account in a list, 500×500 JPEG. */
export const squarePath = (kind: string, code: string): string =>
  `${deskPath(kind, code)}square.jpg`;

/** Picture of a chat card, 1200×630 JPEG. */
export const ogPath = (kind: string, code: string): string => `${deskPath(kind, code)}og.jpg`;

/** Poster about a station, A4. */
export const stationPosterPath = (code: string, type: 'pdf' | 'png'): string =>
  `${deskPath('stations', code)}poster.${type}`;

/** Poster of a planned activity, A4. */
export const plannedPosterPath = (plan: string, item: string, type: 'pdf' | 'png'): string =>
  `/share/planned/${plan}/${item}/poster.${type}`;

/** The article with its fields: what the desk copies and the drafts command sends. */
export const articlePath = (kind: string, code: string): string =>
  `${deskPath(kind, code)}article.json`;

/**
 * Name, without its ending, of the JPEG that is made of a picture beside the entry: plain ASCII, whatever the picture is called.
 * @param file - the picture's file name
 */
export const articlePictureName = (file: string): string => shortHash(file);

/** The JPEG that is made of a picture beside the entry. */
export const articlePicturePath = (kind: string, code: string, file: string): string =>
  `${deskPath(kind, code)}pictures/${articlePictureName(file)}.jpg`;

/** The short permanent address of an entry. */
export const shortPath = (id: string): string => `/s/${id}/`;
