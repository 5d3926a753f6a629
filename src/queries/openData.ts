import type { ModelName } from '../models/define.ts';
import { activities, plans, stations, stories } from './entries.ts';

const live = { activities, plans, stations, stories };

/** Fields that are kept for the record or for other outputs, and say nothing as data. */
const UNPUBLISHED = new Set([
  'review',
  'consent',
  'draft',
  'publishAt',
  'withdrawn',
  'aliases',
  'code',
  'short',
  'shareTitle',
]);

/** A column's live entries as open data: the model's own field names, pictures by their description only. */
export async function openData(name: ModelName) {
  const entries = await live[name]();
  return entries.map(({ id, collection, data }) => ({
    code: id,
    path: `/${collection}/${id}/`,
    ...Object.fromEntries(
      Object.entries(data)
        .filter(([key]) => !UNPUBLISHED.has(key))
        .map(([key, value]) => [key, withoutPictures(value)]),
    ),
  }));
}

/** A picture keeps its words; its processed files have no lasting address. */
function withoutPictures(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPictures);
  if (typeof value !== 'object' || value === null) return value;
  const { src, ...rest } = value as Record<string, unknown>;
  return typeof src === 'object' ? rest : value;
}
