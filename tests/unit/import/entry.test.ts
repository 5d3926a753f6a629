import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { toEntry } from '../../../src/import/entry.ts';
import { ImportFault } from '../../../src/import/fault.ts';
import { linesOf } from '../../../src/import/line.ts';
import { recognise } from '../../../src/import/recognise.ts';
import { imageAsPath } from '../../../src/models/define.ts';
import { labelPath } from '../../../src/models/messages.ts';
import { plans } from '../../../src/models/plans.ts';
import { shortId } from '../../../src/models/shortId.ts';
import { readEntry } from '../../../src/source/entry.ts';
import { readSettings } from '../../../src/source/settings.ts';

const { programme } = await readSettings('content');
const schema = plans.schema({ image: imageAsPath, programme });
const fixture = readFileSync(new URL('../../fixtures/import/notice.txt', import.meta.url), 'utf8');
const document = (text: string) => recognise(linesOf(text));

/** What an editor may write into the fields that a document leaves open. */
const FILLED: Record<string, unknown> = {
  title: '通知',
  kind: '通知公告',
  issuer: '榕荫街道办事处',
  signedOn: '2024-03-18',
  publishedAt: '2024-03-20 09:00',
  subject: '民政',
  validity: { status: '有效' },
  summary: '摘要。',
  source: '榕荫街道办事处',
};

/** Reads an entry back as the site does. */
function readBack({ file, code }: { file: string; code: string }) {
  return readEntry(plans, schema, {
    file: 'content/plans/x/index.md',
    code,
    bytes: new TextEncoder().encode(file),
  });
}

/** Labels of the fields that the schema complains about, also those that it looks at only when the others are right. */
function faultyFields(data: Record<string, unknown>): string[] {
  const first = schema.safeParse(data).error?.issues ?? [];
  const names = first.map(({ path }) => path[0] as string);
  const mended = { ...data, ...Object.fromEntries(names.map((name) => [name, FILLED[name]])) };
  const second = schema.safeParse(mended).error?.issues ?? [];
  return [...first, ...second].map(({ path }) => labelPath(schema, path)).sort();
}

describe('toEntry', () => {
  it('holds what the document says and nothing else', () => {
    const entry = readBack(toEntry(document(fixture)));
    expect(entry.raw).toEqual({
      title: '清河市梧桐区榕荫街道办事处关于印发楼院邻里互助试点工作方案的通知',
      kind: '工作方案',
      documentNumber: '梧榕办文〔2024〕18号',
      issuer: '清河市梧桐区榕荫街道办事处',
      signedOn: '2024-03-18',
      code: '2024-03-18-18',
      short: shortId({ kind: 'plans', code: '2024-03-18-18' }),
      draft: true,
    });
    expect(entry.body).toMatch(/^各社区、街道各科室：\n\n《榕荫街道[^]+\n## 一、试点目标\n/);
  });

  it.each([
    ['a whole document', fixture],
    ['a document without head', '明天上午九点在院坝集合。'],
    ['an annual plan', '榕荫街道2025年志愿服务工作要点\n一、三月\n学雷锋。'],
    ['an annual plan of no year', '榕荫街道年度志愿服务工作计划\n一、三月\n学雷锋。'],
    ['a document without date', '榕荫街道办事处关于开展春季义诊的通知\n各社区：\n请按时参加。'],
  ])('lacks exactly the fields that it lists: %s', (_, text) => {
    const entry = toEntry(document(text), 'code');
    const data = parse(entry.file.split('---\n')[1] ?? '') as Record<string, unknown>;
    expect(faultyFields(data)).toEqual(entry.missing.toSorted());
    expect(entry.missing).toEqual(expect.arrayContaining(['摘要', '发布时间', '主题分类', '来源']));
  });

  it('passes the schema when an editor has filled in the missing fields', () => {
    const { file, missing } = toEntry(document(fixture));
    expect(missing.toSorted()).toEqual(['主题分类', '发布时间', '摘要', '有效性', '来源'].sort());
    const { publishedAt, subject, validity, summary, source } = FILLED;
    const added = stringify({ publishedAt, subject, validity, summary, source });
    const filled = file.replace('draft: true\n', `draft: true\n${added}`);
    expect(readBack({ file: filled, code: '2024-03-18-18' }).issues).toEqual([]);
  });

  it('derives the code from date and number, without leading zeros', () => {
    const text = fixture.replace('18号', '06号');
    expect(toEntry(document(text)).code).toBe('2024-03-18-6');
    expect(toEntry(document(text.replace(/^.*号$/m, ''))).code).toBe('2024-03-18');
  });

  it('offers the original only when told to, with a warning', () => {
    const entry = toEntry(document(fixture), undefined, { file: 'original.docx', title: '通知' });
    expect(readBack(entry).raw['attachments']).toEqual([{ file: 'original.docx', title: '通知' }]);
    expect(entry.doubts).toEqual([expect.stringContaining('个人信息')]);
  });

  it('leaves out what does not fit its field, and says so', () => {
    const long = fixture.replace('梧榕办文', '梧榕办文'.repeat(5));
    const entry = toEntry({ ...document(long), issuer: '榕'.repeat(61) });
    expect(entry.missing).toContain('发文机关');
    expect(entry.doubts).toEqual([expect.stringContaining('发文机关')]);
    expect(readBack(entry).raw).not.toHaveProperty('issuer');
  });

  it.each([
    ['no date and no code', fixture.replace('2024年3月18日', ''), undefined],
    ['a code that is no address', fixture, '2024年方案'],
    ['a mark against publication', fixture.replace('此件公开发布', '此件不予公开'), undefined],
    ['a secrecy grade', `秘密★1年\n${fixture}`, undefined],
  ])('refuses %s', (_, text, code) => {
    expect(() => toEntry(document(text), code)).toThrow(ImportFault);
  });
});
