import { describe, expect, it } from 'vitest';
import { placeOf, placeOfAll, textOf } from '../../../src/search/place.ts';

const page = textOf({
  url: '/',
  meta: { title: '云杉社区“志愿服务”日' },
  filters: { station: ['云杉社区'] },
  anchors: [{ text: '院坝里的 谈心' }],
  content: '云杉​社区​“​志愿​服务​”​日​. ​院坝里的谈心​. ​云杉社区的老人理发，消防演练。',
});
const stationPage = textOf({
  url: '/',
  meta: { title: '邻里之间' },
  filters: { station: ['云杉社区'] },
  anchors: [],
  content: '邻里之间. 云杉社区的故事。',
});

describe('where a query stands on a page', () => {
  it('ranks title before heading before station before text before nowhere', () => {
    const places = [
      placeOf(page, '云杉社区志愿服务日'),
      placeOf(page, '志愿服务'),
      placeOf(page, '谈心'),
      placeOf(stationPage, '云杉社区'),
      placeOf(page, '理发'),
      placeOf(page, '跳舞'),
    ];
    expect(places).toEqual([...places].sort((a, b) => b - a));
    expect(new Set(places).size).toBe(places.length);
    expect(places.at(-1)).toBe(0);
  });

  it('wants all of several phrases', () => {
    expect(placeOfAll(page, ['理发', '演练'])).toBeGreaterThan(0);
    expect(placeOfAll(page, ['理发', '跳舞'])).toBe(0);
  });

  it('prefers phrases that stand together as typed', () => {
    expect(placeOfAll(page, ['消防', '演练'])).toBeGreaterThan(placeOfAll(page, ['演练', '消防']));
  });
});
