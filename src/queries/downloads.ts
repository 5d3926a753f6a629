import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { DOCUMENT_NAME } from '../lib/documents.ts';
import { href } from '../lib/url.ts';
import { contentFolder } from '../source/environment.ts';
import { cacheKey } from './cacheKeys.ts';
import { everything, type Entry, type Plan } from './entries.ts';

/** A link to a file beside the entry, as the Markdown pipeline writes it. */
const FILE_LINK = /<a\b[^>]*?\shref="(?:\.\/)?([^"/:#?]+)"/g;

/** `12 KB`, `3.4 MB`: as people read sizes. */
function readableSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

const placeOf = ({ collection, id }: Entry, file: string): string =>
  join(contentFolder(), collection, id, file);

/** A plan's attachments with address, type and size. */
export async function attachmentsOf(plan: Plan) {
  return Promise.all(
    (plan.data.attachments ?? []).map(async ({ file, title }) => ({
      title,
      address: href(`/plans/${plan.id}/${encodeURIComponent(file)}`),
      type: extname(file).slice(1).toUpperCase(),
      size: readableSize((await stat(placeOf(plan, file))).size),
    })),
  );
}

/** Every file that a live entry offers, listed or linked in its text: where it lies and where it goes out. */
export async function downloadRoutes() {
  const routes = (await everything()).map(async (entry) => {
    const listed = 'attachments' in entry.data ? (entry.data.attachments ?? []) : [];
    const linked = [...(entry.rendered?.html ?? '').matchAll(FILE_LINK)]
      .map(([, file = '']) => decodeURIComponent(file))
      .filter((file) => DOCUMENT_NAME.test(file));
    const key = await cacheKey([entry]);
    return [...new Set([...listed.map(({ file }) => file), ...linked])].map((file) => ({
      params: { column: entry.collection, code: entry.id, file },
      props: { path: placeOf(entry, file) },
      cacheKey: key,
    }));
  });
  return (await Promise.all(routes)).flat();
}
