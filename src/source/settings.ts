import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { z } from 'zod';
import { dropEmpty } from '../lib/empty.ts';
import type { Issue } from '../lib/issue.ts';
import { programmeSettings, type Programme } from '../models/settings/programme.ts';
import { siteSettings, type SiteSettings } from '../models/settings/site.ts';
import { wordingSettings, type Wording } from '../models/settings/wording.ts';
import { decodeUtf8, ENCODING_ADVICE } from './decode.ts';
import { fieldKeys, schemaIssues } from './schemaIssues.ts';
import { parseYaml } from './yaml.ts';

export interface Settings {
  site: SiteSettings;
  programme: Programme;
  wording: Wording;
}

/** Thrown when nothing can be built or checked, with every fault that stands in the way. */
export class ContentFault extends Error {
  readonly issues: Issue[];

  constructor(issues: Issue[]) {
    super(issues.map(({ file, line, message }) => `${file}:${line ?? 1} ${message}`).join('\n'));
    this.name = 'ContentFault';
    this.issues = issues;
  }
}

/**
 * Reads and validates the settings of a content folder; `SITE_URL` and `BASE_PATH` override the file.
 * @throws ContentFault with all faults of all settings files.
 */
export async function readSettings(contentFolder: string): Promise<Settings> {
  const issues: Issue[] = [];
  const site = await readSettingsFile(contentFolder, siteSettings, issues);
  const programme = await readSettingsFile(contentFolder, programmeSettings, issues);
  const wording = await readSettingsFile(contentFolder, wordingSettings, issues);
  if (!site || !programme || !wording || issues.length > 0) throw new ContentFault(issues);
  return {
    programme,
    wording,
    site: {
      ...site,
      url: (process.env['SITE_URL'] ?? site.url).replace(/\/+$/, ''),
      basePath: withSlashes(process.env['BASE_PATH'] ?? site.basePath),
    },
  };
}

const withSlashes = (path: string): string => `/${path}/`.replace(/\/{2,}/g, '/');

/** A file whose settings all have defaults may be missing. */
async function readSettingsFile<S extends z.ZodType>(
  contentFolder: string,
  { name, schema }: { name: string; schema: S },
  issues: Issue[],
): Promise<z.output<S> | undefined> {
  const path = join(contentFolder, 'settings', `${name}.yaml`);
  const file = relative(process.cwd(), path);
  const fail = (issue: Omit<Issue, 'check' | 'severity' | 'file'>) =>
    issues.push({ check: 'source/settings', severity: 'error', file, ...issue });

  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes && schema.safeParse({}).success) return schema.parse({});
  if (!bytes) {
    fail({
      line: 1,
      message: '缺少这个设置文件。',
      advice: '请从软件自带的 content/settings/ 里复制一份再改。',
    });
    return undefined;
  }
  const decoded = decodeUtf8(bytes);
  if ('fault' in decoded) {
    fail({ line: 1, message: decoded.fault, advice: ENCODING_ADVICE });
    return undefined;
  }
  const parsed = parseYaml(decoded.text, 1, fieldKeys(schema));
  for (const fault of parsed.faults) fail(fault);
  if (parsed.faults.length > 0) return undefined;
  const result = schema.safeParse(dropEmpty(parsed.data) ?? {}, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of schemaIssues(result.error, schema, parsed)) fail(issue);
  return undefined;
}
