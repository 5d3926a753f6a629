import { groupBy } from '../../lib/list.ts';
import { formatMoment, type Moment } from '../../lib/date.ts';
import type { Issue } from '../../lib/issue.ts';
import { summarise } from './text.ts';

/** What stands at the head of a report. */
export interface ReportHead {
  /** Name of the site. */
  site: string;
  /** When the checks ran. */
  checkedAt: Moment;
  /** What was looked at, e.g. `内容、成品网站、检查指标（按2026年12月1日计算）`. */
  scope: string;
}

const SECTIONS = [
  { severity: 'error', heading: '必须改正', note: '不改正不能公开。' },
  { severity: 'advice', heading: '建议改正', note: '不影响公开，改了更好。' },
] as const;

/** Issues as one HTML file without any outside part, to read on screen and to print for the inspection file. */
export function htmlReport(issues: readonly Issue[], head: ReportHead): string {
  const sections = SECTIONS.map(({ severity, heading, note }) =>
    section(
      issues.filter((issue) => issue.severity === severity),
      heading,
      note,
    ),
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>发布检查报告 - ${escape(head.site)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>发布检查报告</h1>
<dl>
<dt>网站</dt><dd>${escape(head.site)}</dd>
<dt>检查时间</dt><dd>${formatMoment(head.checkedAt)}</dd>
<dt>检查范围</dt><dd>${escape(head.scope)}</dd>
<dt>结果</dt><dd><strong>${summarise(issues)}</strong></dd>
</dl>
${sections.join('\n')}
<p class="signature">检查人：<span></span> 复核人：<span></span> 日期：<span></span></p>
</main>
</body>
</html>
`;
}

function section(issues: readonly Issue[], heading: string, note: string): string {
  if (issues.length === 0) return '';
  const files = [...groupBy(issues, ({ file }) => file)].map(
    ([file, own]) => `<section class="file">
<h3>${escape(file)}</h3>
<table>
<thead><tr><th scope="col">位置</th><th scope="col">问题</th><th scope="col">怎么改</th></tr></thead>
<tbody>
${own.map(row).join('\n')}
</tbody>
</table>
</section>`,
  );
  return `<h2>${heading}（${issues.length}处）</h2>\n<p>${note}</p>\n${files.join('\n')}`;
}

function row({ line, label, message, advice }: Issue): string {
  const place = [line ? `第${line}行` : '', label ?? ''].filter(Boolean).map(escape).join('<br>');
  return `<tr><td>${place}</td><td>${escape(message)}</td><td>${escape(advice)}</td></tr>`;
}

function escape(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; font: 1rem/1.7 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; }
h2 { margin-top: 2rem; border-bottom: 2px solid; font-size: 1.3rem; }
h3 { margin-bottom: 0.25rem; font-size: 1rem; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; }
dd { margin: 0; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: 0.35rem 0.5rem; border: 1px solid #8888; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th:first-child { width: 20%; }
.signature { margin-top: 3rem; }
.signature span { display: inline-block; width: 8rem; border-bottom: 1px solid; }
@media print {
  @page { size: A4; margin: 20mm; }
  main { max-width: none; padding: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`;
