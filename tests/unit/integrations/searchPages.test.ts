import { expect, it } from 'vitest';
import { readSearchPage } from '../../../src/integrations/searchPages.ts';

const html = `<html lang="zh-CN"><body><header><a href="/">首页</a></header>
<article data-pagefind-body>
<span hidden data-pagefind-filter="kind:活动报道"></span><span hidden data-pagefind-filter="station:榕荫社区"></span>
<span hidden data-pagefind-filter="task:开展实施关爱帮扶"></span><span hidden data-pagefind-meta="date:2026-03-05"></span>
<h1>学雷锋</h1><div data-pagefind-ignore>来源：某处</div>
<nav><a href="#a">目录</a></nav>
<h2>经过</h2><p>志愿者<strong>二十</strong>人。</p>
<ul><li>修伞</li><li><p>磨刀</p></li></ul>
<table><tr><th>时间</th><td>上午</td></tr></table>
<a download href="/wmsj/plans/a/%E5%90%8D%E5%8D%95.docx">名单</a>
<script>secret()</script>
</article><footer>备案号</footer></body></html>`;

it('S03 takes a page’s own text and leaves out menus, footers and what is marked to be ignored', () => {
  const { page, downloads } = readSearchPage('/activities/a/', html);
  expect(page).toEqual({
    url: '/activities/a/',
    title: '学雷锋',
    date: '2026-03-05',
    kind: '活动报道',
    station: '榕荫社区',
    tasks: ['开展实施关爱帮扶'],
    blocks: [
      { text: '经过', heading: true },
      { text: '志愿者二十人。', heading: false },
      { text: '修伞', heading: false },
      { text: '磨刀', heading: false },
      { text: '时间', heading: false },
      { text: '上午', heading: false },
      { text: '名单', heading: false },
    ],
  });
  expect(downloads).toEqual(['/wmsj/plans/a/%E5%90%8D%E5%8D%95.docx']);
});
