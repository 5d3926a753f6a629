import { describe, expect, it } from 'vitest';
import { makeHelperData, packPairs } from '../../../src/search/build/helperData.ts';
import { addUp, countWords } from '../../../src/search/build/words.ts';
import { createHelper, unpackPairs } from '../../../src/search/helper.ts';
import { samplePages } from '../../fixtures/search/pages.ts';

const data = makeHelperData(countWords(samplePages));
const helper = createHelper(data);
const readings = (query: string) => helper.readings(query).flat();

it('counts the same in one group of pages as in several', () => {
  const groups = [samplePages.slice(0, 5), samplePages.slice(5)].map(countWords);
  expect(makeHelperData(addUp(groups))).toEqual(data);
});

describe('reading a query by what stands on the site', () => {
  it.each([
    ['pinyin', 'fanzha', '反诈'],
    ['pinyin with spaces', 'zhi yuan fu wu', '志愿服务'],
    ['pinyin of a station', 'yunshanshequ', '云杉社区'],
    ['pinyin with an unfinished syllable', 'zhiyuanfuw', '志愿服务'],
    ['initials', 'ljfl', '垃圾分类'],
    ['initials of a station', 'yssq', '云杉社区'],
    ['capitals', 'FANZHA', '反诈'],
    ['traditional characters', '志願服務', '志愿服务'],
    ['traditional characters', '垃圾分類', '垃圾分类'],
    ['a slip of the same sound', '志原服务', '志愿服务'],
    ['a slip at the beginning', '拉圾分类', '垃圾分类'],
    ['a slip with a character that the site does not have', '垃圾分泪', '垃圾分类'],
    ['a slip in a name', '谭小琼', '谭晓琼'],
    ['a slip of another sound', '端午包棕子', '端午包粽子'],
    ['traditional characters with a slip', '志原服務', '志愿服务'],
  ])('%s: %s', (_, query, meant) => {
    expect(readings(query)).toContain(meant);
  });

  it('tries first what sounds the same', () => {
    expect(helper.readings('志原服务')[0]).toEqual(['志愿服务']);
    expect(helper.readings('谭小琼')[0]).toEqual(['谭晓琼']);
  });

  it.each(['', ' ', '？！', '12345', '\ud800', 'q!', '《》'])('reads nothing into %j', (query) => {
    expect(readings(query)).toEqual([]);
  });

  it.each(['zzzzzzzz', 'a'.repeat(60), '志'.repeat(60), '𠮷𠮷'])(
    'reads %s in few ways',
    (query) => {
      expect(readings(query).length).toBeLessThan(20);
    },
  );

  it('suggests words of titles by their characters, pinyin or initials', () => {
    expect(helper.suggest('云', 6)).toContain('云杉社区');
    expect(helper.suggest('yunsh', 6)).toContain('云杉社区');
    expect(helper.suggest('yssq', 6)).toContain('云杉社区');
    expect(helper.suggest('', 6)).toEqual([]);
    expect(helper.suggest('社', 1)).toHaveLength(1);
  });

  it('offers words that share characters with a query', () => {
    expect(helper.similar('云山社区', 3)).toContain('云杉社区');
    expect(helper.similar('qwerty', 3)).toEqual([]);
  });

  it('knows what stands behind a character', () => {
    expect(helper.after('志')).toEqual(expect.arrayContaining(['愿', '向']));
  });
});

describe('the data for it', () => {
  it('is made of the site alone', () => {
    const text = samplePages
      .flatMap(({ title, station, blocks }) => [
        title,
        station,
        ...blocks.map((block) => block.text),
      ])
      .join('');
    for (const character of data.characters) expect(text).toContain(character);
    for (const term of data.terms.split(' ')) expect(text).toContain(term);
    const simplified = Array.from(data.simplified).filter((_, at) => at % 2 === 1);
    for (const character of simplified) expect(text).toContain(character);
  });

  it('packs and unpacks pairs with their grades, near and far', () => {
    const characters = Array.from({ length: 3000 }, (_, at) => String.fromCodePoint(0x4e00 + at));
    const [first = '', second = ''] = characters;
    const pairs = [
      first + second,
      first + (characters[70] ?? ''),
      second + (characters[2999] ?? ''),
    ];
    const followers = unpackPairs(packPairs(pairs, characters), characters);
    const unpacked = [...followers].flatMap(([one, others]) =>
      [...others.keys()].map((other) => one + other),
    );
    expect(unpacked.sort()).toEqual([...pairs].sort());
    expect(followers.get(first)?.get(second)).toBe(0);
    expect(followers.get(second)?.get(characters[2999] ?? '')).toBeGreaterThan(0);
  });
});
