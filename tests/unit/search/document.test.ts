import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { missedTerms, toDocument } from '../../../src/search/build/document.ts';

describe('a page as it is indexed', () => {
  it('names the pairs that stand across quotes and brackets', () => {
    expect(missedTerms(['党员“双报到”见实效'])).toEqual(expect.arrayContaining(['员双', '到见']));
    expect(missedTerms(['文件，号令'])).not.toContain('件号');
  });

  it('names characters that only ever end a stretch of Chinese', () => {
    expect(missedTerms(['人人爱吃粽，'])).toContain('粽');
    expect(missedTerms(['人人爱吃粽，', '粽子'])).not.toContain('粽');
    expect(missedTerms(['12粽34'])).toEqual([]);
  });

  it('carries title, text, filters and date, and no markup of the page', () => {
    const $ = load(
      toDocument({
        url: '/a/',
        title: '<b>粽子</b> & "香"',
        date: '2024-05-10',
        kind: '活动报道',
        station: '云杉社区',
        tasks: ['开展实施关爱帮扶', '持续深化移风易俗'],
        blocks: [{ text: '小标题', heading: true }, { text: '拨打９６１１０，志愿 服务' }],
      }),
    );
    expect($('h1').text()).toBe('<b>粽子</b> & "香"');
    expect($('h2').text()).toBe('小标题');
    expect($('p').text()).toBe('拨打96110，志愿服务');
    const filters = $('[data-pagefind-filter]')
      .toArray()
      .map((element) => $(element).attr('data-pagefind-filter'));
    expect(filters).toEqual([
      'kind:活动报道',
      'station:云杉社区',
      'task:开展实施关爱帮扶',
      'task:持续深化移风易俗',
      'year:2024',
    ]);
    expect($('[data-pagefind-meta^="date:"]').attr('data-pagefind-meta')).toBe('date:20240510');
  });
});
