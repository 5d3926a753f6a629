import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const FIXTURE = 'tests/fixtures/import/notice.txt';
let content = '';

beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'import-'));
});
afterEach(() => {
  rmSync(content, { recursive: true });
});

function run(...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/commands/import.ts', ...parameters],
    { encoding: 'utf8', env: { ...process.env, CONTENT: content } },
  );
  return { status, stdout, stderr };
}

describe('npm run import', () => {
  it('writes into CONTENT and tells what it recognised, what it did not, and where it wrote', () => {
    const { status, stdout } = run(FIXTURE);
    expect(status).toBe(0);
    expect(stdout).toMatch(/读入：.*notice\.txt（文本，UTF-8）/);
    expect(stdout).toMatch(/发文字号：梧榕办文〔2024〕18号/);
    expect(stdout).toMatch(/未识别\n.*请在编辑页面补上：发布时间、主题分类、有效性、摘要、来源\n/);
    expect(stdout).toMatch(/“试点范围”没有编号.*“二、”/);
    expect(stdout).toMatch(/已写入：.*plans\/2024-03-18-18\/index\.md/);
    expect(readFileSync(join(content, 'plans/2024-03-18-18/index.md'), 'utf8')).toContain(
      'draft: true',
    );
  });

  it('says what is wrong with a document and how to put it right', () => {
    const { status, stdout, stderr } = run(FIXTURE, '--code', '试点方案');
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(
      /没有导入 .*notice\.txt：“试点方案”不能用作网址代号。\n网址代号只能用小写英文字母/,
    );
  });

  it.each([[[]], [['a.txt', 'b.txt']], [['a.txt', '--overwrite']]])(
    'explains itself when called with %j',
    (parameters) => {
      const { status, stderr } = run(...parameters);
      expect(status).toBe(2);
      expect(stderr).toContain('用法：npm run import -- 文件');
    },
  );
});
