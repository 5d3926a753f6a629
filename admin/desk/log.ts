import { git } from './git/git.ts';

const COLUMNS = ['时间', '人员', '稿件', '步骤', '之后的状态', '说明', '版本'];
const ACTIONS: Record<string, string> = {
  save: '保存',
  publish: '发布',
  delete: '删除',
  import: '导入',
};
const STATUSES: Record<string, string> = {
  draft: '起草',
  pending_review: '审核中',
  pending_publish: '待签发',
  published: '已发布',
};

const FORMAT = [
  '%ad',
  '%an',
  ...['Entry', 'Step', 'Action', 'Status', 'Note'].map(
    (key) => `%(trailers:key=Desk-${key},valueonly,separator=%x20)`,
  ),
  '%h',
].join('%x00');

/**
 * Everything that people did with entries, oldest first, from the repository itself: also with entries that were dropped.
 * @param gitDir - the desk's repository; absolute
 * @returns rows of texts; the first names the columns
 */
export async function logRows(gitDir: string): Promise<string[][]> {
  const shown = ['--date=format-local:%Y-%m-%d %H:%M:%S', `--format=${FORMAT}%x01`];
  const written = await git(gitDir, ['log', '--all', '--reverse', '--date-order', ...shown]);
  const rows = written
    .toString()
    .split('\u0001')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [
        at = '',
        who = '',
        entry = '',
        step = '',
        action = '',
        status = '',
        note = '',
        id = '',
      ] = line.split('\0');
      return [at, who, entry, step || (ACTIONS[action] ?? ''), STATUSES[status] ?? '', note, id];
    });
  return [COLUMNS, ...rows];
}
