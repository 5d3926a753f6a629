import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DeleteObjectsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { lookup } from 'mrmime';
import { cacheControlOf } from './plan.ts';

/** Types that browsers need and `mrmime` does not know or names otherwise. */
const TYPES: Record<string, string> = { ics: 'text/calendar', map: 'text/plain' };
/** Most keys that one request may remove. */
const AT_ONCE = 1000;

/** A place in an S3-compatible store. */
export interface Bucket {
  /** MD5 by path below the prefix. */
  list(): Promise<Map<string, string>>;
  /** Sends one file of a folder. */
  send(folder: string, path: string): Promise<void>;
  remove(paths: readonly string[]): Promise<void>;
}

/**
 * Opens a bucket. Keys come from `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`, the store's own address and region
 * from `S3_ENDPOINT` and `S3_REGION`; `S3_PATH_STYLE=1` is for stores that want the bucket's name in the path.
 * @param address - `s3://bucket/prefix`
 * @throws when the address is none
 */
export function openBucket(address: string): Bucket {
  const [, bucket = '', inside = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]+)\/?(.*)$/.exec(address) ?? [];
  if (!bucket) throw new Error(`存储地址要写成“s3://桶名/前缀”，现在是“${address}”。`);
  const prefix = inside && !inside.endsWith('/') ? `${inside}/` : inside;
  const endpoint = process.env['S3_ENDPOINT'];
  const client = new S3Client({
    region: process.env['S3_REGION'] ?? 'us-east-1',
    forcePathStyle: process.env['S3_PATH_STYLE'] === '1',
    ...(endpoint && { endpoint }),
    // Stores other than Amazon's do not all know the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });

  return {
    async list() {
      const stored = new Map<string, string>();
      let token: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token }),
        );
        for (const { Key = '', ETag = '' } of page.Contents ?? []) {
          stored.set(Key.slice(prefix.length), ETag.replaceAll('"', ''));
        }
        token = page.NextContinuationToken;
      } while (token);
      return stored;
    },
    async send(folder, path) {
      const ending = path.split('.').at(-1) ?? '';
      const type = TYPES[ending] ?? lookup(path) ?? 'application/octet-stream';
      const isText = /^text\/|json$|javascript$|xml$/.test(type);
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: prefix + path,
          Body: await readFile(join(folder, path)),
          ContentType: isText ? `${type}; charset=utf-8` : type,
          CacheControl: cacheControlOf(path),
        }),
      );
    },
    async remove(paths) {
      for (let at = 0; at < paths.length; at += AT_ONCE) {
        const Objects = paths.slice(at, at + AT_ONCE).map((path) => ({ Key: prefix + path }));
        const { Errors = [] } = await client.send(
          new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }),
        );
        const [fault] = Errors;
        if (fault) throw new Error(`没能删除 ${fault.Key ?? ''}：${fault.Message ?? ''}`);
      }
    },
  };
}
