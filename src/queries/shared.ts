import { basename, join } from 'node:path';
import type { ImageMetadata } from 'astro';
import { articlePictureName, plannedPosterPath, stationPosterPath } from '../lib/sharePaths.ts';
import type { Details } from '../models/details.ts';
import { models } from '../models/index.ts';
import { contentFolder } from '../source/environment.ts';
import { cacheKey } from './cacheKeys.ts';
import { everything, type Entry } from './entries.ts';
import { shortIdOf } from './shortAddresses.ts';
import { titleOf } from './titles.ts';
import { plannedIn } from './year.ts';

/** A picture that is a field of an entry. */
export interface SharedPicture {
  /** File name beside the entry. */
  file: string;
  alt: string;
  caption?: string | undefined;
}

/** Everything that leaves the site with an entry: for articles, feeds and the share desk. */
export interface Shared {
  kind: Entry['collection'];
  code: string;
  shortId: string;
  /** Column name, e.g. 活动报道. */
  column: string;
  title: string;
  digest: string;
  author: string | undefined;
  /** Where the text comes from; a station speaks for itself. */
  source: string;
  /** When it went public; for a station, the day on which it was last verified, `YYYY-MM-DD 00:00`. */
  publishedAt: string;
  cover: SharedPicture | undefined;
  gallery: SharedPicture[];
  details: Details;
  /** Markdown. */
  body: string;
}

/** What leaves the site with a live entry. */
export function sharedOf(entry: Entry): Shared {
  const { collection, id, data, body = '' } = entry;
  return {
    kind: collection,
    code: id,
    shortId: shortIdOf(entry),
    column: models[collection].label,
    title: titleOf(entry),
    digest: data.summary,
    author: 'author' in data ? data.author : undefined,
    source: 'source' in data ? data.source : data.name,
    publishedAt: 'publishedAt' in data ? data.publishedAt : `${data.verifiedOn} 00:00`,
    cover: coverOf(entry),
    gallery: 'gallery' in data ? (data.gallery ?? []).map(asShared) : [],
    details: detailsOf(entry),
    body,
  };
}

/** Live entries of every kind, the newest first. */
export async function newestShared(limit = Infinity): Promise<Shared[]> {
  return (await everything())
    .map(sharedOf)
    .sort((a, b) => b.publishedAt.localeCompare(a.publishedAt) || a.code.localeCompare(b.code))
    .slice(0, limit);
}

/** The desk pages: one for each live entry. */
export async function shareRoutes() {
  return Promise.all(
    (await everything()).map(async (entry) => ({
      params: { kind: entry.collection, code: entry.id },
      props: { entry },
      cacheKey: await cacheKey([entry]),
    })),
  );
}

/** A poster that goes with an entry. */
export interface SharedPoster {
  /** Whose poster it is, where an entry has several. */
  title: string;
  pdf: string;
  png: string;
}

/** The posters that go with an entry: a station's own, and those of the activities that a plan announces. */
export async function postersOf(entry: Entry): Promise<SharedPoster[]> {
  const { collection, id } = entry;
  if (collection === 'stations')
    return [{ title: '', pdf: stationPosterPath(id, 'pdf'), png: stationPosterPath(id, 'png') }];
  if (collection !== 'plans') return [];
  return (await plannedIn(entry)).map((item) => ({
    title: item.title,
    pdf: plannedPosterPath(id, item.id, 'pdf'),
    png: plannedPosterPath(id, item.id, 'png'),
  }));
}

/** The pictures of live entries that articles and feeds show as JPEG: where each lies and how the JPEG is called. */
export async function sharedPictureRoutes() {
  const routes = (await everything()).map(async (entry) => {
    const { cover, gallery } = sharedOf(entry);
    const fields = [...(cover ? [cover] : []), ...gallery].map(({ file }) => file);
    const inText = (entry.rendered?.metadata?.imagePaths ?? []).map(plainName);
    const key = await cacheKey([entry]);
    return [...new Set([...fields, ...inText])].map((file) => ({
      params: { kind: entry.collection, code: entry.id, picture: articlePictureName(file) },
      props: { path: join(contentFolder(), entry.collection, entry.id, file) },
      cacheKey: key,
    }));
  });
  return (await Promise.all(routes)).flat();
}

const plainName = (path: string): string => decodeURI(path).replace(/^\.\//, '');

function coverOf({ data }: Entry): SharedPicture | undefined {
  const picture = 'portrait' in data ? data.portrait : 'cover' in data ? data.cover : undefined;
  return picture && asShared(picture);
}

/** What Astro knows of a picture's file, beside what it declares. */
type OnDisk = ImageMetadata & { fsPath: string };

function asShared({
  src,
  alt,
  caption,
}: {
  src: ImageMetadata;
  alt: string;
  caption?: string | undefined;
}): SharedPicture {
  return { file: basename((src as OnDisk).fsPath), alt, caption };
}

function detailsOf({ data }: Entry): Details {
  if ('verifiedOn' in data)
    return { address: data.address, phone: data.phone, openHours: data.hours };
  if ('issuer' in data)
    return {
      issuer: data.issuer,
      documentNumber: data.documentNumber,
      signedOn: data.signedOn,
      attachments: data.attachments?.map(({ title }) => title),
    };
  return {};
}
