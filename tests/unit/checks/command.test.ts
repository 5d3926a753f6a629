import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ACTIVITY, contentWith, entryText, folderWith } from './support/contentFolder.ts';

interface Run {
  code: number;
  output: string;
  errors: string;
}

/** Runs `npm run check` as a person would, with another content folder and no finished site unless given. */
function check(content: string, options: string[] = [], out = '/nonexistent'): Promise<Run> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['src/commands/check.ts', ...options],
      { env: { ...process.env, CONTENT: content, OUT: out, BUILD_TIME: '2026-11-20 12:00' } },
      (error, output, errors) => {
        resolve({ code: error ? Number(error.code) : 0, output, errors });
      },
    );
  });
}

const broken = { 'activities/yizhen/index.md': entryText(ACTIVITY, { title: '' }) };

describe('npm run check', () => {
  test('0 when nothing must be mended; advice is still told', async () => {
    const { code, output, errors } = await check(await contentWith());
    expect(errors).toBe('');
    expect(output).toContain('按2026年11月20日计算');
    expect(output).toContain('【建议改正】');
    expect(code).toBe(0);
  });
  test('1 when something must be mended', async () => {
    const { code, output } = await check(await contentWith(broken));
    expect(output).toMatch(
      /【必须改正】\n\n\S+activities\/yizhen\/index\.md\n {2}第\d+行 标题：没有填写。/,
    );
    expect(code).toBe(1);
  });
  test('1 when the settings cannot be read, with line and label', async () => {
    const { code, output, errors } = await check(
      await contentWith({ 'settings/site.yaml': 'name：柳桥街道\n' }),
    );
    expect(errors).toBe('');
    expect(output).toContain('site.yaml\n  第1行：“name”后面的冒号是中文的“：”。');
    expect(code).toBe(1);
  });
  test('2 when it cannot run, without a stack trace', async () => {
    const missing = await check('/nonexistent');
    expect(missing).toMatchObject({
      code: 2,
      errors: '没有完成：找不到内容文件夹 /nonexistent。\n',
    });
    const content = await contentWith();
    const unknown = await check(content, ['--colour']);
    expect(unknown.code).toBe(2);
    expect(unknown.errors).toContain('看不懂这些参数：--colour。');
    const day = await check(content, ['--on', '2026-02-30']);
    expect(day.code).toBe(2);
    expect(day.errors).toContain('“2026-02-30”不是存在的日期。');
    for (const { errors } of [missing, unknown, day]) expect(errors).not.toMatch(/\n\s+at /);
  });
  test('--json prints nothing but JSON', async () => {
    const { code, output } = await check(await contentWith(broken), [
      '--json',
      '--on',
      '2026-12-20',
    ]);
    const report = JSON.parse(output) as { on: string; ok: boolean; issues: { check: string }[] };
    expect(report).toMatchObject({ on: '2026-12-20', ok: false });
    expect(report.issues.map((issue) => issue.check)).toContain('source/fields');
    expect(code).toBe(1);
  });
  test('--html writes the report', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wmsj-report-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, '报告.html');
    const { code } = await check(await contentWith(), ['--html', file]);
    expect(code).toBe(0);
    expect(await readFile(file, 'utf8')).toContain('柳桥街道新时代文明实践所');
  });
  test('a finished site is looked at when there is one', async () => {
    const out = await folderWith({ 'index.html': '<html lang="en"><title>x</title></html>' });
    const { code, output } = await check(await contentWith(), [], out);
    expect(output).toContain('以及成品网站');
    expect(output).toContain('语言标记是“en”');
    expect(code).toBe(1);
  });
});
