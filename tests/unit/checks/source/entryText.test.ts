import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { ACTIVITY, BODY, entryText, SITE, STORY } from '../support/contentFolder.ts';
import { faultsOf } from '../support/said.ts';

const FILE = 'activities/yizhen/index.md';
const inBody = (text: string, check: string) =>
  faultsOf({ [FILE]: entryText(ACTIVITY, {}, `${BODY}\n${text}\n`) }, check);
const withFields = (fields: Record<string, unknown>, check: string) =>
  faultsOf({ [FILE]: entryText(ACTIVITY, fields) }, check);

describe('words for pictures', () => {
  const check = 'source/picture-words';
  test('none', async () => {
    expect(await inBody('![](a.jpg)', check)).toMatchInlineSnapshot(`
      [
        "✗ [source/picture-words] activities/yizhen/index.md:13 正文｜图片没有写说明。｜请用一句话说清画面里有谁、在做什么，例如“志愿者在院坝里给老人量血压”。",
      ]
    `);
  });
  test.each([
    '图片',
    '照片1',
    'IMG_1234',
    '微信图片_20261108093012',
    '封面',
    '活动照片',
    'image',
    '图（二）',
    '现场.jpg',
  ])('generic: %s', async (alt) => {
    expect(await inBody(`![${alt}](a.jpg)`, check)).toEqual([
      expect.stringContaining(`图片说明“${alt}”没有说出画面内容。`),
    ]);
  });
  test('the title again', async () => {
    const cover = { src: 'a.jpg', alt: ACTIVITY['title'] };
    expect(await withFields({ cover }, check)).toMatchInlineSnapshot(`
      [
        "· [source/picture-words] activities/yizhen/index.md:11 封面照片｜图片说明和标题一样，听网页的人会听到两遍。｜请用一句话说清画面里有谁、在做什么，例如“志愿者在院坝里给老人量血压”。",
      ]
    `);
  });
  test('what is on the picture', async () => {
    expect(await inBody('![大夫在院坝里给老人量血压](a.jpg)', check)).toEqual([]);
    expect(await inBody('![合影前，三位大夫和居民站成两排](a.jpg)', check)).toEqual([]);
  });
});

describe('titles and summaries', () => {
  const check = 'source/lengths';
  test('too long for a phone', async () => {
    expect(
      await withFields(
        { title: '东门社区请来三位退休大夫在老电影院旁边的院坝里为六十多位老人量血压' },
        check,
      ),
    ).toMatchInlineSnapshot(`
      [
        "· [source/lengths] activities/yizhen/index.md:2 标题｜标题有33个字，在手机上和微信分享里会显示不全。｜请缩短到32个字以内。",
      ]
    `);
  });
  test('too short to say anything', async () => {
    expect(await withFields({ title: '义诊', summary: '义诊活动。' }, check))
      .toMatchInlineSnapshot(`
      [
        "· [source/lengths] activities/yizhen/index.md:2 标题｜标题只有2个字，看不出讲的是什么。｜请说清谁做了什么。",
        "· [source/lengths] activities/yizhen/index.md:7 摘要｜摘要只有5个字。｜请写成一两句完整的话，它用在列表、搜索和微信分享里。",
      ]
    `);
  });
  test('a full stop, markup, the title again', async () => {
    expect(
      await withFields(
        { title: '东门社区请来大夫义诊。', summary: '**三位大夫**为老人量血压看眼底。' },
        check,
      ),
    ).toMatchInlineSnapshot(`
      [
        "· [source/lengths] activities/yizhen/index.md:2 标题｜标题末尾多了标点。｜请删去末尾的标点。",
        "· [source/lengths] activities/yizhen/index.md:7 摘要｜摘要里有排版符号，会原样显示。｜摘要请只写文字。",
      ]
    `);
    expect(await withFields({ summary: ACTIVITY['title'] }, check)).toHaveLength(1);
  });
});

describe('reviews before publication', () => {
  const check = 'source/reviews';
  const asked = (
    required: number,
    review: unknown,
    fields: Record<string, unknown> = {},
    since?: string,
  ) =>
    faultsOf(
      {
        'settings/site.yaml': stringify({
          ...SITE,
          reviews: { required, ...(since && { since }) },
        }),
        [FILE]: entryText(ACTIVITY, { review, ...fields }),
      },
      check,
    ).then((faults) => faults.filter((fault) => fault.includes('yizhen')));
  const review = {
    first: { name: '陈春', date: '2026-11-08' },
    second: { name: '李夏', date: '2026-11-08' },
    final: { name: '王秋', date: '2026-11-09' },
  };
  test('complete', async () => {
    expect(await asked(3, review)).toEqual([]);
  });
  test('one is missing', async () => {
    expect(await asked(3, { first: review.first, second: review.second })).toMatchInlineSnapshot(`
      [
        "✗ [source/reviews] activities/yizhen/index.md:11 审核记录 › 终审｜本站要求公开前经过3次审核，这一次还没有记录。｜请审核人填上姓名和日期；还没审完，请先存为草稿。",
      ]
    `);
  });
  test('two by one person', async () => {
    expect(await asked(3, { ...review, final: { name: '陈 春', date: '2026-11-09' } }))
      .toMatchInlineSnapshot(`
      [
        "✗ [source/reviews] activities/yizhen/index.md:18 审核记录 › 终审｜“陈 春”已经审过一次，几次审核要由不同的人来做。｜请换一位审核人。",
      ]
    `);
  });
  test('the wrong order', async () => {
    expect(await asked(3, { ...review, second: { name: '李夏', date: '2026-11-01' } }))
      .toMatchInlineSnapshot(`
      [
        "· [source/reviews] activities/yizhen/index.md:15 审核记录 › 复审｜审核日期早于前一次审核。｜请核对两个日期。",
      ]
    `);
  });
  test('fewer when the office asks for fewer, none for drafts', async () => {
    expect(await asked(1, { first: review.first })).toEqual([]);
    expect(await asked(0, undefined)).toEqual([]);
    expect(await asked(3, undefined, { draft: true })).toEqual([]);
  });
  test('none for what was public before the day from which the office asks', async () => {
    const published = (day: string) => ({ publishedAt: `${day} 08:00` });
    expect(await asked(1, undefined, published('2026-11-08'), '2026-11-09')).toEqual([]);
    expect(await asked(1, undefined, published('2026-11-09'), '2026-11-09')).toHaveLength(1);
    const later = { ...published('2026-11-08'), publishAt: '2026-11-10 08:00' };
    expect(await asked(1, undefined, later, '2026-11-09')).toHaveLength(1);
  });
  test('a station is as old as its last verification', async () => {
    const stations = async (since: string) =>
      (
        await faultsOf(
          { 'settings/site.yaml': stringify({ ...SITE, reviews: { required: 1, since } }) },
          check,
        )
      ).filter((fault) => fault.includes('stations/'));
    expect(await stations('2026-01-01')).not.toEqual([]);
    expect(await stations('2027-01-01')).toEqual([]);
  });
});

describe('consent', () => {
  test('children on a picture', async () => {
    expect(await inBody('![孩子们在院坝里看大夫量血压](a.jpg)', 'source/children-consent'))
      .toMatchInlineSnapshot(`
      [
        "· [source/children-consent] activities/yizhen/index.md:13 正文｜从说明看，照片里有孩子。｜未满14周岁的，请确认监护人已经同意公开；没有同意的，请换一张看不清面容的照片。",
      ]
    `);
  });
  test('no children on it', async () => {
    expect(await inBody('![大夫在院坝里给老人量血压](a.jpg)', 'source/children-consent')).toEqual(
      [],
    );
  });
  test('a person who has not agreed', async () => {
    const story = entryText(STORY, { consent: { given: false, date: '2026-10-20' } });
    expect(await faultsOf({ 'stories/laowu/index.md': story })).toMatchInlineSnapshot(`
      [
        "✗ [source/fields] stories/laowu/index.md:9 同意记录 › 本人同意公开｜没有本人（未满14周岁为监护人）同意，不能公开。｜请核对后改正。",
      ]
    `);
  });
});

describe('rubbish that comes with pasted text', () => {
  const check = 'source/pasted';
  test.each([
    ['Word', '<p class="MsoNormal" style="mso-pagination:none">大夫们来了。<o:p></o:p></p>'],
    ['a picture inside the text', '![大夫](data:image/png;base64,iVBORw0KGgo=)'],
    ['private-use bullets', '\uF06C 量血压'],
    ['control characters', '大夫们\u0007来了。'],
    ['direction overrides', '大夫们\u202E来了。'],
    ['mojibake', '锟斤拷锟斤拷'],
    ['damaged UTF-8', 'å¤§å¤«'],
  ])('error: %s', async (_what, text) => {
    const faults = await inBody(text, check);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.every((fault) => fault.startsWith(`✗ [${check}] ${FILE}:13 正文`))).toBe(true);
  });
  test.each([
    ['zero-width space', '大夫们\u200B来了。'],
    ['soft hyphen', '大夫们\u00AD来了。'],
    ['no-break space', '大夫们\u00A0来了。'],
    ['its code', '大夫们&nbsp;来了。'],
    ['blanks for layout', '时间\u3000\u3000\u3000\u3000地点'],
    ['spread letters', '主 办 单 位'],
  ])('advice: %s', async (_what, text) => {
    const faults = await inBody(text, check);
    expect(faults).toEqual([
      expect.stringMatching(/^· \[source\/pasted\] activities\/yizhen\/index.md:13 正文/),
    ]);
  });
  test('the words of each', async () => {
    const all = [
      '<o:p></o:p>',
      'data:image/png;base64,AAAA',
      '\uF06C',
      '大夫\uFFFD',
      '\u0007',
      '\u202E',
      '锟斤拷',
      '\u200B',
      '大夫\u00A0们',
      '&nbsp;',
      '时间\u3000\u3000地点',
    ];
    expect(await inBody(all.join('\n\n'), check)).toMatchInlineSnapshot(`
      [
        "✗ [source/pasted] activities/yizhen/index.md:13 正文｜有从Word或WPS带来的排版代码。｜请用“粘贴为纯文本”（Ctrl+Shift+V）重新粘贴这一段。",
        "✗ [source/pasted] activities/yizhen/index.md:15 正文｜图片被整个塞进了文字里。｜请删掉它，把图片另存成文件，再用“插入图片”上传。",
        "✗ [source/pasted] activities/yizhen/index.md:17 正文｜有Word专用的项目符号或造字，网页上显示成方框。｜项目符号请换成“- ”，生僻字请用输入法重新输入。",
        "✗ [source/pasted] activities/yizhen/index.md:19 正文｜有乱码“�”，原来的字已经丢失。｜请对照原稿重新输入。",
        "✗ [source/pasted] activities/yizhen/index.md:21 正文｜有看不见的控制符。｜请用“粘贴为纯文本”（Ctrl+Shift+V）重新粘贴这一段。",
        "✗ [source/pasted] activities/yizhen/index.md:23 正文｜有改变文字方向的隐藏符号，读到的和看到的会不一样。｜请用“粘贴为纯文本”（Ctrl+Shift+V）重新粘贴这一段。",
        "✗ [source/pasted] activities/yizhen/index.md:25 正文｜有乱码，原来的字已经丢失。｜请对照原稿重新输入。",
        "· [source/pasted] activities/yizhen/index.md:27 正文｜有看不见的零宽字符，会让搜索找不到这个词。｜请用“粘贴为纯文本”（Ctrl+Shift+V）重新粘贴这一段。",
        "· [source/pasted] activities/yizhen/index.md:29 正文｜有网页专用的空格。｜请删掉，需要空格时重新按一次空格键。",
        "· [source/pasted] activities/yizhen/index.md:31 正文｜有网页代码“&nbsp;”。｜请删掉，需要空格时按一次空格键。",
        "· [source/pasted] activities/yizhen/index.md:33 正文｜用空格来排版，换一块屏幕就会错位。｜请删掉多余的空格；要对齐的内容请用表格或列表。",
      ]
    `);
  });
  test('ordinary text, an indented paragraph, an emoji of several parts, a rare name', async () => {
    const text =
      '\u3000\u3000大夫们来了。\n\n👨‍👩‍👧 一家人都来了，𠮷川平也来了。\n\nA4 纸 2 张，5 G 网络。';
    expect(await inBody(text, check)).toEqual([]);
  });
  test('D02 a title without a word', async () => {
    expect(await withFields({ title: '！！！' }, check)).toMatchInlineSnapshot(`
      [
        "✗ [source/pasted] activities/yizhen/index.md:2 标题｜标题里一个字也没有。｜请写出标题。",
      ]
    `);
  });
});

describe('M09 HTML that will not be shown', () => {
  const check = 'source/raw-html';
  test('scripts, handlers, frames, scripts as addresses', async () => {
    const text = [
      '<script>window.__x=1</script>',
      '<img src="a.jpg" onerror="window.__x=1" alt="大夫">',
      '<iframe src="https://v.qq.com/x"></iframe>',
      '<a href="javascript:window.__x=1">点我</a>',
    ].join('\n\n');
    expect(await inBody(text, check)).toMatchInlineSnapshot(`
      [
        "· [source/raw-html] activities/yizhen/index.md:13 正文｜网页代码 <script> 不会显示。｜请改用编辑器的按钮；视频用“::视频[标题]{地址="…"}”，附件用“::附件[标题]{文件="…"}”。",
        "· [source/raw-html] activities/yizhen/index.md:15 正文｜网页代码 onerror 不会显示。｜请改用编辑器的按钮；视频用“::视频[标题]{地址="…"}”，附件用“::附件[标题]{文件="…"}”。",
        "· [source/raw-html] activities/yizhen/index.md:17 正文｜网页代码 <iframe> 不会显示。｜请改用编辑器的按钮；视频用“::视频[标题]{地址="…"}”，附件用“::附件[标题]{文件="…"}”。",
        "· [source/raw-html] activities/yizhen/index.md:19 正文｜网页代码 可执行代码的链接 不会显示。｜请改用编辑器的按钮；视频用“::视频[标题]{地址="…"}”，附件用“::附件[标题]{文件="…"}”。",
      ]
    `);
  });
  test('what is safe', async () => {
    expect(
      await inBody(
        '<details><summary>名单</summary>\n\n三位大夫。\n\n</details>\n\n一<br>二，少于<5人不开班。',
        check,
      ),
    ).toEqual([]);
  });
});

describe('pictures on other sites', () => {
  const check = 'source/hot-links';
  test('WeChat and others', async () => {
    const text =
      '![大夫](https://mmbiz.qpic.cn/mmbiz_jpg/x/640?wx_fmt=jpeg)\n\n![大夫](http://img.example.com/a.jpg)\n\n<img src="//img.example.com/b.jpg" alt="大夫">';
    expect(await inBody(text, check)).toMatchInlineSnapshot(`
      [
        "✗ [source/hot-links] activities/yizhen/index.md:13 正文｜图片存在微信的服务器上，到了这里显示不出来。｜请把图片保存到电脑，再上传到这一篇里。",
        "✗ [source/hot-links] activities/yizhen/index.md:15 正文｜图片存在别的网站（img.example.com）上，随时会打不开。｜请把图片保存到电脑，再上传到这一篇里。",
        "✗ [source/hot-links] activities/yizhen/index.md:17 正文｜图片存在别的网站（img.example.com）上，随时会打不开。｜请把图片保存到电脑，再上传到这一篇里。",
      ]
    `);
  });
  test('a link to another site is none', async () => {
    expect(await inBody('[原文](https://mp.weixin.qq.com/s/x)', check)).toEqual([]);
  });
});

describe('I06 personal data', () => {
  const check = 'privacy/text';
  test('in the text, over two lines, and in a field', async () => {
    expect(
      await inBody('联系人身份证号：110101 19000101 0014。\n电话１３８００１３８０００。', check),
    ).toMatchInlineSnapshot(`
      [
        "✗ [privacy/text] activities/yizhen/index.md:13 正文｜这里有身份证号码：11*************014。｜请删去。确需公示的，只写遮盖后的“11*************014”。",
        "✗ [privacy/text] activities/yizhen/index.md:14 正文｜这里有手机号码：138****8000。｜请删去或改成办公电话。确需公示的，只写遮盖后的“138****8000”。",
      ]
    `);
    expect(await withFields({ summary: '报名请打13800138000，找小陈。' }, check))
      .toMatchInlineSnapshot(`
      [
        "✗ [privacy/text] activities/yizhen/index.md:7 摘要｜这里有手机号码：138****8000。｜请删去或改成办公电话。确需公示的，只写遮盖后的“138****8000”。",
      ]
    `);
  });
  test('no false alarm', async () => {
    const text =
      '订单号110101190001010015，京街发〔2020〕12号，电话023-58000000，已遮盖的1101**********0014。';
    expect(await inBody(text, check)).toEqual([]);
  });
});
