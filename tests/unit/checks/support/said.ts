import { relative } from 'node:path';
import { checkSource } from '../../../../src/checks/run.ts';
import type { Issue } from '../../../../src/lib/issue.ts';
import { contentWith } from './contentFolder.ts';

/** The day on which the tests' content is looked at. */
export const ON = '2026-11-20';

/** An issue as one line to read and compare; paths are relative to the content folder. */
export function said(issue: Issue, folder: string): string {
  const file =
    issue.file.startsWith('..') || issue.file.startsWith('/')
      ? relative(folder, issue.file)
      : issue.file;
  const place = [`${file}:${issue.line ?? '-'}`, issue.label].filter(Boolean).join(' ');
  const mark = issue.severity === 'error' ? '✗' : '·';
  const message = issue.message.replaceAll(`${relative(process.cwd(), folder)}/`, '');
  return `${mark} [${issue.check}] ${place}｜${message}｜${issue.advice}`;
}

/**
 * What the checks say about the sound content folder with some files changed.
 * @param changes - files by path; `undefined` takes one away
 * @param check - only what the check of this name says
 */
export async function faultsOf(
  changes: Record<string, string | Uint8Array | undefined>,
  check?: string,
): Promise<string[]> {
  const folder = await contentWith(changes);
  const { issues } = await checkSource(folder, { on: ON });
  return issues
    .filter((issue) => check === undefined || issue.check === check)
    .map((issue) => said(issue, folder));
}
