import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/markdown/render.ts';
import { page } from './render.ts';

describe('footnotes', () => {
  it('link both ways, whatever they are called', async () => {
    const $ = await page(
      '甲[^注1]，乙[^第二条]，又甲[^注1]。\n\n[^第二条]: 乙注\n[^注1]: 甲注，见[^深]\n[^深]: 深注',
    );
    const ids = $('[id]')
      .toArray()
      .map((it) => $(it).attr('id') ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    const targets = $('a[href^="#"]')
      .toArray()
      .map((it) => ($(it).attr('href') ?? '').slice(1));
    expect(targets).toHaveLength(8);
    for (const target of targets) expect(ids).toContain(target);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z\d-]*$/);
    expect($('#footnote-label').text()).toBe('脚注');
    expect($('#fn-1').text()).toContain('甲注');
    expect($('#fn-2').text()).toContain('乙注');
    expect($('#fn-1 [data-footnote-backref]').first().attr('aria-label')).toBe(
      '回到正文中的脚注 1',
    );
    expect($('sup a').attr('aria-describedby')).toBe('footnote-label');
  });

  it('are not lost when nothing refers to them', async () => {
    const $ = await page(
      '正文[^甲]。\n\n[^甲]: 一\n[^甲]: 重复\n[^乙]: 无人引用\n[^丙]: 自引[^丙]',
    );
    expect($('p').text()).toContain('[^乙]: 无人引用');
    expect($('p').text()).toContain('[^甲]: 重复');
    expect($('p').text()).toContain('[^丙]: 自引[^丙]');
    expect($('section li')).toHaveLength(1);
  });

  it('keep their own text when their names are numbers in another order', async () => {
    const $ = await page('甲[^2]乙[^1]\n\n[^1]: 一注\n[^2]: 二注\n[^3]: 三注，见[^1]');
    expect($('#fn-1').text()).toContain('二注');
    expect($('#fn-2').text()).toContain('一注');
    expect($('p').text()).toContain('[^3]: 三注');
    expect($('a[href="#fn-2"]')).toHaveLength(2);
  });

  it('cannot be imitated by typed HTML', async () => {
    const $ = await page('<ul><li id="fn-1">假</li></ul>\n\n甲[^1]\n\n[^1]: 真');
    expect($('[id="fn-1"]')).toHaveLength(1);
  });

  it('are left out of plain text', () => {
    expect(plainText('甲[^1]乙\n\n[^1]: 注')).toBe('甲乙');
  });
});

describe('link definitions', () => {
  it('work', async () => {
    const $ = await page('见[公告][甲]和[乙]。\n\n[甲]: /a/ "题"\n[乙]: https://example.org/');
    expect($('a').first().attr('href')).toBe('/a/');
    expect($.text().trim()).toBe('见公告和乙。');
  });

  it.each(['[注]: 本次活动免费', '[注]: 本次活动免费\n\n见[注]。', '[1]: https://example.org/'])(
    'are printed when they are prose or unused: %j',
    async (markdown) => {
      const $ = await page(markdown);
      expect($('p').text()).toBe(markdown.replace('\n\n', ''));
    },
  );

  it('stay unseen as the customary comment', async () => {
    expect((await page('甲\n\n[//]: # (备注)')).text().trim()).toBe('甲');
  });
});
