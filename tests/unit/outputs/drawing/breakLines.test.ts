import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, withoutBreaks } from '../../../../src/outputs/drawing/breakLines.ts';

/** A Chinese character is 1 wide, a Latin one about half. */
const measure = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character < '\u0100' ? 0.55 : 1), 0);
const set = (text: string, width: number): string[] => breakLines(text, width, measure);

describe('breaking a title', () => {
  it.each([
    ['春联', 8, ['春联']],
    ['“敲门问安”一年敲开六百扇门', 8, ['“敲门问安”', '一年敲开六百扇门']],
    ['学雷锋便民集市在榕荫社区院坝开张', 9, ['学雷锋便民集市', '在榕荫社区院坝开张']],
    ['《中华人民共和国民法典》进院坝', 12, ['《中华人民共和国民法典》', '进院坝']],
    ['小书房共读会：生态文明', 9, ['小书房共读会：', '生态文明']],
    ['江边亮起一百二十盏手做的灯', 9, ['江边亮起', '一百二十盏手做的灯']],
  ])('%s', (title, width, lines) => {
    expect(set(title, width)).toEqual(lines);
  });

  it.each([
    ['a document number', '关于印发黄葛办文〔2020〕23号文件的通知', '黄葛办文〔2020〕23号'],
    ['a book title', '居民一起学《民法典》相邻关系篇的院坝课', '《民法典》'],
    ['a date', '街道定于2026年12月31日举行跨年长跑', '2026年12月31日'],
    ['a foreign word', '志愿者教老人用WeChat视频通话', 'WeChat'],
    ['a number with its unit', '六百二十户里有85%的人家参加了1,200人的长桌宴', '1,200人'],
    ['a short quotation', '院坝里的“板凳会”议出三件实事', '“板凳会”'],
  ])('never tears %s', (_, title, whole) => {
    for (let width = Math.ceil(measure(whole)); width <= measure(title); width += 1)
      expect(set(title, width).join('\n')).toContain(whole);
  });

  it('tears what is wider than a line, rather than leave the picture', () => {
    const lines = set('Llanfairpwllgwyngyllgogerychwyrndrobwll', 10);
    expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(10);
    expect(lines.join('')).toBe('Llanfairpwllgwyngyllgogerychwyrndrobwll');
  });

  it('sets one character a line where no more has room', () => {
    expect(set('志愿者', 0.5)).toEqual(['志', '愿', '者']);
  });

  it('ends a line where the editor says so, at either kind of mark', () => {
    expect(set('暑期课堂|开课了', 12)).toEqual(['暑期课堂', '开课了']);
    expect(set('暑期课堂 ｜ 开课了', 12)).toEqual(['暑期课堂', '开课了']);
    expect(withoutBreaks('暑期课堂|开课｜了')).toBe('暑期课堂开课了');
  });

  it('leaves no single character on the last line', () => {
    const title = '把老街坊的手艺一样一样教给年轻人看';
    for (let width = 3; width < 17; width += 1)
      expect([...(set(title, width).at(-1) ?? '')].length, `${width}`).toBeGreaterThan(1);
  });

  it('sets even lines', () => {
    const widths = set('竹影村志愿者帮独居老人收稻谷晒场翻晾忙到天黑', 12).map(measure);
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(2);
  });
});

const WORDS = ['社区', '志愿者', '的', '“', '”', '《', '》', '，', '。', '！', '——', '（', '）'];
const title = fc
  .array(fc.constantFrom(...WORDS, '2026年', 'WiFi', '12345', '邻里节', '和', ' ', '一'), {
    minLength: 1,
    maxLength: 24,
  })
  .map((words) => words.join('').trim())
  .filter((text) => text !== '');

describe('for any title and width', () => {
  it('nothing is lost, added or moved', () => {
    fc.assert(
      fc.property(title, fc.integer({ min: 2, max: 20 }), (text, width) => {
        expect(set(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  it('no line starts with closing punctuation or ends with opening punctuation', () => {
    fc.assert(
      fc.property(title, fc.integer({ min: 8, max: 20 }), (text, width) => {
        const lines = set(text, width);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[”》，。！）—]/);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[“《（]$/);
      }),
    );
  });
});
