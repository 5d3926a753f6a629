import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/import/block.ts';
import { linesOf, type Line } from '../../../src/import/line.ts';
import { toMarkdownBody } from '../../../src/import/markdown.ts';
import { recognise, type OfficialDocument } from '../../../src/import/recognise.ts';

const fixture = readFileSync(new URL('../../fixtures/import/notice.txt', import.meta.url), 'utf8');
const read = (text: string): OfficialDocument => recognise(linesOf(text));

const han = (text: string): string => text.replace(/\P{Script=Han}/gu, '');
const headings = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'heading' ? [`${'#'.repeat(block.level + 1)} ${block.text}`] : [],
  );
const paragraphs = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

/** What is visible in a text, less the full stop that a run-in heading gives up. */
const visible = (text: string): string => text.replace(/[\s。]/g, '');

const bodyText = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      if (block.kind === 'picture') return '';
      return block.kind === 'table' ? block.rows.flat().join('') : block.text;
    })
    .join('');

/** Every character of a document is, in order, in its body, or in a line that the head accounts for. */
function expectNothingLost(lines: readonly Line[]): OfficialDocument {
  const document = recognise(lines);
  const rest = lines.filter((line) => !document.headLines.includes(line));
  const text = rest.map((line) => line.text).join('');
  expect(visible(bodyText(document.body))).toBe(visible(text));
  expect(han(toMarkdownBody(document.body))).toBe(han(text));
  return document;
}

/** The same, and the head's lines are all in the fields. */
function expectAllAccountedFor(text: string): void {
  const { headLines, title = '', documentNumber = '' } = expectNothingLost(linesOf(text));
  expect(title + documentNumber).toBe(headLines.map((line) => line.text).join(''));
}

describe('a notice that sends out a scheme', () => {
  const document = read(fixture);

  it('gives its head, signature and mark', () => {
    expect(document).toMatchObject({
      title: '清河市梧桐区榕荫街道办事处关于印发楼院邻里互助试点工作方案的通知',
      issuer: '清河市梧桐区榕荫街道办事处',
      documentNumber: '梧榕办文〔2024〕18号',
      signedOn: '2024-03-18',
      publicRelease: true,
      kind: '工作方案',
      addressee: '各社区、街道各科室',
      attachedTitles: ['榕荫街道楼院邻里互助试点工作方案'],
      missing: [],
    });
  });

  it('has its headings, those without a number and those led by blanks among them', () => {
    expect(headings(document.body)).toEqual([
      '## 榕荫街道楼院邻里互助试点工作方案',
      '## 一、试点目标',
      '## 试点范围',
      '## 人员分工',
      '## 四、主要做法',
      '### （一）搭好场所',
      '#### 1.互助小屋',
      '#### 2.互助公告栏',
      '#### 3.线上接龙',
      '### （二）建好队伍',
      '### （三）用好清单',
      '### （四）管好运行',
      '#### 1.值班制度',
      '#### 2.回访制度',
      '## 五、进度安排',
      '### （一）准备阶段（2024年3月至4月）',
      '### （二）试运行阶段（2024年5月至7月）',
      '### （三）总结阶段（2024年8月至9月）',
      '## 工作要求',
      '### （一）压实责任',
      '### （二）守住底线',
      '### （三）如实报送',
    ]);
  });

  it('keeps addressee, signature, date, mark and numbered sentences as paragraphs', () => {
    expect(paragraphs(document.body)).toEqual(
      expect.arrayContaining([
        '各社区、街道各科室：',
        '清河市梧桐区榕荫街道办事处',
        '2024年3月18日',
        '（此件公开发布）',
        '1.每个楼院不少于8人，设队长、副队长各一名，由居民推选产生。',
        '小队每天安排一人值守互助小屋，时间为18:00至20:30。节假日照常。',
      ]),
    );
  });

  it('tells which numbers were lost and does not write them', () => {
    expect(document.doubts).toEqual([
      '类别“工作方案”是按标题推断的。',
      expect.stringMatching(/^第14行：“试点范围”.*“二、”/),
      expect.stringMatching(/^第16行：“人员分工”.*“三、”/),
      expect.stringMatching(/^第40行：“工作要求”.*“六、”/),
    ]);
  });

  it('loses nothing', () => {
    expectAllAccountedFor(fixture);
  });

  it('reads the same with Windows line ends, blank lines and indents of any width', () => {
    const typed = fixture.replace(/\n/g, '\r\n\r\n　\u00a0 ');
    const { doubts, ...rest } = read(typed);
    const { doubts: expectedDoubts, ...expected } = document;
    const noPlace = (lines: readonly { text: string }[]) => lines.map(({ text }) => text);
    expect({ ...rest, headLines: noPlace(rest.headLines) }).toEqual({
      ...expected,
      headLines: noPlace(expected.headLines),
    });
    expect(doubts).toHaveLength(expectedDoubts.length);
  });
});

describe('the layout of the head', () => {
  const text = '各社区：\n请按时参加。\n';

  it.each([
    ['[2024]', '梧榕办文[2024]18号'],
    ['【2024】', '梧榕办文【2024】18号'],
    ['（2024）', '梧榕办文（2024）18号'],
    ['(2024)', '梧榕办文(2024) 18 号'],
    ['full-width digits', '梧榕办文〔２０２４〕１８号'],
  ])('puts a number with %s right and says so', (_, typed) => {
    const { documentNumber, doubts } = read(`关于开展春季义诊的通知\n${typed}\n${text}`);
    expect(documentNumber).toBe('梧榕办文〔2024〕18号');
    expect(doubts).toContainEqual(expect.stringContaining(typed));
  });

  it('reads a masthead with the number above the title', () => {
    const { title, issuer, documentNumber, headLines } = read(
      `榕荫街道办事处文件\n梧榕办文〔2024〕18号\n关于开展春季义诊的\n通\u3000知\n${text}`,
    );
    expect({ title, issuer, documentNumber }).toEqual({
      title: '关于开展春季义诊的通知',
      issuer: '榕荫街道办事处',
      documentNumber: '梧榕办文〔2024〕18号',
    });
    expect(headLines).toHaveLength(4);
  });

  it('takes the issuer from the signature when the title names none', () => {
    const signed = `关于开展春季义诊的通知\n${text}榕荫街道办事处\n二〇二四年三月十八日\n`;
    expect(read(signed)).toMatchObject({ issuer: '榕荫街道办事处', signedOn: '2024-03-18' });
  });

  it('names both bodies of a joint document', () => {
    const joint = `关于开展春季义诊的通知\n${text}中共榕荫街道工作委员会\n榕荫街道办事处\n2024年3月18日\n`;
    expect(read(joint).issuer).toBe('中共榕荫街道工作委员会 榕荫街道办事处');
  });

  it('prefers the signature to another body in the title, and says so', () => {
    const both = `榕荫街道办事处关于开展春季义诊的通知\n${text}榕荫街道社区卫生服务中心\n2024年3月18日\n`;
    const { issuer, doubts } = read(both);
    expect(issuer).toBe('榕荫街道社区卫生服务中心');
    expect(doubts).toContainEqual(expect.stringContaining('榕荫街道办事处'));
  });

  it('does not swallow the first heading of a scheme without addressee', () => {
    const scheme =
      '榕荫街道2024年邻里节活动方案\n活动时间\n三月下旬。\n二、活动地点\n各社区院坝。\n';
    const { title, body, kind } = read(scheme);
    expect({ title, kind }).toEqual({ title: '榕荫街道2024年邻里节活动方案', kind: '工作方案' });
    expect(headings(body)).toEqual(['## 活动时间', '## 二、活动地点']);
  });

  it('reads a date that does not exist as missing', () => {
    const { signedOn, missing, doubts } = read(
      `关于开展春季义诊的通知\n${text}榕荫街道办事处\n2024年2月30日\n`,
    );
    expect(signedOn).toBeUndefined();
    expect(missing).toContain('成文日期');
    expect(doubts).toContainEqual(expect.stringContaining('2024年2月30日'));
  });

  it.each([
    ['（此件公开发布）', true],
    ['公开方式：主动公开', true],
    ['（此件依申请公开）', false],
    ['（此件不予公开）', false],
    ['请公开张贴。', undefined],
  ])('reads the mark %s', (mark, expected) => {
    expect(read(`关于开展春季义诊的通知\n${text}${mark}\n`).publicRelease).toBe(expected);
  });

  it('takes a secrecy grade for a ban', () => {
    expect(read(`机密★1年\n关于开展春季义诊的通知\n${text}`).publicRelease).toBe(false);
  });

  it('reads the year of an annual plan, and takes no other plan for one', () => {
    expect(read('榕荫街道2025年志愿服务工作要点\n一、三月\n学雷锋。\n')).toMatchObject({
      kind: '年度计划',
      year: 2025,
    });
    const longPlan = read('榕荫街道2024—2026年志愿服务行动计划\n一、目标\n做实事。\n');
    expect(longPlan.kind).toBe('工作方案');
    expect(longPlan).not.toHaveProperty('year');
  });

  it('lists what a note of one sentence does not have', () => {
    const { missing, recognised, body } = read('明天上午九点在院坝集合。');
    expect(recognised).toEqual([]);
    expect(missing).toEqual([
      '标题',
      '发文机关',
      '发文字号',
      '成文日期',
      '公开标识',
      '类别',
      '主送机关',
    ]);
    expect(paragraphs(body)).toEqual(['明天上午九点在院坝集合。']);
  });
});

describe('attachments', () => {
  it('keeps the list of attachments a list and finds each title', () => {
    const { attachedTitles, body, doubts } = read(
      [
        '榕荫街道办事处关于开展春季义诊的通知',
        '各社区：',
        '请按时参加。',
        '附件：1.春季义诊安排',
        '      2.义诊志愿者管理办法',
        '榕荫街道办事处',
        '2024年3月18日',
        '附件1',
        '春季义诊安排',
        '一、时间',
        '三月下旬。',
        '附件2',
        '义诊志愿者管理办法',
        '第一条 志愿者持证上岗。',
        '抄送：梧桐区卫生健康局。',
        '榕荫街道党政办公室　　2024年3月19日印发',
      ].join('\n'),
    );
    expect(attachedTitles).toEqual(['春季义诊安排', '义诊志愿者管理办法']);
    expect(headings(body)).toEqual(['## 春季义诊安排', '## 一、时间', '## 义诊志愿者管理办法']);
    expect(doubts.filter((doubt) => /编号|标题处理/.test(doubt))).toEqual([]);
  });
});

describe('a set of rules', () => {
  it('has chapters as headings and articles as paragraphs', () => {
    const rules = read(
      [
        '榕荫街道互助积分管理办法（试行）',
        '（2024年3月1日街道党工委会议通过）',
        '第一章 总则',
        '第一条 为了管好积分，制定本办法。',
        '第二条 积分来自：',
        '（一）代买；',
        '（二）陪诊。',
        '第二章 附则',
        '第三条 本办法自印发之日起施行。',
      ].join('\n'),
    );
    expect(rules).toMatchObject({ title: '榕荫街道互助积分管理办法（试行）', kind: '制度' });
    expect(headings(rules.body)).toEqual(['## 第一章 总则', '## 第二章 附则']);
    expect(rules.doubts).toEqual(['类别“制度”是按标题推断的。']);
  });
});

describe('any order of lines', () => {
  const pieces = fixture.split('\n').concat('附件1', '抄送：各社区。', '第一章 总则', '三、', '。');

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (lines) => {
        expectNothingLost(linesOf(lines.join('\n')));
      }),
    );
  });
});

const real = fileURLToPath(new URL('../../../../shared/source/plan-2020-23.txt', import.meta.url));

describe.skipIf(!existsSync(real))(
  'the published notice (skipped where the shared folder is not there)',
  () => {
    const text = existsSync(real) ? readFileSync(real, 'utf8') : '';

    it('gives number, date and all parts', () => {
      const document = read(text);
      expect(document).toMatchObject({
        documentNumber: '万州百办文〔2020〕23号',
        issuer: '重庆市万州区百安坝街道办事处',
        signedOn: '2020-05-26',
        publicRelease: true,
        kind: '工作方案',
        missing: [],
      });
      expect(headings(document.body)).toEqual([
        '## 百安坝街道办事处新时代文明实践所建设工作方案',
        '## 一、总体要求',
        '## 目标任务',
        '## 组织架构',
        '## 四、建设内容',
        '### （一）阵地建设',
        '#### 1.工作阵地',
        '#### 2.活动阵地',
        '#### 3.网上阵地',
        '### （二）队伍建设',
        '### （三）内容建设',
        '### （四）机制建设',
        '#### 1.队伍培训机制',
        '#### 2.群众参与机制',
        '#### 3.监督考核机制',
        '## 五、实施步骤',
        '### （一）筹备部署阶段（2020年4月至5月）',
        '### （二）具体实施阶段（2020年5月至6月）',
        '### （三）工作评估阶段（2020年7月至8月）',
        '### （四）巩固发展阶段（2020年9月至12月）',
        '## 工作要求',
        '### （一）加强组织领导',
        '### （二）注重统筹结合',
        '### （三）强化监督考核',
        '### （四）强化舆论引导',
      ]);
      expect(document.doubts.join('\n')).toMatch(
        /目标任务.*“二、”[^]*组织架构.*“三、”[^]*工作要求.*“六、”/,
      );
    });

    it('loses nothing', () => {
      expectAllAccountedFor(text);
    });
  },
);
