import { rmSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { build as buildPages } from 'astro';
import { bundleAdmin } from '../../admin/bundle.ts';
import { checkDist, checkSource } from '../checks/run.ts';
import { formatIssues } from '../checks/report/text.ts';
import { keepLedger, lastLedger, nextLedger } from '../integrations/ledger.ts';
import { writeSearchIndex } from '../integrations/searchIndex.ts';
import type { Issue } from '../lib/issue.ts';
import { cacheFolder } from '../source/environment.ts';
import { ContentFault } from '../source/settings.ts';
import { step } from './progress.ts';
import { digestOfHidden, soundFiles } from './soundFiles.ts';

/**
 * Builds the whole site: checks what editors wrote, makes the pages, the search index and the editing side,
 * checks the result, and only then puts it in place of the old one. When anything is wrong the old site stays.
 * @param contentFolder - what editors wrote; absolute
 * @param out - folder of the finished site; absolute
 * @throws ContentFault with every fault found
 */
export async function buildSite(contentFolder: string, out: string): Promise<void> {
  const keepIn = cacheFolder();
  const { content, issues } = await step('检查内容', () => checkSource(contentFolder, { keepIn }));
  stopOnErrors(issues);
  // A variable of this name, which test runners and some hosts set, would win over Astro's own base.
  delete process.env['BASE_URL'];
  const next = `${out}.next`;
  rmSync(next, { recursive: true, force: true });
  await step('生成网页', () => buildPages({ outDir: next, logLevel: 'error' }));
  const made = await nextLedger();
  if (!made) throw new Error('没有生成网页的清单。');
  const ledger = { ...made, hidden: digestOfHidden(content) };
  await step('建立搜索索引', () => writeSearchIndex(next, content.settings, ledger));
  await step('准备编辑后台', () => bundleAdmin(next, content.settings));
  const sound = soundFiles(await lastLedger(), ledger);
  stopOnErrors(await step('检查成品', () => checkDist(next, content, sound)));
  await keepLedger(ledger);
  await swap(next, out);
}

function stopOnErrors(issues: Issue[]): void {
  if (issues.some(({ severity }) => severity === 'error')) throw new ContentFault(issues);
  if (issues.length > 0) console.log(formatIssues(issues));
}

/** Two renames: readers never see a half-written site. */
async function swap(next: string, out: string): Promise<void> {
  const previous = `${out}.previous`;
  rmSync(previous, { recursive: true, force: true });
  await rename(out, previous).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(next, out);
  rmSync(previous, { recursive: true, force: true });
}
