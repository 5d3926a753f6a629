import { describe, expect, test } from 'vitest';
import { photo } from '../pictures/photo.ts';
import { ACTIVITY, BODY, entryText } from '../support/contentFolder.ts';
import { faultsOf } from '../support/said.ts';

const picture = await photo({});
const FOLDER = 'activities/yizhen';
const faults = (files: string[], body: string, fields: Record<string, unknown> = {}) =>
  faultsOf(
    {
      ...Object.fromEntries(files.map((name) => [`${FOLDER}/${name}`, picture])),
      [`${FOLDER}/index.md`]: entryText(ACTIVITY, fields, `${BODY}\n${body}\n`),
    },
    'source/files',
  );

describe('I02 pictures and files that are not there', () => {
  test('missing, in the text and in a field', async () => {
    const cover = { src: 'cover.jpg', alt: '大夫在院坝里给老人量血压' };
    expect(await faults([], '![大夫在院坝里](photo-1.jpg)', { cover })).toMatchInlineSnapshot(`
      [
        "✗ [source/files] activities/yizhen/index.md:11 封面照片 › 图片｜找不到文件“cover.jpg”。｜请重新上传，或删去这一处。",
        "✗ [source/files] activities/yizhen/index.md:16 正文｜找不到文件“photo-1.jpg”。｜请重新上传，或删去这一处。",
      ]
    `);
  });
  test('other letter case', async () => {
    expect(await faults(['img-1.jpg'], '![大夫在院坝里](IMG-1.JPG)')).toMatchInlineSnapshot(`
      [
        "✗ [source/files] activities/yizhen/index.md:13 正文｜这里写“IMG-1.JPG”，文件却叫“img-1.jpg”，在服务器上会找不到。｜请改成完全一样，大小写也要一样。",
      ]
    `);
  });
  test('outside of the entry’s folder', async () => {
    expect(await faults([], '![大夫在院坝里](../../settings/site.yaml)')).toMatchInlineSnapshot(`
      [
        "✗ [source/files] activities/yizhen/index.md:13 正文｜“../../settings/site.yaml”不在这一篇自己的文件夹里。｜请把文件放到这一篇的文件夹里，或重新上传。",
      ]
    `);
  });
  test('present: as a field, in Markdown, by reference, in a gallery, as an attachment, in HTML', async () => {
    const body = [
      '![大夫在院坝里](a.jpg)',
      '![大夫在院坝里][b]\n\n[b]: ./b.jpg',
      ':::图集\n![老人在排队](c.jpg)\n:::',
      '::附件[报名表]{文件="d.jpg"}',
      '<img src="e.jpg" alt="大夫在写处方">',
    ].join('\n\n');
    const gallery = [{ src: 'f.jpg', alt: '志愿者在搬桌子' }];
    const names = ['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg', 'e.jpg', 'f.jpg'];
    expect(await faults(names, body, { gallery })).toEqual([]);
  });
  test('nobody uses it', async () => {
    expect(await faults(['old.jpg'], '')).toMatchInlineSnapshot(`
      [
        "· [source/files] activities/yizhen/old.jpg:1｜没有哪一篇用到这个文件，读者看不到它。｜请在正文里插入它；不需要的请删掉。",
      ]
    `);
  });
});

describe('I01 names with spaces, brackets, Chinese, percent signs', () => {
  test.each([
    ['活动 (1).jpg', '![大夫在院坝里](活动 (1).jpg)'],
    ['活动 (1).jpg', '![大夫在院坝里](<活动 (1).jpg>)'],
    ['活动 (1).jpg', '![大夫在院坝里](%E6%B4%BB%E5%8A%A8%20(1).jpg)'],
    ['图（二）.jpg', '![大夫在院坝里](./图（二）.jpg)'],
    ['100%完成.jpg', '![大夫在院坝里](100%完成.jpg)'],
    ['a+b.jpg', '![大夫在院坝里](a+b.jpg)'],
  ])('%s is found as %s', async (name, body) => {
    expect(await faults([name], body)).toEqual([]);
  });
  test('a name that breaks addresses is refused with a better one', async () => {
    expect(
      await faultsOf(
        {
          [`${FOLDER}/100%完成.jpg`]: picture,
          [`${FOLDER}/index.md`]: entryText(
            ACTIVITY,
            {},
            `${BODY}\n![大夫在院坝里](100%完成.jpg)\n`,
          ),
        },
        'source/uploads',
      ),
    ).toMatchInlineSnapshot(`
      [
        "· [source/uploads] activities/yizhen/100%完成.jpg:-｜图片太小：400×200 像素，放到网页上会模糊。｜请换成长宽都在 300 像素以上的原图；微信分享也用不了更小的图。",
        "✗ [source/uploads] activities/yizhen/100%完成.jpg:-｜图片文件名“100%完成.jpg”有网址里不能用的符号，有中文或其他非英文字符。｜请改名，只用小写英文字母、数字和连字符，例如“photo-100.jpg”；正文里引用它的地方一起改。",
      ]
    `);
  });
});

describe('links between entries', () => {
  test('to an entry that is not there', async () => {
    expect(await faults([], '见[这一篇](/stories/meiyou/)。')).toMatchInlineSnapshot(`
      [
        "✗ [source/files] activities/yizhen/index.md:13 正文｜链接“/stories/meiyou/”没有对应的页面。｜请到网站上打开那一页，重新复制网址。",
      ]
    `);
  });
  test('to entries, lists and pages that are there', async () => {
    expect(
      await faults(
        [],
        '见[老吴](/stories/laowu/)、[归档](/activities/archive/2026/)、[第2页](/activities/2/)。',
      ),
    ).toEqual([]);
  });
  test('to a draft', async () => {
    const draft = entryText({ ...ACTIVITY, code: 'caogao' }, { draft: true });
    expect(
      await faultsOf(
        {
          'activities/caogao/index.md': draft,
          [`${FOLDER}/index.md`]: entryText(
            ACTIVITY,
            {},
            `${BODY}\n见[预告](/activities/caogao/)。\n`,
          ),
        },
        'source/files',
      ),
    ).toMatchInlineSnapshot(`
      [
        "✗ [source/files] activities/yizhen/index.md:13 正文｜链接指向的“东门社区请来大夫为老人义诊”还没有公开。｜请等它公开后再加链接。",
      ]
    `);
  });
});
