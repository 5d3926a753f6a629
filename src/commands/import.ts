import { parseArgs } from 'node:util';
import { ImportFault } from '../import/fault.ts';
import { importDocument } from '../import/importDocument.ts';
import { formatReport } from '../import/report.ts';
import {
  formatImportedReport,
  importReport,
  REPORT_KINDS,
  type ReportKind,
} from '../import/importReport.ts';
import { contentFolder } from '../source/environment.ts';
import { runCommand } from './runCommand.ts';

const USAGE = `把一份公文做成“文件计划”里的一篇草稿，或者把一篇带照片的稿子做成活动报道、先进典型的草稿。

用法：npm run import -- 文件 [--as 栏目] [--code 网址代号] [--attach]

  文件       .docx，或文本文件（UTF-8、UTF-16、GBK 都可以）
  --as       activities（活动报道）或 stories（先进典型），只收 .docx；不写就是公文
  --code     自己定网址代号；不写就用成文日期加文号，例如 2024-03-05-12
  --attach   把原文件一并放进去，作为附件提供下载

没有认出来的栏目会列出来，由编辑补上；已有的文件不会被覆盖。
环境变量 CONTENT 指定内容文件夹，不写就是 content。`;

/** Exit codes: 0 the entry is written, 1 the document cannot be imported, 2 the command was called wrongly. */
await runCommand(async () => {
  const call = readCall();
  if (!call) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  try {
    if (call.as) {
      const report = await importReport(call.path, {
        kind: call.as,
        contentFolder: contentFolder(),
        code: call.code,
      });
      console.log(formatImportedReport(call.path, report));
      return;
    }
    const imported = await importDocument(call.path, { ...call, contentFolder: contentFolder() });
    console.log(formatReport(call.path, imported));
  } catch (error) {
    if (!(error instanceof ImportFault)) throw error;
    console.error(`没有导入 ${call.path}：${error.message}\n${error.advice}`);
    process.exitCode = 1;
  }
});

interface Call {
  path: string;
  code?: string;
  attach?: boolean;
  as?: ReportKind;
}

function readCall(): Call | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        code: { type: 'string' },
        attach: { type: 'boolean' },
        as: { type: 'string' },
      },
    });
    const [path, ...others] = positionals;
    const { as, ...rest } = values;
    const kind = REPORT_KINDS.find((name) => name === as);
    if (!path || others.length > 0 || (as !== undefined && !kind)) return undefined;
    return { path, ...rest, ...(kind && { as: kind }) };
  } catch {
    return undefined;
  }
}
