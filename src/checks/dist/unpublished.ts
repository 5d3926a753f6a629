import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { SourceEntry } from '../../source/entry.ts';
import type { DistCheck, Finding } from '../check.ts';
import { lifeOf, titleOf } from '../life.ts';
import { isForReaders, textFiles, type BuiltSite } from './builtSite.ts';
import { fingerprints } from './fingerprint.ts';

/** Something by which an unpublished entry gives itself away. */
interface Trace {
  entry: SourceEntry;
  text: string;
}

/**
 * Drafts, scheduled and withdrawn entries are nowhere on the site: no page, no text in any file or in the search index, no file
 * from their folder. A withdrawn one leaves its notice, at its own address alone.
 */
export const unpublished: DistCheck = {
  name: 'dist/unpublished',
  async run(site) {
    const hidden = site.content.entries.filter((entry) => lifeOf(entry, site.now) !== 'live');
    if (hidden.length === 0) return [];
    return [
      ...ownPages(site, hidden),
      ...(await textTraces(site, hidden)),
      ...(await publishedFiles(site, hidden)),
    ];
  },
};

const STATES = {
  draft: '还是草稿',
  scheduled: '还没到公开时间',
  withdrawn: '已经撤回',
  live: '已公开',
};

function leak({ now }: BuiltSite, entry: SourceEntry, path: string, what: string): Finding {
  return {
    severity: 'error',
    file: entry.file,
    line: 1,
    message: `这一篇${STATES[lifeOf(entry, now)]}，网站的 /${path} 里却有它的${what}。`,
    advice: '请不要发布这一次生成的网站，并告诉管理员。',
  };
}

const addressOf = ({ model, code }: SourceEntry): string => `${model.name}/${code}/`;

function ownPages(site: BuiltSite, hidden: readonly SourceEntry[]): Finding[] {
  return hidden
    .filter((entry) => lifeOf(entry, site.now) !== 'withdrawn')
    .map((entry) => ({ entry, path: `${addressOf(entry)}index.html` }))
    .filter(({ path }) => site.files.has(path))
    .map(({ entry, path }) => leak(site, entry, path, '页面'));
}

async function textTraces(site: BuiltSite, hidden: readonly SourceEntry[]): Promise<Finding[]> {
  const traces = tracesOf(site, hidden);
  const findings: Finding[] = [];
  const look = (path: string, text: string): void => {
    for (const { entry, text: trace } of traces) {
      const isNotice = path.startsWith(addressOf(entry)) && trace === titleOf(entry);
      if (!isNotice && text.includes(trace))
        findings.push(leak(site, entry, path, `文字“${trace.slice(0, 20)}”`));
    }
  };
  for await (const { path, text } of textFiles(site)) look(path, text);
  for (const path of site.fresh) {
    if (!path.endsWith('.pf_fragment') || !isForReaders(path)) continue;
    look(path, gunzipSync(await readFile(join(site.folder, path))).toString('utf8'));
  }
  return findings;
}

/** Title and body, unless a live text says the same. */
function tracesOf(site: BuiltSite, hidden: readonly SourceEntry[]): Trace[] {
  const { entries, pages, settings } = site.content;
  const live = [...entries, ...pages].filter((entry) => !hidden.includes(entry));
  const candidates = hidden.flatMap((entry) =>
    [titleOf(entry), ...fingerprints(entry)]
      .filter((text) => text !== entry.code && text.trim() !== '')
      .map((text) => ({ entry, text })),
  );
  const known = [
    JSON.stringify(settings),
    ...live.map(({ raw, body }) => `${JSON.stringify(raw)}${body}`),
  ];
  return candidates.filter(({ text }) => !known.some((other) => other.includes(text)));
}

/** Files from a hidden entry's folder that went out, whatever they are called now, unless a live entry has the same file. */
async function publishedFiles(site: BuiltSite, hidden: readonly SourceEntry[]): Promise<Finding[]> {
  const bySize = new Map<number, string[]>();
  for (const path of site.fresh) {
    const { size } = await stat(join(site.folder, path));
    bySize.set(size, [...(bySize.get(size) ?? []), path]);
  }
  const live = site.content.entries.filter((entry) => !hidden.includes(entry));
  const findings: Finding[] = [];
  for (const entry of hidden) {
    for (const own of await filesBeside(entry)) {
      const paths = bySize.get((await stat(own)).size) ?? [];
      if (paths.length === 0) continue;
      const wanted = await digest(own);
      for (const path of paths) {
        const isOut = (await digest(join(site.folder, path))) === wanted;
        if (isOut && !(await liesBeside(live, wanted)))
          findings.push(leak(site, entry, path, `文件“${basename(own)}”`));
      }
    }
  }
  return findings;
}

/** Whether one of the entries has a file with this digest beside it. */
async function liesBeside(entries: readonly SourceEntry[], wanted: string): Promise<boolean> {
  for (const entry of entries)
    for (const file of await filesBeside(entry)) if ((await digest(file)) === wanted) return true;
  return false;
}

/** The pictures and documents in an entry's folder. */
async function filesBeside(entry: SourceEntry): Promise<string[]> {
  const folder = dirname(entry.file);
  const found = await readdir(folder, { withFileTypes: true });
  return found
    .filter((item) => item.isFile() && item.name !== 'index.md')
    .map(({ name }) => join(folder, name));
}

const digest = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
