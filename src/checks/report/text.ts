import { groupBy } from '../../lib/list.ts';
import type { Issue } from '../../lib/issue.ts';

const SECTIONS = [
  { severity: 'error', heading: '必须改正' },
  { severity: 'advice', heading: '建议改正' },
] as const;

/** Issues as text for a terminal: errors first, then advice; by file, each with its line, its field and what to do. */
export function formatIssues(issues: readonly Issue[]): string {
  if (issues.length === 0) return '没有发现问题。';
  const sections = SECTIONS.flatMap(({ severity, heading }) => {
    const own = issues.filter((issue) => issue.severity === severity);
    return own.length === 0 ? [] : [`【${heading}】\n\n${byFile(own)}`];
  });
  return `${sections.join('\n\n')}\n\n${summarise(issues)}`;
}

/** `2个文件里有3处必须改正，1处建议改正。` */
export function summarise(issues: readonly Issue[]): string {
  if (issues.length === 0) return '没有发现问题。';
  const count = (severity: Issue['severity']) =>
    issues.filter((issue) => issue.severity === severity).length;
  const files = new Set(issues.map(({ file }) => file)).size;
  const parts = [
    count('error') > 0 ? `${count('error')}处必须改正` : '',
    count('advice') > 0 ? `${count('advice')}处建议改正` : '',
  ].filter(Boolean);
  return `${files}个文件里有${parts.join('，')}。`;
}

function byFile(issues: readonly Issue[]): string {
  return [...groupBy(issues, ({ file }) => file)]
    .map(([file, own]) => [file, ...own.map(formatIssue)].join('\n'))
    .join('\n\n');
}

function formatIssue({ line, label, message, advice }: Issue): string {
  const place = [line ? `第${line}行` : '', label ?? ''].filter(Boolean).join(' ');
  return `  ${place ? `${place}：` : ''}${message}\n    → ${advice}`;
}
