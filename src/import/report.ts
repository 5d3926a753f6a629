import type { Block } from './block.ts';
import type { Imported } from './importDocument.ts';

/** Tells the person at the keyboard what was recognised, what was not, and what to look at again. */
export function formatReport(path: string, { source, document, entry, target }: Imported): string {
  const missing = [
    entry.missing.length > 0 && `必填栏目，请在编辑页面补上：${entry.missing.join('、')}`,
    document.missing.length > 0 && `文件里没有找到：${document.missing.join('、')}`,
  ].filter((line) => line !== false);
  const doubts = [...document.doubts, ...source.remarks, ...entry.doubts];
  return [
    `读入：${path}（${source.format}）`,
    '',
    '已识别',
    ...document.recognised.map(({ label, value }) => `  ${label}：${value}`),
    `  正文：${countBlocks(document.body)}`,
    ...outlineOf(document.body),
    ...section('未识别', missing),
    ...section('请核对', doubts),
    '',
    `已写入：${target}（草稿，不会公开）`,
  ].join('\n');
}

export function section(heading: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? ['', heading, ...lines.map((line) => `  ${line}`)] : [];
}

export function countBlocks(body: readonly Block[]): string {
  const count = (kind: Block['kind']) => body.filter((block) => block.kind === kind).length;
  const tables = count('table') > 0 ? `，表格${count('table')}个` : '';
  const pictures = count('picture') > 0 ? `，图片${count('picture')}张` : '';
  return `标题${count('heading')}个，段落${count('paragraph')}个${tables}${pictures}`;
}

const outlineOf = (body: readonly Block[]): string[] =>
  body.flatMap((block) =>
    block.kind === 'heading' ? [`${'  '.repeat(block.level + 1)}${block.text}`] : [],
  );
