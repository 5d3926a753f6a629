import { z } from 'zod';
import { STATUSES } from '../reviewSteps.ts';
import { isFolder, placeNamed, placeOf, type Place } from './place.ts';

/** Longest text of an entry, in characters; a plan of 100 pages has 60,000. */
const LONGEST_TEXT = 2_000_000;

const path = z.string().refine((text) => placeOf(text) !== undefined, '没有这个文件。');
const collection = z.string().max(40);
const slug = z.string().max(100);
const note = z.string().max(500).optional();
const commitMessage = z.string().max(500);
const branch = z.string().max(100);

/** An upload as Decap sends it. */
const asset = z.object({
  path,
  content: z.base64().transform((text) => Buffer.from(text, 'base64')),
  encoding: z.literal('base64'),
});

const dataFile = z.object({
  slug,
  path,
  raw: z.string().max(LONGEST_TEXT),
  /** The code is permanent: nothing moves. */
  newPath: z.undefined().optional(),
});

/** Decap names an entry by collection and slug; both must name a place together. */
function named(value: { collection: string; slug: string }, context: z.RefinementCtx): Place {
  const place = placeNamed(`${value.collection}/${value.slug}`);
  if (!place) context.addIssue({ code: 'custom', message: '没有这一篇。' });
  return place ?? z.NEVER;
}

const onEntry = z
  .object({ branch, collection, slug, note })
  .transform((value, context) => ({ place: named(value, context), note: value.note }));

const onFileOfEntry = z
  .object({ branch, collection, slug, id: z.string().max(300), path })
  .transform((value, context) => ({ place: named(value, context), path: value.path }));

const action = <N extends string, P extends z.ZodType>(name: N, params: P) =>
  z.object({ action: z.literal(name), params });

/**
 * Everything that Decap's proxy backend may ask (decap-cms-backend-proxy 3.x), and nothing else. What is not part of
 * the protocol is dropped; what is not as it must be is refused before anything looks at it.
 */
export const requestSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('info') }),
  action(
    'entriesByFolder',
    z.object({
      branch,
      folder: z.string().refine(isFolder, '没有这个栏目。'),
      extension: z.string().max(10),
      depth: z.number().int().min(1).max(3),
    }),
  ),
  action(
    'entriesByFiles',
    z.object({
      branch,
      files: z.array(z.object({ path, label: z.string().max(100).optional() })).max(20),
    }),
  ),
  action('getEntry', z.object({ branch, path })),
  action('unpublishedEntries', z.object({ branch })),
  action(
    'unpublishedEntry',
    z
      .object({
        branch,
        id: z.string().max(150).optional(),
        collection: collection.optional(),
        slug: slug.optional(),
      })
      .transform(({ id, collection: kind = '', slug: code = '' }, context) => {
        const place = placeNamed(id ?? `${kind}/${code}`);
        if (!place) context.addIssue({ code: 'custom', message: '没有这一篇。' });
        return { place: place ?? z.NEVER };
      }),
  ),
  action('unpublishedEntryDataFile', onFileOfEntry),
  action('unpublishedEntryMediaFile', onFileOfEntry),
  action('deleteUnpublishedEntry', onEntry),
  action(
    'persistEntry',
    z.object({
      branch,
      dataFiles: z.array(dataFile).length(1),
      assets: z.array(asset).max(200),
      options: z.object({
        collectionName: collection.optional(),
        commitMessage,
        useWorkflow: z.boolean(),
      }),
    }),
  ),
  action(
    'updateUnpublishedEntryStatus',
    z
      .object({ branch, collection, slug, newStatus: z.enum(STATUSES), note })
      .transform((value, context) => ({
        place: named(value, context),
        newStatus: value.newStatus,
        note: value.note,
      })),
  ),
  action('publishUnpublishedEntry', onEntry),
  // `media` is the common folder that Decap insists on; pictures lie beside their entries.
  action('getMedia', z.object({ branch, mediaFolder: z.string().max(200) })),
  action('getMediaFile', z.object({ branch, path })),
  action('persistMedia', z.object({ branch, asset, options: z.object({ commitMessage }) })),
  action('deleteFile', z.object({ branch, path, options: z.object({ commitMessage }) })),
  action(
    'deleteFiles',
    z.object({
      branch,
      paths: z.array(path).min(1).max(200),
      options: z.object({ commitMessage }),
    }),
  ),
  action('getDeployPreview', onEntry),
]);

export type DeskRequest = z.output<typeof requestSchema>;
export type ActionName = DeskRequest['action'];
