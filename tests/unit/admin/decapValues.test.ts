import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../../admin/app/beforeSave.ts';
import { formFields, type FormField } from '../../../admin/form.ts';
import { imageAsPath, type Model, type ModelName } from '../../../src/models/define.ts';
import { models } from '../../../src/models/index.ts';
import { shortId } from '../../../src/models/shortId.ts';
import { readEntry, type SourceEntry } from '../../../src/source/entry.ts';
import { programme, settings } from './settings.ts';

interface Formatter {
  toFile: (data: Record<string, unknown>, fieldOrder: string[]) => string;
  fromFile: (text: string) => Record<string, unknown>;
}

/** Decap's own writer and reader, from the package that the editing side is bundled from. */
const source = resolve('node_modules/decap-cms-core/src/formats/frontmatter.ts');
const { frontmatterYAML } = (await import(/* @vite-ignore */ source)) as {
  frontmatterYAML: () => Formatter;
};
const decap = frontmatterYAML();

const picture = { src: 'photo-k3f9.jpg', alt: '志愿者在院坝里量血压', caption: '：冒号开头' };
const life = {
  draft: false,
  publishAt: '2026-11-22 08:00',
  withdrawn: { date: '2026-11-23', reason: '内容有误：更正后重新发布' },
  aliases: ['/news/12.html'],
  review: {
    first: { name: '甲', date: '2026-11-20' },
    second: { name: '乙', date: '2026-11-20' },
    final: { name: '丙', date: '2026-11-21' },
  },
  changeNote: '第一行\n第二行 # 不是注释',
  sample: false,
};
const origin = {
  source: '东门社区',
  author: '周、吴',
  keywords: ['2026', 'yes', '义诊'],
  shareTitle: '义诊|进院坝',
};

/** One entry of each model with every field filled in, and text that YAML could take for something else. */
const filled: Record<ModelName, Record<string, unknown>> = {
  activities: {
    title: '“邻里节”：大家一起来 #1',
    heldOn: '2026-11-19',
    heldUntil: '2026-11-20',
    publishedAt: '2026-11-21 09:00',
    station: 'dongmen',
    point: 'dongmen-yuan',
    place: '08:30',
    task: 'care',
    theme: 'fuwu',
    strand: 'guanhuai',
    form: 'mobile',
    planItem: '2026-11-yizhen',
    volunteers: 12,
    participants: 0,
    hours: 7.5,
    summary: '- 不是列表，也不是 *强调*，更不是 {对象}。' + '很长的摘要'.repeat(15),
    cover: picture,
    gallery: [picture, { src: 'b.jpg', alt: 'null' }],
    ...origin,
    code: '261121-k3f9',
    short: shortId({ kind: 'activities', code: '261121-k3f9' }),
    ...life,
    body: '## 一、经过\n\n正文 --- 里有三个减号。\n\n---\n\n**“邻里节”**很热闹。',
  },
  stations: {
    name: '东门社区新时代文明实践站',
    shortName: '东门社区',
    level: 'point',
    parent: 'suo',
    settlement: 'community',
    summary: '一句话。',
    cover: picture,
    address: '东门路20号',
    position: { longitude: 108.4, latitude: 30.8 },
    phone: '023-00000000',
    hours: [{ days: ['周一', '周二'], open: '08:30', close: '17:00', note: '午休照常' }],
    premises: [{ name: '便民服务大厅', host: '社区居委会' }],
    officers: [{ role: 'station-head', name: '周', post: '党组织书记' }],
    team: { name: '小队', leaders: [{ role: 'squad-leader', name: '周' }], size: 20 },
    keeper: '吴师傅',
    sevenHaves: [{ item: 'workplace', met: true, note: '有。' }],
    services: [{ title: '量血压', time: '每周三', how: '到站' }],
    pointsScheme: ['参加一次活动，记1分'],
    links: [{ title: '学习强国', url: 'https://www.xuexi.cn/' }],
    verifiedOn: '2026-11-02',
    code: 'dongmen-yuan',
    short: shortId({ kind: 'stations', code: 'dongmen-yuan' }),
    ...life,
    body: '介绍。',
  },
  plans: {
    title: '2026年文明实践活动计划',
    kind: '年度计划',
    documentNumber: '柳桥办文〔2026〕3号',
    indexNumber: '0123456789',
    issuer: '柳桥街道办事处',
    signedOn: '2026-01-08',
    publishedAt: '2026-01-09 09:00',
    subject: '宣传文化',
    validity: { status: '已废止', supersededBy: '2027-jihua' },
    summary: '全年每月至少一次。',
    year: 2026,
    activities: [
      {
        id: '2026-11-yizhen',
        month: 11,
        title: '冬季义诊',
        task: 'care',
        stations: ['dongmen'],
        form: 'mobile',
        place: '院坝',
      },
    ],
    attachments: [{ file: 'file-k3f9.docx', title: '活动安排表' }],
    related: ['2025-jihua'],
    ...origin,
    code: '2026-jihua',
    short: shortId({ kind: 'plans', code: '2026-jihua' }),
    ...life,
    body: '正文。',
  },
  stories: {
    title: '守着院子二十年',
    person: { name: '周师傅', pseudonym: true },
    honours: ['2025年街道表彰'],
    station: 'dongmen',
    portrait: picture,
    quote: '大家好，我就好。',
    summary: '一句话。',
    consent: { given: true, date: '2026-11-01', recordedBy: '吴' },
    publishedAt: '2026-11-02 09:00',
    ...origin,
    code: '261102-a2b3',
    short: shortId({ kind: 'stories', code: '261102-a2b3' }),
    ...life,
    body: '正文。',
  },
};

const schemas = Object.fromEntries(
  Object.values(models).map((model) => [
    model.name,
    (model as Model).schema({ image: imageAsPath, programme }),
  ]),
) as Record<ModelName, ReturnType<Model['schema']>>;
const forms = Object.fromEntries(
  Object.entries(schemas).map(([name, schema]) => [name, formFields(schema)]),
) as Record<ModelName, FormField[]>;

/** As Decap's backend does it: the fields in the order of the form, one line end at the end. */
function written({ name }: Model, data: Record<string, unknown>): string {
  const text = decap.toFile(data, [...forms[name].map((field) => field.name), 'body']);
  return text.endsWith('\n') ? text : `${text}\n`;
}

function read(model: Model, text: string, code: string): SourceEntry {
  const bytes = new TextEncoder().encode(text);
  return readEntry(model, schemas[model.name], { file: `${code}/index.md`, code, bytes });
}

const without = (data: Record<string, unknown>, name: string) =>
  Object.fromEntries(Object.entries(data).filter(([key]) => key !== name));

describe.each(Object.values(models) as Model[])('an entry of $name as Decap writes it', (model) => {
  const data = filled[model.name];
  const code = String(data['code']);

  it('has a value for every field in this test', () => {
    expect(Object.keys(data).sort()).toEqual(
      [...forms[model.name].map(({ name }) => name), 'body'].sort(),
    );
  });

  it('comes back whole from the file', () => {
    const entry = read(model, written(model, data), code);
    expect(entry.issues).toEqual([]);
    expect({ ...entry.data, body: entry.body.trimEnd() }).toEqual(data);
  });

  it('comes back whole into the form', () => {
    const again = decap.fromFile(written(model, data));
    expect({ ...again, body: String(again['body']).trimEnd() }).toEqual(data);
  });

  it('is saved again without a change', () => {
    const saved = prepare(
      {
        collection: model.name,
        slug: `${code}/index`,
        isNew: false,
        data: decap.fromFile(written(model, data)),
      },
      settings,
    ).data;
    expect(read(model, written(model, saved), code).data).toEqual(
      read(model, written(model, data), code).data,
    );
  });

  it.each(
    forms[model.name]
      .filter(({ required, name }) => !required && name !== 'code')
      .map(({ name }) => name),
  )('D03 may have nothing in %s, however nothing is spelled', (name) => {
    // What `keeper`, `parent` and `year` say depends on another field; those rules have tests of their own.
    const rest = without(
      { ...data, ...(model.name === 'stations' && { level: 'institute' }) },
      name,
    );
    const valid = model.name === 'stations' ? without(rest, 'parent') : rest;
    const plain = model.name === 'plans' && name === 'year' ? { ...valid, kind: '制度' } : valid;
    const absent = read(model, written(model, plain), code);
    expect(absent.issues).toEqual([]);
    for (const nothing of ['', null, [], [''], { src: '', alt: null }]) {
      const cleared = read(model, written(model, { ...plain, [name]: nothing }), code);
      expect(cleared.issues).toEqual([]);
      expect(cleared.data).toEqual(absent.data);
    }
  });
});

describe('a day or a moment', () => {
  const { activities } = models;
  const shown = (value: string) =>
    read(
      activities,
      written(activities, { ...filled.activities, publishedAt: value }),
      '261121-k3f9',
    ).data?.['publishedAt'];

  it('C04 is the same whether or not Decap puts a Z behind it', () => {
    expect(shown('2026-11-21 20:00')).toBe('2026-11-21 20:00');
    expect(shown('2026-11-21T20:00:00.000Z')).toBe('2026-11-21 20:00');
    expect(shown('2026-11-21')).toBe('2026-11-21 00:00');
  });
});
