import { expect, test } from 'vitest';
import { privacyIssues } from '../../../../src/checks/privacy/privacyIssues.ts';

const file = 'content/stories/261125-lin/index.md';

test('I06: each kind of personal data is explained, masked', () => {
  const text = [
    '林某，身份证110101190001010014，电话13800138000，',
    '工资卡6222021234567890128，家住幸福小区3栋2单元501室。',
  ].join('\n');
  const issues = privacyIssues({ file, line: 8, label: '正文', text });
  expect(issues).toMatchInlineSnapshot(`
    [
      {
        "advice": "请删去。确需公示的，只写遮盖后的“11*************014”。",
        "file": "content/stories/261125-lin/index.md",
        "label": "正文",
        "line": 8,
        "message": "这里有身份证号码：11*************014。",
        "severity": "error",
      },
      {
        "advice": "请删去或改成办公电话。确需公示的，只写遮盖后的“138****8000”。",
        "file": "content/stories/261125-lin/index.md",
        "label": "正文",
        "line": 8,
        "message": "这里有手机号码：138****8000。",
        "severity": "error",
      },
      {
        "advice": "请删去，银行卡号不能公开。",
        "file": "content/stories/261125-lin/index.md",
        "label": "正文",
        "line": 9,
        "message": "这里有银行卡号：6222***********0128。",
        "severity": "error",
      },
      {
        "advice": "住址只写到街道、村或社区，不写楼栋和门牌。",
        "file": "content/stories/261125-lin/index.md",
        "label": "正文",
        "line": 9,
        "message": "这里像是居民的详细住址：“*栋*单元*室”。",
        "severity": "advice",
      },
    ]
  `);
  expect(JSON.stringify(issues)).not.toMatch(/\d{11}|501室/);
});

test('text without personal data gives nothing', () => {
  const text = '请拨打023-58000000，或到幸福路8号3号楼201室登记（2026年11月25日）。';
  expect(privacyIssues({ file, text })).toEqual([]);
});

test("I06: a station's public phone is allowed by field, an identity number is not", () => {
  const field = { file, label: '公开电话', publicContact: true };
  expect(privacyIssues({ ...field, text: '13800138000' })).toEqual([]);
  expect(privacyIssues({ ...field, text: '110101190001010014' })).toHaveLength(1);
});

test('without a line the issue names none', () => {
  expect(privacyIssues({ file, text: '13800138000' })[0]).not.toHaveProperty('line');
});
