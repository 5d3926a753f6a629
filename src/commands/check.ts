import { stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { htmlReport } from '../checks/report/html.ts';
import { jsonReport } from '../checks/report/json.ts';
import { formatIssues } from '../checks/report/text.ts';
import { checkDist, checkSource, inspect } from '../checks/run.ts';
import { formatDay, parseDay, type Day } from '../lib/date.ts';
import type { Issue } from '../lib/issue.ts';
import { buildTime, contentFolder, outputFolder } from '../source/environment.ts';
import { ContentFault } from '../source/settings.ts';
import { runCommand } from './runCommand.ts';

const USAGE = '用法：npm run check -- [--json] [--on 2026-12-01] [--html 报告.html]';

interface Options {
  json: boolean;
  on: Day;
  html: string | undefined;
}

interface Result {
  site: string;
  scope: string;
  issues: Issue[];
}

await runCommand(async () => {
  const options = readOptions();
  const { site, scope, issues } = await checkAll(options.on);
  if (options.html)
    await writeFile(options.html, htmlReport(issues, { site, scope, checkedAt: buildTime() }));
  console.log(
    options.json ? jsonReport(issues, options.on) : `检查了${scope}。\n\n${formatIssues(issues)}`,
  );
  if (options.html && !options.json) console.log(`报告写在 ${options.html}。`);
  if (issues.some(({ severity }) => severity === 'error')) process.exitCode = 1;
});

/** @throws an Error in plain Chinese for options that are not understood. */
function readOptions(): Options {
  let values: { json: boolean; on?: string | undefined; html?: string | undefined };
  try {
    ({ values } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        on: { type: 'string' },
        html: { type: 'string' },
      },
    }));
  } catch {
    throw new Error(`看不懂这些参数：${process.argv.slice(2).join(' ')}。\n${USAGE}`);
  }
  const on = values.on === undefined ? buildTime().slice(0, 10) : parseDay(values.on);
  if (on === undefined) throw new Error(`“${values.on}”不是存在的日期。\n${USAGE}`);
  return { json: values.json, on, html: values.html };
}

/** Content, then the counts of an inspection, then the finished site when there is one. */
async function checkAll(on: Day): Promise<Result> {
  const folder = contentFolder();
  if (!(await exists(folder))) throw new Error(`找不到内容文件夹 ${folder}。`);
  const inspected = `内容（${shown(folder)}）和检查指标（按${formatDay(on)}计算）`;
  try {
    const { content, issues } = await checkSource(folder, { on });
    const counted = await inspect(content, { on });
    const out = outputFolder();
    const isBuilt = await exists(join(out, 'index.html'));
    const dist = isBuilt ? await checkDist(out, content) : [];
    return {
      site: content.settings.site.name,
      scope: isBuilt ? `${inspected}，以及成品网站（${shown(out)}）` : inspected,
      issues: [...issues, ...counted, ...dist],
    };
  } catch (error) {
    if (!(error instanceof ContentFault)) throw error;
    return { site: shown(folder), scope: `设置（${shown(folder)}）`, issues: error.issues };
  }
}

function shown(path: string): string {
  return relative(process.cwd(), path) || path;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
