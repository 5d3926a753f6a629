import { describe, expect, it } from 'vitest';
import { prepare, SaveRefused } from '../../../admin/app/beforeSave.ts';
import { shanghaiNow } from '../../../src/lib/date.ts';
import { shortId } from '../../../src/models/shortId.ts';
import { settings } from './settings.ts';

const activity = {
  title: '冬季义诊',
  heldOn: '2026-11-20',
  publishedAt: '2026-11-21 09:00',
  station: 'dongmen',
  task: 'care',
  summary: '社区医生为老人量血压。',
  source: '东门社区',
  body: '正文。',
};
const station = {
  name: '东门社区新时代文明实践站',
  shortName: '东门社区',
  level: 'station',
  parent: 'suo',
  settlement: 'community',
  summary: '一句话。',
  address: '东门路20号',
  verifiedOn: '2026-11-02',
};

const save = (
  collection: string,
  data: Record<string, unknown>,
  { slug = '', isNew = false }: { slug?: string; isNew?: boolean } = { isNew: true },
) => prepare({ collection, slug, isNew, data }, settings).data;

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof SaveRefused) return String(error);
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('the code of an entry', () => {
  it('is made from the Shanghai day when the entry is new', () => {
    const days = [shanghaiNow()];
    const { code } = save('activities', activity);
    days.push(shanghaiNow());
    const starts = days.map((now) => now.slice(2, 10).replaceAll('-', ''));
    expect(code).toMatch(/^\d{6}-[a-z2-9]{4}$/);
    expect(starts).toContain(String(code).slice(0, 6));
  });

  it('is made anew for a copy, which brings the code of its original', () => {
    const original = save('activities', activity);
    const { code, short } = save('activities', { ...activity, ...original });
    expect(code).not.toBe(original['code']);
    expect(short).not.toBe(original['short']);
  });

  it('is the one that was chosen', () => {
    expect(save('activities', { ...activity, code: '260305-leifeng' })['code']).toBe(
      '260305-leifeng',
    );
  });

  it('stays what the folder says, whatever the form holds', () => {
    const kept = save(
      'activities',
      { ...activity, title: '换了标题', code: 'other' },
      { slug: '260101-abcd/index' },
    );
    expect(kept).toMatchObject({ code: '260101-abcd', title: '换了标题' });
    const lost = save('stations', station, { slug: 'dongmen/index' });
    expect(lost['code']).toBe('dongmen');
  });

  it('is chosen by the editor for a station', () => {
    expect(save('stations', { ...station, code: 'dongmen' })['code']).toBe('dongmen');
    expect(refusal(() => save('stations', station))).toContain('网址代号：没有填写。');
    expect(refusal(() => save('stations', { ...station, code: '东门' }))).toContain(
      '网址代号：网址代号只能用小写英文字母',
    );
  });
});

describe('what is saved', () => {
  it('has a short address of its own from the first time on', () => {
    const first = save('activities', activity);
    expect(first['short']).toBe(shortId({ kind: 'activities', code: String(first['code']) }));
    const copied = save('activities', { ...activity, short: first['short'] });
    expect(copied['short']).not.toBe(first['short']);
    const { data } = prepare(
      {
        collection: 'activities',
        slug: '260101-abcd/index',
        isNew: false,
        data: { ...activity, short: 'kept22' },
      },
      settings,
    );
    expect(data['short']).toBe('kept22');
  });

  it('has nothing empty in it', () => {
    const saved = save('activities', {
      ...activity,
      heldUntil: '',
      place: null,
      cover: { src: '', alt: '' },
      gallery: [],
      keywords: '',
      review: { first: {}, second: { name: '', date: '' } },
    });
    expect(Object.keys(saved).sort()).toEqual([...Object.keys(activity), 'code', 'short'].sort());
  });

  it('has keywords taken apart at every separator, each once', () => {
    const { keywords } = save('activities', {
      ...activity,
      keywords: '志愿服务，清洁、家园\n\n 义诊 ;清洁,',
    });
    expect(keywords).toEqual(['志愿服务', '清洁', '家园', '义诊']);
  });

  it('keeps commas inside sentences', () => {
    const story = {
      title: '一封信',
      person: { name: '周师傅', pseudonym: true },
      honours: '2025年获街道表彰，排名不分先后、共三人\n2026年再获表彰',
      station: 'dongmen',
      summary: '一句话。',
      consent: { given: true, date: '2026-11-01' },
      publishedAt: '2026-11-02 09:00',
      source: '东门社区',
      body: '正文。',
    };
    expect(save('stories', story)['honours']).toEqual([
      '2025年获街道表彰，排名不分先后、共三人',
      '2026年再获表彰',
    ]);
  });

  it('takes lists that nobody touched as they were read', () => {
    const read = { ...activity, keywords: ['义诊', '老人'] };
    expect(save('activities', read, { slug: 'a/index' })['keywords']).toEqual(['义诊', '老人']);
    const place = {
      ...station,
      code: 'dongmen',
      hours: [{ days: ['周一'], open: '08:30', close: '17:00' }],
    };
    expect(save('stations', place)['hours']).toEqual(place.hours);
  });

  it('reaches lists inside lists, and groups of words', () => {
    const wording = {
      lexicon: [
        { wrong: '做为', right: '作为', reason: '同音混用。', except: '做为难事、看做为己' },
      ],
      synonyms: '量血压、测血压\n修伞，补伞',
    };
    expect(save('settings', wording, { slug: 'wording' })).toMatchObject({
      lexicon: [{ except: ['做为难事', '看做为己'] }],
      synonyms: [
        ['量血压', '测血压'],
        ['修伞', '补伞'],
      ],
    });
  });
});

describe('a fault', () => {
  it('is named by its label, together with every other one', () => {
    const message = refusal(() =>
      save('activities', {
        ...activity,
        heldOn: '2026-02-30',
        cover: { src: 'a.jpg' },
        volunteers: -1,
      }),
    );
    expect(message.split('\n')).toEqual([
      '没有保存，请先改正：',
      '活动日期：“2026-02-30”不是存在的日期。请写成“2024-03-05”这样的日期，并确认这一天存在。',
      '志愿者人数：数字太小，最小0。请核对。',
      '封面照片 › 图片说明（给看不见图的人）：没有填写。这一栏必填，请补上。',
    ]);
  });

  it('is found across fields too', () => {
    expect(refusal(() => save('activities', { ...activity, heldUntil: '2026-11-19' }))).toContain(
      '结束日期：结束日期早于活动日期。',
    );
  });

  it('stops settings as well', () => {
    expect(refusal(() => save('settings', { name: '站点' }, { slug: 'site' }))).toContain(
      '网站域名：没有填写。',
    );
  });

  it('does not stop a draft, whose author is not done yet', () => {
    const draft = { ...activity, draft: true, heldUntil: '2026-11-19' };
    expect(save('activities', draft)).toMatchObject({ draft: true, heldUntil: '2026-11-19' });
  });
});

describe('the publication checks before saving', () => {
  const story = {
    title: '周师傅修伞三十年',
    person: { name: '周师傅', pseudonym: true },
    station: 'rongyin',
    summary: '每到雨季，周师傅都在院坝里免费替邻居修伞。',
    consent: { given: true, date: '2026-11-01' },
    publishedAt: '2026-11-20 09:00',
    source: '榕荫社区新时代文明实践站',
    body: '周师傅的摊子摆在大黄葛树下，来修伞的人排着队，他一把一把地修，从不收钱。',
  };
  const advice = (data: Record<string, unknown>) =>
    prepare({ collection: 'stories', slug: '', isNew: true, data }, settings).advice;

  it('lets a clean story pass without a word', () => {
    expect(advice(story)).toEqual([]);
  });

  it('I06 refuses personal numbers, names the field and does not repeat the number', () => {
    const said = refusal(() => advice({ ...story, body: `${story.body}电话13800138000。` }));
    expect(said).toContain('正文');
    expect(said).not.toContain('13800138000');
  });

  it('only advises where the editor may know better', () => {
    const [line = ''] = advice({ ...story, body: `${story.body}大家都说他好。。` });
    expect(line).toMatch(/^正文：.+。。/);
  });
});
