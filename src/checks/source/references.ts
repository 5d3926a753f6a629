import { formatMoment, type Moment } from '../../lib/date.ts';
import type { CheckedEntry, Finding, SourceCheck } from '../check.ts';
import { fieldValues, placeOf } from '../fieldValues.ts';
import { lifeOf, titleOf } from '../life.ts';

type Entries = ReadonlyMap<string, CheckedEntry>;

/**
 * Entries name other entries by their code, and the CMS does not follow when one is removed, renamed or unpublished:
 * each name must lead to an entry that readers can see.
 */
export const references: SourceCheck = {
  name: 'source/references',
  run({ entries, now }) {
    const byAddress = new Map(
      entries.map((entry) => [addressKey(entry.model.name, entry.code), entry]),
    );
    const planItems = new Set(entries.flatMap(plannedIds));
    return entries.flatMap((entry) => [
      ...namedEntries(entry, byAddress, now),
      ...namedPlanItem(entry, planItems),
      ...pointOfOtherStation(entry, byAddress),
      ...parentChain(entry, byAddress),
    ]);
  },
};

const addressKey = (model: string, code: string): string => `${model}/${code}`;

function namedEntries(entry: CheckedEntry, entries: Entries, now: Moment): Finding[] {
  const isLive = lifeOf(entry, now) === 'live';
  return fieldValues(entry).flatMap(({ path, value, meta }) => {
    if (meta?.widget?.kind !== 'reference' || typeof value !== 'string') return [];
    // Only of a fault: the line is found by reading the file once more.
    const place = () => ({ file: entry.file, ...placeOf(entry, path) });
    const { model, where = {} } = meta.widget;
    const target = entries.get(addressKey(model, value));
    if (!target) {
      return [
        {
          ...place(),
          severity: 'error' as const,
          message: `找不到代号是“${value}”的内容，可能已经删除或改名。`,
          advice: '请重新选择，或清空这一栏。',
        },
      ];
    }
    if (target.file === entry.file) {
      return [
        {
          ...place(),
          severity: 'error' as const,
          message: '这里选的是它自己。',
          advice: '请重新选择，或清空这一栏。',
        },
      ];
    }
    const mismatch = Object.entries(where).some(([key, wanted]) => target.raw[key] !== wanted);
    if (mismatch) {
      return [
        {
          ...place(),
          severity: 'error' as const,
          message: `“${titleOf(target)}”不能选在这里。`,
          advice: '请选择正确层级的所、站、点。',
        },
      ];
    }
    return isLive ? hiddenTarget(target, now).map((finding) => ({ ...place(), ...finding })) : [];
  });
}

/** What readers of a live entry would meet when its target cannot be seen. */
function hiddenTarget(target: CheckedEntry, now: Moment): Omit<Finding, 'file'>[] {
  const title = titleOf(target);
  switch (lifeOf(target, now)) {
    case 'live':
      return [];
    case 'withdrawn':
      return [
        {
          severity: 'advice',
          message: `“${title}”已经撤回，读者点过去只看到撤回说明。`,
          advice: '请改选其他内容，或清空这一栏。',
        },
      ];
    case 'scheduled': {
      const from = String(target.data?.['publishAt'] ?? target.data?.['publishedAt']);
      return [
        {
          severity: 'error',
          message: `“${title}”要到${formatMoment(from)}才公开，现在点过去是空的。`,
          advice: '请把这一篇的公开时间排在它后面，或先公开它。',
        },
      ];
    }
    case 'draft':
      return [
        {
          severity: 'error',
          message: target.data
            ? `“${title}”还是草稿，读者看不到。`
            : `“${title}”自己有错，还不能公开。`,
          advice: '请先公开它，或改选其他内容。',
        },
      ];
  }
}

/** The planned activities that reports can point to. */
function plannedIds({ model, raw }: CheckedEntry): string[] {
  if (model.name !== 'plans' || !Array.isArray(raw['activities'])) return [];
  return (raw['activities'] as { id?: unknown }[]).map(({ id }) => String(id));
}

function namedPlanItem(entry: CheckedEntry, known: ReadonlySet<string>): Finding[] {
  const { planItem } = entry.raw;
  if (entry.model.name !== 'activities' || typeof planItem !== 'string' || known.has(planItem))
    return [];
  return [
    {
      severity: 'error',
      file: entry.file,
      ...placeOf(entry, ['planItem']),
      message: `年度计划里没有编号是“${planItem}”的活动。`,
      advice: '请重新选择，或清空这一栏。',
    },
  ];
}

function pointOfOtherStation(entry: CheckedEntry, entries: Entries): Finding[] {
  const { point, station } = entry.raw;
  const target = entries.get(addressKey('stations', String(point)));
  if (entry.model.name !== 'activities' || target?.raw['level'] !== 'point') return [];
  if (target.raw['parent'] === station) return [];
  const owner = entries.get(addressKey('stations', String(target.raw['parent'])));
  return [
    {
      severity: 'error',
      file: entry.file,
      ...placeOf(entry, ['point']),
      message: `“${titleOf(target)}”不属于这里选的实践站。`,
      advice: owner
        ? `请把实践站改为“${titleOf(owner)}”，或改选实践点。`
        : '请改选实践站或实践点。',
    },
  ];
}

/** What may stand above each level. */
const PARENT_LEVEL: Record<string, string> = { station: 'institute', point: 'station' };

function parentChain(entry: CheckedEntry, entries: Entries): Finding[] {
  if (entry.model.name !== 'stations') return [];
  const place = {
    file: entry.file,
    ...placeOf(entry, ['parent']),
    severity: 'error' as const,
  };
  const parentOf = (station: CheckedEntry): CheckedEntry | undefined =>
    entries.get(addressKey('stations', String(station.raw['parent'])));

  const above = new Set<CheckedEntry>();
  for (let next = parentOf(entry); next && !above.has(next); next = parentOf(next)) {
    above.add(next);
    if (next === entry && above.size > 1) {
      return [
        {
          ...place,
          message: `上级绕了一圈又回到自己：${[...above].map(titleOf).join('、')}。`,
          advice: '请改正其中一个的上级。',
        },
      ];
    }
  }
  const parent = parentOf(entry);
  const wanted = PARENT_LEVEL[String(entry.raw['level'])];
  if (!parent || parent === entry || !wanted || parent.raw['level'] === wanted) return [];
  return [
    {
      ...place,
      message: `“${titleOf(parent)}”不能做它的上级。`,
      advice: '实践站的上级是实践所，实践点的上级是实践站，请重新选择。',
    },
  ];
}
