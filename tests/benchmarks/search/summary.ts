import type { Measured, MeasuredQuery } from './measure.ts';

export interface Summary {
  engine: string;
  indexSeconds: number;
  recall: number;
  precisionAt10: number;
  withoutResult: number;
  firstKilobytes: { median: number; most: number };
  slowSeconds: { median: number; most: number };
  milliseconds: { median: number; p95: number };
  queries: MeasuredQuery[];
}

/** Means of quality over the queries, and the middle and the upper end of cost. */
export function summarise(
  engine: string,
  { queries, slowSeconds }: Measured,
  indexSeconds: number,
): Summary {
  const bytes = queries.map(({ firstBytes }) => firstBytes / 1024);
  const times = queries.map(({ ms }) => ms);
  return {
    engine,
    indexSeconds,
    recall: mean(queries.map(({ recall }) => recall)),
    precisionAt10: mean(queries.map(({ precision }) => precision)),
    withoutResult: queries.filter(({ returned, relevant }) => returned === 0 && relevant > 0)
      .length,
    firstKilobytes: { median: quantile(bytes, 0.5), most: quantile(bytes, 1) },
    slowSeconds: { median: quantile(slowSeconds, 0.5), most: quantile(slowSeconds, 1) },
    milliseconds: { median: quantile(times, 0.5), p95: quantile(times, 0.95) },
    queries,
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The smallest value that at least this share of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

const HEAD = [
  '引擎',
  '查全率',
  '前十准确率',
  '该有却无结果',
  '首次查询 KB（中位/最多）',
  '慢网首答秒（中位/最多）',
  '耗时毫秒（中位/95%）',
  '索引秒',
];

/** The summaries as a Markdown table, and quality by kind of query below it. */
export function toTable(summaries: readonly Summary[]): string {
  const rows = summaries.map((summary) => [
    summary.engine,
    summary.recall.toFixed(3),
    summary.precisionAt10.toFixed(3),
    String(summary.withoutResult),
    `${summary.firstKilobytes.median.toFixed(0)} / ${summary.firstKilobytes.most.toFixed(0)}`,
    `${summary.slowSeconds.median.toFixed(1)} / ${summary.slowSeconds.most.toFixed(1)}`,
    `${summary.milliseconds.median.toFixed(0)} / ${summary.milliseconds.p95.toFixed(0)}`,
    summary.indexSeconds.toFixed(1),
  ]);
  const kinds = [...new Set(summaries.flatMap(({ queries }) => queries.map(({ kind }) => kind)))];
  const kindRows = summaries.map(({ engine, queries }) => [
    engine,
    ...kinds.map((kind) => {
      const those = queries.filter((query) => query.kind === kind);
      const recall = mean(those.map(({ recall }) => recall));
      const precision = mean(those.map(({ precision }) => precision));
      return `${recall.toFixed(2)}/${precision.toFixed(2)}`;
    }),
  ]);
  return [
    table(HEAD, rows),
    '\n按查询种类（查全率/前十准确率）\n',
    table(['引擎', ...kinds], kindRows),
  ].join('\n');
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
