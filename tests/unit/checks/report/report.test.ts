import { expect, test } from 'vitest';
import { htmlReport } from '../../../../src/checks/report/html.ts';
import { jsonReport } from '../../../../src/checks/report/json.ts';
import { formatIssues } from '../../../../src/checks/report/text.ts';
import type { Issue } from '../../../../src/lib/issue.ts';

const ISSUES: Issue[] = [
  {
    check: 'a',
    severity: 'error',
    file: 'content/a.md',
    line: 2,
    label: '标题',
    message: '没有填写。',
    advice: '请补上。',
  },
  {
    check: 'b',
    severity: 'advice',
    file: 'content/a.md',
    line: 9,
    label: '正文',
    message: '标点重复了。',
    advice: '请只留一个。',
  },
  {
    check: 'c',
    severity: 'error',
    file: 'content/b.jpg',
    message: '照片里带有拍摄位置。',
    advice: '请清除。',
  },
  {
    check: 'd',
    severity: 'error',
    file: 'content/a.md',
    line: 5,
    message: '有“<script>”。',
    advice: '请删去。',
  },
];

test('text: errors and advice apart, by file', () => {
  expect(formatIssues(ISSUES)).toMatchInlineSnapshot(`
    "【必须改正】

    content/a.md
      第2行 标题：没有填写。
        → 请补上。
      第5行：有“<script>”。
        → 请删去。

    content/b.jpg
      照片里带有拍摄位置。
        → 请清除。

    【建议改正】

    content/a.md
      第9行 正文：标点重复了。
        → 请只留一个。

    2个文件里有3处必须改正，1处建议改正。"
  `);
  expect(formatIssues([])).toBe('没有发现问题。');
});

test('JSON: counts and every field', () => {
  expect(JSON.parse(jsonReport(ISSUES, '2026-12-01'))).toEqual({
    on: '2026-12-01',
    ok: false,
    errors: 3,
    advice: 1,
    issues: ISSUES,
  });
  expect(JSON.parse(jsonReport(ISSUES.slice(1, 2), '2026-12-01'))).toMatchObject({ ok: true });
});

test('HTML: everything said once, nothing executed, nothing fetched', () => {
  const html = htmlReport(ISSUES, {
    site: '柳桥<街道>',
    checkedAt: '2026-12-01 09:00',
    scope: '内容',
  });
  for (const { message } of ISSUES.slice(0, 3)) expect(html.split(message)).toHaveLength(2);
  expect(html).toContain('柳桥&lt;街道&gt;');
  expect(html).toContain('有“&lt;script&gt;”。');
  expect(html).not.toMatch(/<script|https?:|src=|@import/);
  expect(html).toContain('2026年12月1日 09:00');
  expect(html.indexOf('必须改正（3处）')).toBeLessThan(html.indexOf('建议改正（1处）'));
});
