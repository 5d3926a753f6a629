import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { photo } from '../pictures/photo.ts';
import {
  COLUMN,
  ENTRY,
  page,
  SHARE_PICTURE,
  siteFaults,
  siteMap,
  SOUND_SITE,
} from '../support/builtSite.ts';
import { ACTIVITY, BODY, entryText, SITE } from '../support/contentFolder.ts';

const ACTIVITY_PAGE = 'activities/yizhen/index.html';
const withBody = (body: string, head = '') => ({
  [ACTIVITY_PAGE]: page(ACTIVITY_PAGE, { meta: ENTRY, body: `<p>${BODY}</p>${body}`, head }),
});

test('a site without faults is left in peace', async () => {
  expect(await siteFaults({})).toEqual([]);
});

describe('I02 links that point at nothing', () => {
  test('page, picture, style sheet, source set, poster: each said', async () => {
    const body =
      '<a href="/meiyou/">去</a><img src="/uploads/a.jpg" alt="大夫" srcset="/b.webp 1x, /c.webp 2x"><video poster="/d.jpg"></video>';
    expect(await siteFaults(withBody(body, '<link rel="stylesheet" href="/e.css">'), 'links'))
      .toMatchInlineSnapshot(`
      [
        "✗ [dist/links] activities/yizhen/index.md:- 图片｜“/b.webp”没有对应的页面或文件。｜请改正或删去。",
        "✗ [dist/links] activities/yizhen/index.md:- 图片｜“/c.webp”没有对应的页面或文件。｜请改正或删去。",
        "✗ [dist/links] activities/yizhen/index.md:- 视频｜“/d.jpg”没有对应的页面或文件。｜请改正或删去。",
        "✗ [dist/links] activities/yizhen/index.md:- 样式｜“/e.css”没有对应的页面或文件。｜请改正或删去。",
        "✗ [dist/links] activities/yizhen/index.md:- 链接｜“/meiyou/”没有对应的页面或文件。｜请改正或删去。",
        "✗ [dist/links] activities/yizhen/index.md:- 图片｜“/uploads/a.jpg”没有对应的页面或文件。｜请改正或删去。",
      ]
    `);
  });
  test('letter case', async () => {
    expect(await siteFaults({ ...withBody('<img src="/Share.PNG" alt="大夫">') }, 'links'))
      .toMatchInlineSnapshot(`
      [
        "✗ [dist/links] activities/yizhen/index.md:- 图片｜“/Share.PNG”的大小写和文件名不一致。｜请按文件名“share.png”改写。",
      ]
    `);
  });
  test('a missing final slash', async () => {
    expect(await siteFaults(withBody('<a href="/activities">列表</a>'), 'links'))
      .toMatchInlineSnapshot(`
      [
        "✗ [dist/links] activities/yizhen/index.md:- 链接｜“/activities”少了末尾的“/”。｜请补上“/”。",
      ]
    `);
  });
  test('a page known to be sound is not looked into, but what leads into it is', async () => {
    const sound = 'stories/laowu/index.html';
    const files = {
      ...withBody('<a href="/stories/laowu/#you">去</a><a href="/stories/laowu/#meiyou">去</a>'),
      [sound]: page(sound, { meta: ENTRY, body: `<p id="you">${BODY}</p><a href="/wu/">去</a>` }),
    };
    expect(await siteFaults(files, 'links')).toHaveLength(2);
    expect(await siteFaults(files, 'links', {}, [sound])).toMatchInlineSnapshot(`
      [
        "✗ [dist/links] activities/yizhen/index.md:- 链接｜“/stories/laowu/#meiyou”指到的段落不在那一页上。｜请改正“#”后面的内容。",
      ]
    `);
  });
  test('an anchor that is not on the page, in both spellings of one that is', async () => {
    const body =
      '<h2 id="活动安排">活动安排</h2><a href="#活动安排">去</a><a href="#%E6%B4%BB%E5%8A%A8%E5%AE%89%E6%8E%92">去</a><a href="#meiyou">去</a>';
    expect(await siteFaults(withBody(body), 'links')).toMatchInlineSnapshot(`
      [
        "✗ [dist/links] activities/yizhen/index.md:- 链接｜“#meiyou”指到的段落不在那一页上。｜请改正“#”后面的内容。",
      ]
    `);
  });
  test('Chinese and encoded file names are found', async () => {
    const body =
      '<a href="%E6%8A%A5%E5%90%8D%E8%A1%A8.docx">报名表</a><a href="报名表.docx">报名表</a>';
    expect(
      await siteFaults({ ...withBody(body), 'activities/yizhen/报名表.docx': 'x' }, 'links'),
    ).toEqual([]);
  });
  test('localhost', async () => {
    expect(await siteFaults(withBody('<a href="http://localhost:4321/about/">关于</a>'), 'links'))
      .toMatchInlineSnapshot(`
      [
        "✗ [dist/links] activities/yizhen/index.md:- 链接｜“http://localhost:4321/about/”指向编辑者自己的电脑（localhost:4321）。｜请改成网站的正式网址。",
      ]
    `);
  });
  test('canonical and share addresses', async () => {
    const head = '<meta property="og:image" content="https://wmsj.example.org/none.png">';
    expect(await siteFaults(withBody('', head), 'links')).toMatchInlineSnapshot(`
      [
        "✗ [dist/links] activities/yizhen/index.md:- 分享图片｜“https://wmsj.example.org/none.png”没有对应的页面或文件。｜请改正或删去。",
      ]
    `);
  });
  test('style sheets, feeds and open data', async () => {
    expect(
      await siteFaults(
        {
          'a.css': 'body { background: url("bg.png") }',
          'feed.xml':
            '<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://wmsj.example.org/gone/"/></feed>',
          'data/activities.json': '[{"path":"https://wmsj.example.org/gone-too/"}]',
        },
        'links',
      ),
    ).toMatchInlineSnapshot(`
      [
        "✗ [dist/links] a.css:- 链接｜“bg.png”没有对应的页面或文件。｜请改正或删去。",
        "✗ [dist/links] data/activities.json:- 链接｜“https://wmsj.example.org/gone-too/”没有对应的页面或文件。｜请改正或删去。",
        "✗ [dist/links] feed.xml:- 链接｜“https://wmsj.example.org/gone/”没有对应的页面或文件。｜请改正或删去。",
      ]
    `);
  });
  test('one fault on every page is said once', async () => {
    const everywhere = Object.fromEntries(
      ['stories/index.html', 'plans/index.html', 'stations/index.html'].map((path) => [
        path,
        page(path, { meta: COLUMN, body: '<a href="/about/">关于</a>' }),
      ]),
    );
    expect(await siteFaults(everywhere, 'links')).toMatchInlineSnapshot(`
      [
        "✗ [dist/links] plans/index.html:- 链接｜“/about/”没有对应的页面或文件。另有2页也是这样。｜请改正或删去。",
      ]
    `);
  });
  test('under a base path, links must stay below it', async () => {
    const settings = { 'settings/site.yaml': stringify({ ...SITE, basePath: '/wmsj/' }) };
    const site = {
      'index.html': page('index.html', {
        base: '/wmsj/',
        body: '<a href="/stories/">故事</a><a href="/wmsj/stories/">故事</a>',
      }),
    };
    const faults = await siteFaults(site, 'links', settings);
    expect(
      faults.filter((fault) => fault.includes('index.html:-') && fault.includes('“/stories/”')),
    ).toMatchInlineSnapshot(`
      [
        "✗ [dist/links] index.html:- 链接｜“/stories/”离开了网站所在的“/wmsj/”。｜请从本站的页面重新复制网址。",
      ]
    `);
  });
});

describe('P02 what is not public yet, or no more', () => {
  const SECRET = '独一无二的句子藏在草稿里，谁也不该在网站上读到它。';
  const draft = {
    'activities/caogao/index.md': entryText(
      ACTIVITY,
      { code: 'caogao', title: '还没有写好的冬至活动', draft: true },
      SECRET,
    ),
  };
  const check = 'unpublished';
  test('nowhere', async () => {
    expect(await siteFaults({}, check, draft)).toEqual([]);
  });
  test.each(['feed.xml', 'data/all.json', 'search.txt', 'calendar.ics'])(
    'its text in %s',
    async (file) => {
      expect(await siteFaults({ [file]: `"${SECRET}"` }, check, draft)).toHaveLength(1);
    },
  );
  test('its title, in a list', async () => {
    const list = page('activities/index.html', {
      meta: COLUMN,
      body: '<p>还没有写好的冬至活动</p>',
    });
    expect(await siteFaults({ 'activities/index.html': list }, check, draft))
      .toMatchInlineSnapshot(`
      [
        "✗ [dist/unpublished] activities/caogao/index.md:1｜这一篇还是草稿，网站的 /activities/index.html 里却有它的文字“还没有写好的冬至活动”。｜请不要发布这一次生成的网站，并告诉管理员。",
      ]
    `);
  });
  test('its page', async () => {
    const own = page('activities/caogao/index.html', { meta: ENTRY });
    expect(await siteFaults({ 'activities/caogao/index.html': own }, check, draft))
      .toMatchInlineSnapshot(`
      [
        "✗ [dist/unpublished] activities/caogao/index.md:1｜这一篇还是草稿，网站的 /activities/caogao/index.html 里却有它的页面。｜请不要发布这一次生成的网站，并告诉管理员。",
      ]
    `);
  });
  test('in the search index', async () => {
    const fragment = gzipSync(`pagefind_dcd{"content":"${SECRET}"}`);
    expect(await siteFaults({ 'pagefind/fragment/zh_1.pf_fragment': fragment }, check, draft))
      .toMatchInlineSnapshot(`
      [
        "✗ [dist/unpublished] activities/caogao/index.md:1｜这一篇还是草稿，网站的 /pagefind/fragment/zh_1.pf_fragment 里却有它的文字“独一无二的句子藏在草稿里，谁也不该在网站”。｜请不要发布这一次生成的网站，并告诉管理员。",
      ]
    `);
  });
  test('its picture, under another name', async () => {
    const picture = await photo({});
    const content = { ...draft, 'activities/caogao/a.jpg': picture };
    expect(await siteFaults({ '_astro/a.Xy12.jpg': picture }, check, content))
      .toMatchInlineSnapshot(`
      [
        "✗ [dist/unpublished] activities/caogao/index.md:1｜这一篇还是草稿，网站的 /_astro/a.Xy12.jpg 里却有它的文件“a.jpg”。｜请不要发布这一次生成的网站，并告诉管理员。",
      ]
    `);
  });
  test('scheduled', async () => {
    const later = {
      'activities/mingtian/index.md': entryText(
        ACTIVITY,
        { code: 'mingtian', title: '明天才公开的冬至活动', publishAt: '2026-11-21 08:00' },
        SECRET,
      ),
    };
    expect(await siteFaults({ 'search.txt': SECRET }, check, later)).toMatchInlineSnapshot(`
      [
        "✗ [dist/unpublished] activities/mingtian/index.md:1｜这一篇还没到公开时间，网站的 /search.txt 里却有它的文字“独一无二的句子藏在草稿里，谁也不该在网站”。｜请不要发布这一次生成的网站，并告诉管理员。",
      ]
    `);
  });
  test('withdrawn: the notice may stay, the text may not', async () => {
    const gone = {
      'activities/chehui/index.md': entryText(
        ACTIVITY,
        {
          code: 'chehui',
          title: '后来撤回的冬至活动',
          withdrawn: { date: '2026-11-19', reason: '内容有误。' },
        },
        SECRET,
      ),
    };
    const path = 'activities/chehui/index.html';
    const notice = page(path, { meta: ENTRY, body: '<p>后来撤回的冬至活动：内容有误。</p>' });
    expect(await siteFaults({ [path]: notice }, check, gone)).toEqual([]);
    expect(await siteFaults({ [path]: notice.replace('内容有误。', SECRET) }, check, gone))
      .toMatchInlineSnapshot(`
      [
        "✗ [dist/unpublished] activities/chehui/index.md:1｜这一篇已经撤回，网站的 /activities/chehui/index.html 里却有它的文字“独一无二的句子藏在草稿里，谁也不该在网站”。｜请不要发布这一次生成的网站，并告诉管理员。",
      ]
    `);
  });
  test('a sentence that a live text shares is no trace', async () => {
    const shared = {
      'activities/caogao/index.md': entryText(ACTIVITY, {
        code: 'caogao',
        title: ACTIVITY['title'],
        draft: true,
      }),
    };
    expect(await siteFaults({}, check, shared)).toEqual([]);
  });
  test('an hour ago in Shanghai is public', async () => {
    const fresh = {
      'activities/gangcai/index.md': entryText(
        ACTIVITY,
        { code: 'gangcai', title: '刚刚发布的冬至活动', publishedAt: '2026-11-20 11:00' },
        SECRET,
      ),
    };
    expect(await siteFaults({ 'search.txt': SECRET }, check, fresh)).toEqual([]);
    expect(await siteFaults({}, 'missing-bodies', fresh)).toMatchInlineSnapshot(`
      [
        "✗ [dist/missing-bodies] activities/gangcai/index.md:1｜这一篇已到公开时间，网站里却没有它的页面。｜请重新生成网站。",
      ]
    `);
  });
});

test('I01 a page whose body got lost', async () => {
  const empty = page(ACTIVITY_PAGE, { meta: ENTRY });
  expect(await siteFaults({ [ACTIVITY_PAGE]: empty }, 'missing-bodies')).toMatchInlineSnapshot(`
    [
      "✗ [dist/missing-bodies] activities/yizhen/index.md:12 正文｜正文没有出现在页面上。｜请检查正文里的图片名和网页代码，删去后重新生成网站。",
    ]
  `);
});

describe('I03 pictures that tell where they were taken', () => {
  test('position', async () => {
    expect(await siteFaults({ '_astro/a.jpg': await photo({ position: true }) }, 'pictures'))
      .toMatchInlineSnapshot(`
      [
        "✗ [dist/pictures] _astro/a.jpg:-｜要公开的图片里带有拍摄位置。｜请运行“npm run clean-photos”清理原图后重新生成网站。",
      ]
    `);
  });
  test('none', async () => {
    expect(await siteFaults({ '_astro/a.jpg': await photo({}) }, 'pictures')).toEqual([]);
  });
  test('P06 the shared picture must be a JPEG or PNG with a full address', async () => {
    for (const image of ['/share.png', 'https://wmsj.example.org/share.webp', ''])
      expect(
        await siteFaults(
          {
            ...withBody('', `<meta property="og:image" content="${image}">`),
            'share.webp': SHARE_PICTURE,
          },
          'pictures',
        ),
      ).toHaveLength(1);
  });
});

describe('S01 one language, unique places, no holes', () => {
  const check = 'structure';
  test('language', async () => {
    const english = page(ACTIVITY_PAGE, { meta: ENTRY, lang: 'zh_CN', body: BODY });
    expect(await siteFaults({ [ACTIVITY_PAGE]: english }, check)).toMatchInlineSnapshot(`
      [
        "✗ [dist/structure] activities/yizhen/index.md:-｜网页 /activities/yizhen/ 的语言标记是“zh_CN”，应是“zh-CN”。｜请管理员检查页面模板。",
      ]
    `);
  });
  test('M05 repeated and empty ids, empty headings', async () => {
    const body = '<h2 id="a">甲</h2><h2 id="a">甲</h2><h3 id=""></h3>';
    expect(await siteFaults(withBody(body), check)).toMatchInlineSnapshot(`
      [
        "✗ [dist/structure] activities/yizhen/index.md:-｜网页 /activities/yizhen/ 里有空的位置名。｜请管理员检查页面模板。",
        "✗ [dist/structure] activities/yizhen/index.md:-｜网页 /activities/yizhen/ 里有空的小标题。｜请删去正文里只有“#”的行，或补上文字。",
        "✗ [dist/structure] activities/yizhen/index.md:-｜网页 /activities/yizhen/ 里有重复的位置名“a”，目录会跳错地方。｜请管理员检查页面模板。",
      ]
    `);
  });
  test('D03 empty pictures, empty links, leftovers', async () => {
    const body =
      '<img src="" alt="大夫"><a href="/stories/"> </a><p>志愿者 undefined 人，1970年1月1日</p>';
    expect(await siteFaults(withBody(body), check)).toMatchInlineSnapshot(`
      [
        "✗ [dist/structure] activities/yizhen/index.md:-｜网页 /activities/yizhen/ 上显示出“undefined”，是缺了内容。｜请检查这一篇有没有漏填的栏目。",
        "✗ [dist/structure] activities/yizhen/index.md:-｜网页 /activities/yizhen/ 里有没有文字的链接，指向“/stories/”。｜请给链接写上文字，或删去链接。",
        "✗ [dist/structure] activities/yizhen/index.md:-｜网页 /activities/yizhen/ 里有空的链接或图片。｜请补上网址，或删去。",
      ]
    `);
  });
  test('a link with a picture or a spoken name has text; code may show anything', async () => {
    const body =
      '<a href="/"><img src="/share.png" alt="首页"></a><a href="/" aria-label="首页"><svg><path d="M0 0"/></svg></a><h2><img src="/share.png" alt="标题"></h2><code>undefined</code>';
    expect(await siteFaults(withBody(body), check)).toEqual([]);
  });
});

describe('government tags by kind of page', () => {
  const check = 'government-tags';
  test('an entry', async () => {
    const bare = page(ACTIVITY_PAGE, {
      meta: { ...ENTRY, ContentSource: '', PubDate: '2026-11-09' },
    });
    expect(await siteFaults({ [ACTIVITY_PAGE]: bare }, check)).toMatchInlineSnapshot(`
      [
        "✗ [dist/government-tags] activities/yizhen/index.md:-｜网页 /activities/yizhen/index.html 的发布时间标签是“2026-11-09”。｜规定写成“2024-03-05 20:00”，请管理员检查页面模板。",
        "✗ [dist/government-tags] activities/yizhen/index.md:-｜网页 /activities/yizhen/index.html 缺少规定的标签“ContentSource”。｜请补上对应的栏目；都已填写的，请管理员检查页面模板。",
      ]
    `);
  });
  test('a list, also its second page', async () => {
    expect(
      await siteFaults({ 'activities/2/index.html': page('activities/2/index.html') }, check),
    ).toHaveLength(4);
  });
  test('every page; the code only when the settings have one', async () => {
    const bare = page('index.html', { meta: { SiteName: '' } });
    expect(await siteFaults({ 'index.html': bare }, check)).toHaveLength(1);
    const settings = {
      'settings/site.yaml': stringify({ ...SITE, marks: { siteCode: '5001010001' } }),
    };
    const faults = await siteFaults({}, check, settings);
    expect(faults.every((fault) => fault.includes('SiteIDCode'))).toBe(true);
    expect(faults).toHaveLength(12);
  });
});

describe('M09 active content', () => {
  const check = 'active-content';
  test.each([
    ['a handler', '<img src="/share.png" alt="大夫" onerror="alert(1)">'],
    ['a script as address', '<a href="JaVaScRiPt:alert(1)">点我</a>'],
    ['hidden by blanks', '<a href=" java\nscript:alert(1)">点我</a>'],
    ['a document inside', '<iframe srcdoc="<script>alert(1)</script>"></iframe>'],
    ['a form', '<form action="javascript:alert(1)"><button>去</button></form>'],
    ['data', '<a href="data:text/html,<script>alert(1)</script>">点我</a>'],
    ['broken structured data', '<script type="application/ld+json">{"name":"</script>'],
  ])('%s', async (_what, body) => {
    expect(await siteFaults(withBody(body), check)).toHaveLength(1);
  });
  test('a drawing with a script', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    expect(await siteFaults({ 'x.svg': svg }, check)).toMatchInlineSnapshot(`
      [
        "✗ [dist/active-content] x.svg:-｜SVG 图片含有脚本。｜请导出为 PNG 后重新上传。",
      ]
    `);
  });
  test('sound structured data, a word that begins with “on”', async () => {
    const body =
      '<script type="application/ld+json">{"name":"义诊"}</script><p data-once="1">once</p>';
    expect(await siteFaults(withBody(body), check)).toEqual([]);
  });
});

describe('requests to other hosts', () => {
  const check = 'other-hosts';
  test('scripts, pictures, styles, frames', async () => {
    const body =
      '<img src="https://img.example.com/a.jpg" alt="大夫"><iframe src="https://player.example.net/"></iframe><p style="background:url(//cdn.example.cn/b.png)">.</p>';
    expect(
      await siteFaults(
        withBody(body, '<script src="https://cdn.example.com/x.js"></script>'),
        check,
      ),
    ).toMatchInlineSnapshot(`
      [
        "✗ [dist/other-hosts] activities/yizhen/index.md:-｜页面会向别的网站（cdn.example.cn）取内容。｜请把图片、视频和文件存到本站；外站的内容只用链接。",
        "✗ [dist/other-hosts] activities/yizhen/index.md:-｜页面会向别的网站（cdn.example.com）取内容。｜请把图片、视频和文件存到本站；外站的内容只用链接。",
        "✗ [dist/other-hosts] activities/yizhen/index.md:-｜页面会向别的网站（img.example.com）取内容。｜请把图片、视频和文件存到本站；外站的内容只用链接。",
        "✗ [dist/other-hosts] activities/yizhen/index.md:-｜页面会向别的网站（player.example.net）取内容。｜请把图片、视频和文件存到本站；外站的内容只用链接。",
      ]
    `);
  });
  test('an import in a style sheet', async () => {
    expect(
      await siteFaults({ 'a.css': '@import "https://fonts.example.com/css";' }, check),
    ).toHaveLength(1);
  });
  test('a link is free, and so is the editing side', async () => {
    expect(
      await siteFaults(
        {
          ...withBody('<a href="https://www.xuexi.cn/">学习强国</a>'),
          'admin/index.html': '<script src="https://example.com/x.js"></script>',
        },
        check,
      ),
    ).toEqual([]);
  });
});

describe('P03 one address a page', () => {
  const check = 'addresses';
  test('canonical, share address and site map agree', async () => {
    const other = SOUND_SITE[ACTIVITY_PAGE]?.toString().replaceAll(
      'https://wmsj.example.org/activities/yizhen/',
      'http://localhost:4321/activities/yizhen',
    );
    expect(await siteFaults({ [ACTIVITY_PAGE]: other }, check)).toMatchInlineSnapshot(`
      [
        "✗ [dist/addresses] activities/yizhen/index.md:-｜网页 /activities/yizhen/index.html 的分享网址是“http://localhost:4321/activities/yizhen”。｜请管理员改为“https://wmsj.example.org/activities/yizhen/”。",
        "✗ [dist/addresses] activities/yizhen/index.md:-｜网页 /activities/yizhen/index.html 的规范网址是“http://localhost:4321/activities/yizhen”。｜请管理员改为“https://wmsj.example.org/activities/yizhen/”。",
      ]
    `);
  });
  test('hidden pages are not in the site map, others are', async () => {
    expect(
      await siteFaults({ 'sitemap-0.xml': siteMap(['index.html', '404.html']) }, check),
    ).toHaveLength(11);
  });
  test('P05 Chinese addresses', async () => {
    const path = '关于/index.html';
    expect(
      await siteFaults(
        {
          [path]: page(path).replaceAll(/关于(?=\/")/g, encodeURI('关于')),
          'sitemap-1.xml': siteMap([encodeURI('关于/')]),
        },
        check,
      ),
    ).toMatchInlineSnapshot(`
      [
        "✗ [dist/addresses] 关于/index.html:-｜网页 /关于/index.html 的网址太长或有中文，在微信里会断开。｜请换一个短的网址代号。",
      ]
    `);
  });
  test('what every site has', async () => {
    expect(await siteFaults({ 'robots.txt': undefined, '404.html': undefined }, check))
      .toMatchInlineSnapshot(`
      [
        "✗ [dist/addresses] 404.html:-｜网站里没有“页面不存在”的提示页。｜请重新生成网站。",
        "✗ [dist/addresses] robots.txt:-｜网站里没有搜索引擎说明 robots.txt。｜请重新生成网站。",
      ]
    `);
  });
});

describe('C03 text files are whole', () => {
  const check = 'text-files';
  test.each([
    ['U+FFFD', 'data/a.json', '{"a":"\uFFFD"}'],
    ['NUL', 'a.txt', 'a\u0000b'],
    ['a byte-order mark', 'data/a.json', '\uFEFF{}'],
    ['broken JSON', 'data/a.json', '{"a":}'],
    ['an entity that XML does not know', 'feed.xml', '<feed>&nbsp;</feed>'],
    ['a control character', 'feed.xml', '<feed>\u0008</feed>'],
    ['an open tag', 'feed.xml', '<feed><entry></feed>'],
  ])('%s', async (_what, file, text) => {
    const faults = await siteFaults({ [file]: text }, check);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(file);
  });
  test('what is right', async () => {
    expect(
      await siteFaults(
        { 'data/a.json': '{"a":"𠮷"}', 'calendar.ics': 'BEGIN:VCALENDAR\r\n' },
        check,
      ),
    ).toEqual([]);
  });
});
