import { join } from 'node:path';
import type { Day, Moment } from '../lib/date.ts';
import type { Issue } from '../lib/issue.ts';
import { readContent, type Content } from '../source/content.ts';
import { buildTime, FURTHER_SITES } from '../source/environment.ts';
import { filesBelow } from '../source/filesBelow.ts';
import { readSettings } from '../source/settings.ts';
import type { DistCheck, Finding, Inspection, SourceCheck, SourceContext } from './check.ts';
import { activeContent } from './dist/activeContent.ts';
import { addresses as pageAddresses } from './dist/addresses.ts';
import { readBuiltSite } from './dist/builtSite.ts';
import { governmentTags } from './dist/governmentTags.ts';
import { links } from './dist/links.ts';
import { missingBodies } from './dist/missingBodies.ts';
import { otherHosts } from './dist/otherHosts.ts';
import { pictures } from './dist/pictures.ts';
import { structure } from './dist/structure.ts';
import { textFiles } from './dist/textFiles.ts';
import { unpublished } from './dist/unpublished.ts';
import { isDraft, mildForDraft } from './drafts.ts';
import { entryChecks } from './entry.ts';
import { blankColumns } from './inspection/blankColumns.ts';
import { footerItems } from './inspection/footerItems.ts';
import { freshness } from './inspection/freshness.ts';
import { monthlyActivity } from './inspection/monthlyActivity.ts';
import { publicationTimes } from './inspection/publicationTimes.ts';
import { verified } from './inspection/verified.ts';
import { KeptEntries } from './keptEntries.ts';
import { addresses } from './source/addresses.ts';
import { drawable } from './source/drawable.ts';
import { fileNames } from './source/fileNames.ts';
import { files } from './source/files.ts';
import { misplaced } from './source/misplaced.ts';
import { references } from './source/references.ts';
import { shortAddresses } from './source/shortAddresses.ts';
import { uploads } from './source/uploads.ts';

const SOURCE_CHECKS: SourceCheck[] = [
  addresses,
  shortAddresses,
  references,
  files,
  fileNames,
  misplaced,
  uploads,
  drawable,
];

const INSPECTIONS: Inspection[] = [
  freshness,
  blankColumns,
  monthlyActivity,
  verified,
  publicationTimes,
  footerItems,
];

const DIST_CHECKS: DistCheck[] = [
  missingBodies,
  unpublished,
  links,
  pageAddresses,
  textFiles,
  structure,
  governmentTags,
  activeContent,
  otherHosts,
  pictures,
];

/** The time that checks are counted from. */
export interface CheckOptions {
  /** Default: the day of the build, see `buildTime`. */
  on?: Day;
  /** Folder where results are kept from run to run, absolute. Without it everything is read and checked anew. */
  keepIn?: string;
}

/**
 * Reads a content folder and checks all of it.
 * @returns the content, also when it has faults, and every issue, sorted by file and line
 * @throws ContentFault when the settings cannot be read
 */
export async function checkSource(
  contentFolder: string,
  { on, keepIn }: CheckOptions = {},
): Promise<{ content: Content; issues: Issue[] }> {
  const kept =
    keepIn === undefined
      ? undefined
      : await KeptEntries.open(join(keepIn, 'entries.bin'), await readSettings(contentFolder));
  const content = await readContent(contentFolder, kept?.read);
  const context: SourceContext = {
    ...content,
    ...checkTime(on),
    files: await listFiles(contentFolder),
  };
  const entries = [...content.entries, ...content.pages];
  const drafts = new Set(entries.filter(isDraft).map(({ file }) => file));
  const issues = [
    ...content.issues,
    ...entries.flatMap((entry) => [
      ...entry.issues,
      ...(kept ? kept.check(entry, content.settings) : entryChecks(entry, content.settings)),
    ]),
    ...(await runAll(SOURCE_CHECKS, context)).map((issue) =>
      mildForDraft(issue, drafts.has(issue.file)),
    ),
  ];
  await kept?.save();
  return { content, issues: issues.sort(byPlace) };
}

/**
 * Counts what inspectors of government sites will count on a given day. All of it is advice: it does not stop publication.
 * @param content - as `checkSource` returns it
 */
export async function inspect(content: Content, { on }: CheckOptions = {}): Promise<Issue[]> {
  return (await runAll(INSPECTIONS, { ...content, ...checkTime(on) })).sort(byPlace);
}

/**
 * Checks a finished site.
 * @param outFolder - its root, absolute
 * @param content - what it was built from
 * @param sound - its files that were found right before and cannot have become wrong
 * @throws when the folder cannot be read
 */
export async function checkDist(
  outFolder: string,
  content: Content,
  sound?: ReadonlySet<string>,
): Promise<Issue[]> {
  const site = await readBuiltSite(outFolder, content, buildTime(), sound);
  return (await runAll(DIST_CHECKS, site)).sort(byPlace);
}

async function runAll<Context>(
  checks: readonly {
    name: string;
    run: (context: Context) => Finding[] | Promise<Finding[]>;
  }[],
  context: Context,
): Promise<Issue[]> {
  const results = await Promise.all(
    checks.map(async ({ name, run }) =>
      (await run(context)).map((finding) => ({ ...finding, check: name })),
    ),
  );
  return results.flat();
}

function checkTime(on?: Day): { on: Day; now: Moment } {
  const now = buildTime();
  const today = now.slice(0, 10);
  return on === undefined || on === today ? { on: today, now } : { on, now: `${on} 23:59` };
}

async function listFiles(folder: string): Promise<Set<string>> {
  const found = await filesBelow(folder);
  return new Set(found.filter((path) => !path.startsWith(`${FURTHER_SITES}/`)));
}

function byPlace(a: Issue, b: Issue): number {
  return (
    compare(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compare(a.check, b.check) ||
    compare(a.message, b.message)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
