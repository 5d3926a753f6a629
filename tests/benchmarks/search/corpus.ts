import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

/** A page of the shared benchmark data. */
export interface BenchPage {
  id: number;
  url: string;
  title: string;
  date: string;
  station: string;
  category: string;
  type: string;
  h2: string[];
  paras: string[];
}

export interface BenchQuery {
  id: number;
  kind: string;
  q: string;
  /** Ids of the pages that are right. */
  relevant: number[];
}

interface QueryFile {
  queries: (Omit<BenchQuery, 'relevant'> & { match: string[][]; relevant?: number[] })[];
}

const GZIP_MAGIC = 0x1f8b;

async function readJson<T>(file: string): Promise<T> {
  const bytes = await readFile(file);
  const plain = bytes.readUInt16BE(0) === GZIP_MAGIC ? gunzipSync(bytes) : bytes;
  return JSON.parse(plain.toString('utf8')) as T;
}

export const readPages = (file: string): Promise<BenchPage[]> => readJson(file);

/** The benchmark's own notion of the same text, as written in its query file. */
const norm = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b"'“”‘’《》〈〉〔〕[\]()【】「」·—\-_]/g, '');

/** Reads queries; where the ids belong to other pages or are missing, the match rules decide. */
export async function readQueries(
  file: string,
  pages: readonly BenchPage[],
): Promise<BenchQuery[]> {
  const { queries } = await readJson<QueryFile>(file);
  const texts = pages.map(({ id, title, h2, paras }) => ({
    id,
    text: norm([title, ...h2, ...paras].join('\n')),
  }));
  return queries.map(({ id, kind, q, match }) => ({
    id,
    kind,
    q,
    relevant: texts
      .filter(({ text }) =>
        match.some((all) => all.map(norm).every((wanted) => text.includes(wanted))),
      )
      .map((page) => page.id),
  }));
}
