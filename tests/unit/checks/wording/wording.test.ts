import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { ACTIVITY, entryText } from '../support/contentFolder.ts';
import { faultsOf } from '../support/said.ts';

const FILE = 'activities/yizhen/index.md';
const WORDING = stringify({
  lexicon: [
    { wrong: '移风移俗', right: '移风易俗', reason: '“易”是改变的意思。', strict: true },
    { wrong: '报道处', right: '报到处', reason: '签到是“报到”。', except: ['报道处理'] },
    { wrong: '志愿服务', right: '志愿服务队', reason: '写全称。' },
  ],
  terms: ['新时代文明实践站', '新时代文明实践所', '社会主义核心价值观'],
  synonyms: [['量血压', '测血压']],
});
const faults = (text: string, check: string) =>
  faultsOf(
    { 'settings/wording.yaml': WORDING, [FILE]: entryText(ACTIVITY, {}, `${text}\n`) },
    check,
  );

describe('the lexicon', () => {
  const check = 'wording/lexicon';
  test('wrong words, strict or not, in text and fields', async () => {
    expect(await faults('推进移风移俗。\n\n请到报道处签名。', check)).toMatchInlineSnapshot(`
      [
        "✗ [wording/lexicon] activities/yizhen/index.md:11 正文｜“移风移俗”应写作“移风易俗”。｜“易”是改变的意思。",
        "· [wording/lexicon] activities/yizhen/index.md:13 正文｜“报道处”应写作“报到处”。｜签到是“报到”。",
      ]
    `);
    const title = entryText(ACTIVITY, { title: '东门社区推进移风移俗' });
    expect(await faultsOf({ 'settings/wording.yaml': WORDING, [FILE]: title }, check)).toHaveLength(
      1,
    );
  });
  test('words that only look wrong', async () => {
    expect(await faults('移风易俗见成效，投诉由报道处理，志愿服务队来了。', check)).toEqual([]);
  });
  test('a faulty lexicon is a fault of the settings', async () => {
    const wording = 'lexicon:\n  - wrong: 移风移俗\nterms:\n  - 短语\n';
    await expect(faultsOf({ 'settings/wording.yaml': wording })).rejects.toMatchObject({
      issues: [
        expect.objectContaining({ label: '易错词第1条 › 正确写法', line: 2 }),
        expect.objectContaining({ label: '易错词第1条 › 理由', line: 2 }),
        expect.objectContaining({ label: '固定用语第1条', line: 4 }),
      ],
    });
  });
});

describe('fixed terms with one slip', () => {
  const check = 'wording/fixed-terms';
  test.each([
    ['新时代文明实践战', '新时代文明实践站'],
    ['新时代文名实践所', '新时代文明实践所'],
    ['新时代文实践站', '新时代文明实践站'],
    ['新时代文明践实站', '新时代文明实践站'],
    ['学习实践科学里论', '学习实践科学理论'],
    ['学习实践料学理论', '学习实践科学理论'],
    ['学习科学里论', '学习科学理论'],
    ['开展实施关爱帮夫', '开展实施关爱帮扶'],
    ['社会主义核心价值关', '社会主义核心价值观'],
    ['有统一标示', '有统一标识'],
    ['七个由', '七个有'],
  ])('%s is taken for %s', async (written, term) => {
    expect(await faults(`大家来到这里，${written}，都说好。`, check)).toEqual([
      expect.stringContaining(`正文｜“${written}”像是“${term}”写错了。`),
    ]);
  });
  test('the words of it', async () => {
    expect(await faults('东门社区新时代文明实践战开门了。', check)).toMatchInlineSnapshot(`
      [
        "· [wording/fixed-terms] activities/yizhen/index.md:11 正文｜“新时代文明实践战”像是“新时代文明实践站”写错了。｜这是固定用语。确实写错了，请改成“新时代文明实践站”。",
      ]
    `);
  });
  test.each([
    '新时代文明实践站、新时代文明实践所、七个有',
    '新时代文明实践活动',
    '新时代文明实践典型',
    '新时代文明实践展览',
    '新时代文明实践在东门',
    '学习实践科学理论',
    '学习和实践科学理论',
    '学习科学知识',
    '学习理论',
    '开展关爱帮扶',
    '有统一的标识',
    '有统一服装',
    '社会主义核心价值观念',
    '核心价值',
    '摘了七个又大又圆的柚子',
    '七个友好社区',
    '七个油桶',
    '服务大众',
    '传播优秀文化',
  ])('ordinary text: %s', async (text) => {
    expect(await faults(`大家说，${text}。`, check)).toEqual([]);
  });
});

describe('punctuation', () => {
  const check = 'wording/punctuation';
  test.each([
    ['大夫来了,大家都来排队', '，'],
    ['大夫来了!', '！'],
    ['大夫来了.', '。'],
    ['时间:上午', '：'],
    ['三位大夫(均已退休)来了。', '（）'],
    ['大夫来了。。', '留一个'],
    ['血压、、血糖都量了。', '留一个'],
    ['血压、血糖...都量了。', '……'],
    ['血压、血糖。。。都量了。', '……'],
    ['大夫--退休的那位--来了。', '——'],
    ['见柳桥办文[2026]12号。', '〔2020〕'],
    ['见柳桥办文【2026】12号。', '〔2020〕'],
    ['他说"大夫来了"。', '“”'],
    ['他说“大夫来了。', '少了后一半'],
    ['“大夫来了。', '少了后一半'],
    ['他说大夫来了”。', '少了前一半'],
    ['读了《居民公约。', '《》没有成对'],
    ['大夫来了 ，大家排队。', '空格'],
  ])('%s', async (text, hint) => {
    const found = await faults(text, check);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((fault) => fault.startsWith('· '))).toBe(true);
    expect(found.join()).toContain(hint);
  });
  test.each([
    '大夫来了，大家都来排队：有的量血压，有的测血糖……一直到十二点。',
    '时间9:00—11:30，比分3:2，电话023-58000000，占50%，25℃。',
    '见柳桥办文〔2026〕12号、第2号通知、2026年第3号公告。',
    '见https://example.org/a,b?c=1，邮箱a.b@example.org。',
    '他说：“大夫来了！”大家问：“是哪位（哪几位）？”',
    '1）量血压\n2）测血糖',
    '“大夫来了，\n大家都来排队。”',
    '“第一段没有完。\n\n“第二段完了。”',
    '![大夫在院坝里](a.jpg "图注")\n\n::附件[报名表]{文件="a.docx"}',
    'APP 下载、Wi-Fi 密码、A4 纸，唱了《Let’s go》。',
    '大夫——退休的那位——来了。真的？！',
  ])('ordinary text: %s', async (text) => {
    expect(await faults(text, check)).toEqual([]);
  });
  test('the words of each', async () => {
    const all = [
      '大夫来了,大家排队',
      '大夫(退休)来了',
      '大夫来了。。',
      '血压...',
      '大夫--老李--来了',
      '柳桥办文[2026]12号',
      '说"大夫来了"',
      '说“大夫来了',
      '大夫 ，来了',
    ];
    expect(await faults(all.join('\n\n'), check)).toMatchInlineSnapshot(`
      [
        "· [wording/punctuation] activities/yizhen/index.md:11 正文｜用了英文标点“,”。｜请换成中文标点“，”。",
        "· [wording/punctuation] activities/yizhen/index.md:13 正文｜用了英文括号。｜请换成中文括号“（）”。",
        "· [wording/punctuation] activities/yizhen/index.md:15 正文｜标点“。。”重复了。｜请只留一个。",
        "· [wording/punctuation] activities/yizhen/index.md:17 正文｜省略号写成了“...”。｜请写成“……”。",
        "· [wording/punctuation] activities/yizhen/index.md:19 正文｜破折号写成了“--”。｜请写成“——”；表示起止请用“至”或“—”连接数字。",
        "· [wording/punctuation] activities/yizhen/index.md:21 正文｜发文字号“文[2026]12号”的括号不对。｜年份用六角括号，例如“〔2020〕23号”。",
        "· [wording/punctuation] activities/yizhen/index.md:23 正文｜用了英文引号。｜请换成中文引号“”。",
        "· [wording/punctuation] activities/yizhen/index.md:25 正文｜标点“”没有成对。｜少了后一半，请补上。",
        "· [wording/punctuation] activities/yizhen/index.md:27 正文｜标点前后多了空格。｜请删掉空格。",
      ]
    `);
  });
});
