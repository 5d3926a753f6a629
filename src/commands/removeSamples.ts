import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bodyParts } from '../checks/bodyParts.ts';
import { fieldValues, placeOf } from '../checks/fieldValues.ts';
import type { Issue } from '../lib/issue.ts';
import { readContent } from '../source/content.ts';
import type { SourceEntry } from '../source/entry.ts';

export interface Clearing {
  /** The entries that are gone now, in the order of models and codes. */
  removed: SourceEntry[];
  /** Where what remains still names one of them: an error of the content until an editor mends it. */
  dangling: Issue[];
}

/**
 * Removes every entry marked `sample: true`, its pictures and attachments with it. Nothing else is touched: not an
 * entry whose front matter cannot be read, not settings, not standing pages.
 * @param contentFolder - absolute
 * @throws ContentFault when the settings cannot be read; nothing is removed then
 */
export async function removeSamples(contentFolder: string): Promise<Clearing> {
  const { entries, pages } = await readContent(contentFolder);
  const isSample = ({ raw }: SourceEntry): boolean => raw['sample'] === true;
  const removed = entries.filter(isSample);
  const kept = entries.filter((entry) => !isSample(entry));
  const dangling = danglingNames([...kept, ...pages], removed);
  for (const { model, code } of removed)
    await rm(join(contentFolder, model.name, code), { recursive: true });
  return { removed, dangling };
}

function danglingNames(kept: SourceEntry[], removed: SourceEntry[]): Issue[] {
  const titles = new Map(
    removed.map(({ model, code, raw }) => [
      `${model.name}/${code}`,
      String(raw[model.titleField] ?? code),
    ]),
  );
  const keptItems = new Set(kept.flatMap(plannedIds));
  const lostItems = new Set(removed.flatMap(plannedIds).filter((id) => !keptItems.has(id)));

  return kept.flatMap((entry) => [
    ...fieldValues(entry).flatMap(({ path, value, meta }): Issue[] => {
      const chosen =
        meta?.widget?.kind === 'reference'
          ? titles.get(`${meta.widget.model}/${String(value)}`)
          : meta?.widget?.kind === 'planItem' && lostItems.has(value)
            ? String(value)
            : undefined;
      if (chosen === undefined) return [];
      const message = `还选着已清除的示例“${chosen}”。`;
      const advice = '请重新选择，或清空这一栏。';
      return [issue(entry, { ...placeOf(entry, path), message, advice })];
    }),
    ...bodyParts(entry).links.flatMap(({ url, line }): Issue[] => {
      const linked = titles.get(linkedEntry(url) ?? '');
      if (linked === undefined) return [];
      const message = `还链接着已清除的示例“${linked}”。`;
      const advice = '请换成别的网址，或去掉这个链接。';
      return [issue(entry, { line, label: entry.model.body.label, message, advice })];
    }),
  ]);
}

const issue = (
  { file }: SourceEntry,
  finding: Pick<Issue, 'line' | 'label' | 'message' | 'advice'>,
): Issue => ({ check: 'clear-samples', severity: 'error', file, ...finding });

/** The planned activities of an annual plan, by which reports name them. */
function plannedIds({ model, raw }: SourceEntry): unknown[] {
  const activities = model.name === 'plans' ? raw['activities'] : undefined;
  return Array.isArray(activities) ? (activities as { id?: unknown }[]).map(({ id }) => id) : [];
}

/** `activities/260305-leifeng` of a link inside the site, with or without a base path, anchor or file behind it. */
function linkedEntry(url: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(url)) return undefined;
  return /(?:^|\/)((?:activities|stations|plans|stories)\/[a-z\d-]+)(?=[/?#]|$)/.exec(url)?.[1];
}
