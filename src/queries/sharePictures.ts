import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImageMetadata } from 'astro';
import { formatDay, formatRange } from '../lib/date.ts';
import { models } from '../models/index.ts';
import { cacheFolder } from '../source/environment.ts';
import type { Entry } from './entries.ts';
import { stationOf } from './related.ts';
import { settings } from './settings.ts';

/** Folder of the pictures and posters that were drawn once. Absolute. */
export const drawingsFolder = (): string => join(cacheFolder(), 'drawings');

/** A photo file, and what its bytes come to. */
export interface LeadPhoto {
  file: string;
  digest: string;
}

/** What an entry's share pictures show. */
export async function pictureOf(entry: Entry) {
  const { site } = await settings();
  return {
    text: {
      title:
        entry.collection === 'stations'
          ? entry.data.name
          : (entry.data.shareTitle ?? entry.data.title),
      label: models[entry.collection].label,
      facts: await factsOf(entry),
      siteName: site.name,
    },
    photo: await leadPhoto(photoOf(entry)),
  };
}

/** Where and when. */
async function factsOf(entry: Entry): Promise<string[]> {
  switch (entry.collection) {
    case 'activities': {
      const station = await stationOf(entry.data.station);
      return present(station?.data.shortName, formatRange(entry.data.heldOn, entry.data.heldUntil));
    }
    case 'stories': {
      const station = await stationOf(entry.data.station);
      return present(station?.data.shortName, formatDay(entry.data.publishedAt));
    }
    case 'plans':
      return present(entry.data.documentNumber, formatDay(entry.data.publishedAt));
    case 'stations':
      return [entry.data.address];
  }
}

const present = (...parts: (string | undefined)[]): string[] =>
  parts.filter((part) => part !== undefined);

function photoOf({ collection, data }: Entry): ImageMetadata | undefined {
  switch (collection) {
    case 'activities':
    case 'stations':
      return data.cover?.src;
    case 'stories':
      return data.portrait?.src;
    case 'plans':
      return undefined;
  }
}

/** Smaller ones would be blurred: WeChat's own least size. */
const LEAST_SIDE = 300;
const digests = new Map<string, Promise<string>>();

async function leadPhoto(picture: ImageMetadata | undefined): Promise<LeadPhoto | undefined> {
  if (!picture || Math.min(picture.width, picture.height) < LEAST_SIDE) return undefined;
  // Astro's own picture service finds the original by this property too; its type leaves it out.
  const { fsPath } = picture as ImageMetadata & { fsPath: string };
  const digest = digests.get(fsPath) ?? digestOf(fsPath);
  digests.set(fsPath, digest);
  return { file: fsPath, digest: await digest };
}

const digestOf = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
