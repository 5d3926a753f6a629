import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../../src/source/content.ts';
import { ACTIVITY, BODY, contentWith, entryText, SITE } from '../support/contentFolder.ts';
import { faultsOf } from '../support/said.ts';
import { stringify } from 'yaml';

const FILE = 'activities/yizhen/index.md';
const sound = entryText(ACTIVITY);

/** The faults of the activity when one line of its front matter is written differently. */
const whenTyped = (from: string, to: string): Promise<string[]> => {
  expect(sound).toContain(from);
  return faultsOf({ [FILE]: sound.replace(from, to) });
};
const TITLE = `title: ${String(ACTIVITY['title'])}`;
const HELD = 'heldOn: 2026-11-08';

describe('C01 a key typed with a Chinese keyboard', () => {
  test('full-width colon', async () => {
    expect(await whenTyped(TITLE, 'title：夏季义诊')).toMatchInlineSnapshot(`
      [
        "✗ [source/front-matter] activities/yizhen/index.md:2｜“title”后面的冒号是中文的“：”。｜请改成英文冒号，后面空一格：“title: …”。",
      ]
    `);
  });
  test('no space after the colon', async () => {
    expect(await whenTyped(TITLE, 'title:夏季义诊')).toMatchInlineSnapshot(`
      [
        "✗ [source/front-matter] activities/yizhen/index.md:2｜“title:”后面少了一个空格。｜请在英文冒号后面空一格：“title: 夏季义诊…”。",
      ]
    `);
  });
  test('no space before Latin text', async () => {
    expect(await whenTyped(TITLE, 'title:Summer')).toMatchInlineSnapshot(`
      [
        "✗ [source/front-matter] activities/yizhen/index.md:2｜“title:”后面少了一个空格。｜请在英文冒号后面空一格：“title: Summer…”。",
      ]
    `);
  });
  test('full-width space after the colon', async () => {
    expect(await whenTyped(TITLE, 'title:\u3000夏季义诊')).toMatchInlineSnapshot(`
      [
        "✗ [source/front-matter] activities/yizhen/index.md:2｜“title:”后面的空格是全角空格、特殊空格或看不见的字符。｜请删掉它，换成一个普通空格。",
      ]
    `);
  });
  test('no-break space after the colon', async () => {
    expect(await whenTyped(TITLE, 'title:\u00A0夏季义诊')).toEqual(
      await whenTyped(TITLE, 'title:\u3000夏季义诊'),
    );
  });
  test('an invisible character after the colon or before the key', async () => {
    expect(await whenTyped(TITLE, 'title:\u200B夏季义诊')).toHaveLength(1);
    expect(await whenTyped(TITLE, `\u200B${TITLE}`)).toMatchInlineSnapshot(`
      [
        "✗ [source/front-matter] activities/yizhen/index.md:2｜行首有全角空格或看不见的字符。｜请删掉行首的空白，需要缩进时用普通空格。",
      ]
    `);
  });
  test('a tab after the colon does no harm', async () => {
    expect(await whenTyped(TITLE, 'title:\t东门社区的夏季义诊')).toEqual([]);
  });
  test('the label instead of the key', async () => {
    expect(await whenTyped(TITLE, '标题: 夏季义诊')).toMatchInlineSnapshot(`
      [
        "✗ [source/fields] activities/yizhen/index.md:2 标题｜没有“标题”这一栏。｜“标题”在文件里写作“title”，请改正。",
        "✗ [source/fields] activities/yizhen/index.md:2 标题｜没有填写。｜这一栏必填，请补上。",
      ]
    `);
  });
  test('a nested key', async () => {
    const cover = `${TITLE}\ncover:\n  src：a.jpg\n  alt: 大夫在量血压`;
    expect(await whenTyped(TITLE, cover)).toMatchInlineSnapshot(`
      [
        "✗ [source/front-matter] activities/yizhen/index.md:4｜“src”后面的冒号是中文的“：”。｜请改成英文冒号，后面空一格：“src: …”。",
      ]
    `);
  });
  test('a colon that is text is left alone', async () => {
    const text = `${TITLE}\nkeywords:\n  - WiFi：全覆盖\n  - 时间：上午\n  - https://example.org/a`;
    expect(await whenTyped(TITLE, text)).toEqual([]);
  });
});

describe('a value that YAML would cut, change or take for code', () => {
  test('“#” inside', async () => {
    expect(await whenTyped(TITLE, 'title: 夏季义诊 #1')).toMatchInlineSnapshot(`
      [
        "✗ [source/front-matter] activities/yizhen/index.md:2｜“#”和它后面的内容会被当成注释丢掉。｜请把整段内容用英文单引号括起来，例如 '夏季义诊 #1'。",
      ]
    `);
  });
  test.each([
    '*重点*',
    '&重点',
    '!重要通知',
    '@所有人',
    '`义诊`',
    '%重点',
    '|重点',
    '>重点',
    '[试行]办法',
    '{站名}义诊',
  ])('a sign at the start: %s', async (title) => {
    const [fault, ...others] = await whenTyped(TITLE, `title: ${title}`);
    expect(others).toEqual([]);
    expect(fault).toContain(`${FILE}:2｜内容以“${title.charAt(0)}”开头，会被当成代码。`);
  });
  test('quotation marks around a part', async () => {
    expect(await whenTyped(TITLE, 'title: "邻里节"在东门大院开场')).toMatchInlineSnapshot(`
      [
        "✗ [source/front-matter] activities/yizhen/index.md:2｜只有开头一部分用英文引号括着，后面的内容会丢掉。｜请改用中文引号“”。",
      ]
    `);
  });
  test('two colons', async () => {
    expect(await whenTyped(TITLE, 'title: 时间: 上午')).toMatchInlineSnapshot(`
      [
        "✗ [source/front-matter] activities/yizhen/index.md:2｜一行里有两个冒号，或行首的空格数不对，分不清哪个是栏目。｜请把冒号后面的内容用英文引号括起来，并与同组的其他行对齐。",
      ]
    `);
  });
  test('a number', async () => {
    expect(await whenTyped(TITLE, 'title: 0235800')).toMatchInlineSnapshot(`
      [
        "✗ [source/fields] activities/yizhen/index.md:2 标题｜要填文字，“0235800”会被当成数字或是非。｜请加上英文引号，写成 "0235800"。",
      ]
    `);
  });
  test('a tab before a nested key', async () => {
    expect(await whenTyped(TITLE, `${TITLE}\ncover:\n\tsrc: a.jpg`)).toMatchInlineSnapshot(`
      [
        "✗ [source/front-matter] activities/yizhen/index.md:4｜行首用了 Tab 键。｜请把行首的 Tab 换成空格。",
      ]
    `);
  });
  test('one key twice', async () => {
    expect(await whenTyped(TITLE, `${TITLE}\n${TITLE}`)).toMatchInlineSnapshot(`
      [
        "✗ [source/front-matter] activities/yizhen/index.md:3｜同一栏写了两次。｜请删去其中一行。",
      ]
    `);
  });
  test('an unknown key', async () => {
    expect(await whenTyped(TITLE, `${TITLE}\ntitel: 夏季义诊`)).toMatchInlineSnapshot(`
      [
        "✗ [source/fields] activities/yizhen/index.md:3 titel｜没有“titel”这一栏。｜可能是拼错了名字，请改正或删去这一行。",
      ]
    `);
  });
  test('dashes of a Chinese keyboard around the block', async () => {
    expect(await faultsOf({ [FILE]: sound.replaceAll('---', '——') })).toMatchInlineSnapshot(`
      [
        "✗ [source/front-matter] activities/yizhen/index.md:1｜文件第一行要写三个英文减号“---”，现在是“——”。｜第一行写“---”，接着一行一个栏目，再用一行“---”结束，后面才是正文。",
      ]
    `);
  });
  test('several slips are all told at once', async () => {
    const typed = sound.replace(TITLE, 'title：夏季义诊').replace('task: care', 'task:care');
    expect(await faultsOf({ [FILE]: typed })).toHaveLength(2);
  });
});

describe('C03 files saved by Windows tools', () => {
  const save = async (bytes: string | Uint8Array) => {
    const folder = await contentWith({ [FILE]: bytes });
    const { entries } = await readContent(folder);
    const entry = entries.find(({ code }) => code === 'yizhen');
    return { faults: await faultsOf({ [FILE]: bytes }), data: entry?.data, body: entry?.body };
  };

  test('a byte-order mark and Windows line ends change nothing', async () => {
    const plain = await save(sound);
    expect(plain.body).toBe(BODY);
    expect(await save(`\uFEFF${sound}`)).toEqual(plain);
    expect(await save(sound.replaceAll('\n', '\r\n'))).toEqual(plain);
    expect(await save(`\uFEFF${sound.replaceAll('\n', '\r\n')}`)).toEqual(plain);
  });
  test('GBK is refused', async () => {
    expect((await save(iconv.encode(sound, 'gbk'))).faults).toMatchInlineSnapshot(`
      [
        "✗ [source/encoding] activities/yizhen/index.md:1｜文件的编码不是 UTF-8（多半是 GBK，也叫“ANSI”），网站读不了。｜用记事本打开这个文件，选“另存为”，把“编码”改为“UTF-8”后保存。",
      ]
    `);
  });
  test('UTF-16 is refused, with and without its mark', async () => {
    expect((await save(Buffer.from(`\uFEFF${sound}`, 'utf16le'))).faults).toMatchInlineSnapshot(`
      [
        "✗ [source/encoding] activities/yizhen/index.md:1｜文件的编码是 UTF-16（记事本里叫“Unicode”），网站读不了。｜用记事本打开这个文件，选“另存为”，把“编码”改为“UTF-8”后保存。",
      ]
    `);
    expect((await save(Buffer.from(sound, 'utf16le'))).faults).toHaveLength(1);
  });
  test('settings with a byte-order mark are read', async () => {
    expect(await faultsOf({ 'settings/site.yaml': `\uFEFF${stringify(SITE)}` })).toEqual([]);
  });
  test('text that was damaged before it was saved', async () => {
    expect(await faultsOf({ [FILE]: `${sound}\n大夫们\uFFFD\uFFFD一直看到十二点。\n` }))
      .toMatchInlineSnapshot(`
      [
        "✗ [source/pasted] activities/yizhen/index.md:13 正文｜有乱码“�”，原来的字已经丢失。｜请对照原稿重新输入。",
      ]
    `);
  });
});

describe('C05 dates that do not exist or are written differently', () => {
  test.each([
    '2026-02-30',
    '2023-02-29',
    '2026-13-01',
    '2026-11-31',
    '二〇二六年十一月八日',
    '2026.11.8',
  ])('refused: %s', async (typed) => {
    expect(await whenTyped(HELD, `heldOn: ${typed}`)).toEqual([
      expect.stringMatching(
        new RegExp(
          `✗ \\[source/fields\\] ${FILE}:3 活动日期｜“${typed}”不是存在的日期。｜请写成“2024-03-05”`,
        ),
      ),
    ]);
  });
  test('blank', async () => {
    expect(await whenTyped(HELD, 'heldOn:')).toMatchInlineSnapshot(`
      [
        "✗ [source/fields] activities/yizhen/index.md:3 活动日期｜没有填写。｜这一栏必填，请补上。",
      ]
    `);
  });
  test('digits without hyphens', async () => {
    expect(await whenTyped(HELD, 'heldOn: 20261108')).toMatchInlineSnapshot(`
      [
        "✗ [source/fields] activities/yizhen/index.md:3 活动日期｜“20261108”不是日期。｜请写成“2024-03-05”这样的日期。",
      ]
    `);
  });
  test('yes', async () => {
    expect(await whenTyped(HELD, 'heldOn: true')).toMatchInlineSnapshot(`
      [
        "✗ [source/fields] activities/yizhen/index.md:3 活动日期｜“true”不是日期。｜请写成“2024-03-05”这样的日期。",
      ]
    `);
  });
  test('a moment', async () => {
    expect(await whenTyped('publishedAt: 2026-11-09 10:00', 'publishedAt: 2026-11-09 25:00'))
      .toMatchInlineSnapshot(`
      [
        "✗ [source/fields] activities/yizhen/index.md:4 发布时间｜“2026-11-09 25:00”不是存在的时间。｜请写成“2024-03-05 20:00”这样的时间，并确认这一天存在。",
      ]
    `);
  });
  test.each(['2026/11/8', '2026年11月8日', '２０２６－１１－０８', '2026-11-08T20:00:00.000Z'])(
    'read as the very day: %s',
    async (typed) => {
      const folder = await contentWith({ [FILE]: sound.replace(HELD, `heldOn: ${typed}`) });
      const { entries } = await readContent(folder);
      expect(entries.find(({ code }) => code === 'yizhen')?.data?.['heldOn']).toBe('2026-11-08');
    },
  );
});

test('D03 every spelling of nothing is a missing field', async () => {
  const read = async (extra: string) => {
    const folder = await contentWith({ [FILE]: sound.replace(TITLE, `${TITLE}${extra}`) });
    const { entries } = await readContent(folder);
    return entries.find(({ code }) => code === 'yizhen')?.data;
  };
  const plain = await read('');
  expect(plain).toBeDefined();
  const cleared = '\ncover: ""\nheldUntil: ""\nplace:\nkeywords: ""\ngallery: [""]\naliases: []';
  expect(await read(cleared)).toEqual(plain);
});

test('a body that must be there is missed', async () => {
  expect(await faultsOf({ [FILE]: entryText(ACTIVITY, {}, '\n\n') })).toMatchInlineSnapshot(`
    [
      "✗ [source/fields] activities/yizhen/index.md:11 正文｜正文是空的。｜请写上正文，或把这一篇改为草稿。",
    ]
  `);
});
