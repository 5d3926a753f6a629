import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { href } from '../lib/url.ts';
import { contentFolder } from '../source/environment.ts';
import { plans, type Plan } from './entries.ts';

/** `12 KB`, `3.4 MB`: as people read sizes. */
function readableSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A plan's attachments with address, type and size. */
export async function attachmentsOf({ id, data }: Plan) {
  return Promise.all(
    (data.attachments ?? []).map(async ({ file, title }) => ({
      title,
      address: href(`/plans/${id}/${encodeURIComponent(file)}`),
      type: extname(file).slice(1).toUpperCase(),
      size: readableSize((await stat(join(contentFolder(), 'plans', id, file))).size),
    })),
  );
}

/** Every published attachment file: where it lies and at which address it goes out. */
export async function attachmentRoutes() {
  return (await plans()).flatMap(({ id, data }) =>
    (data.attachments ?? []).map(({ file }) => ({
      params: { code: id, file },
      props: { path: join(contentFolder(), 'plans', id, file) },
    })),
  );
}
