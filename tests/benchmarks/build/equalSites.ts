/** The same content as Hugo and Eleventy want it: lists of 20, a page an entry, a list a station, feed, sitemap. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PAGE_SIZE = 20;

function write(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** The frame that every page of this site has, in the template language given: head, header, menu, footer. */
const frame = (title: string, content: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - 柳桥街道新时代文明实践所</title>
<meta name="description" content="${title}"><meta property="og:title" content="${title}">
<meta name="SiteName" content="柳桥街道新时代文明实践所"><meta name="SiteDomain" content="wmsj.example.org">
<style>body{margin:0;font:1.125rem/1.8 "PingFang SC","Microsoft YaHei",sans-serif;color:#2a2420;background:#faf6f0}header,main,footer{max-width:68rem;margin:auto;padding:1rem}nav a{margin-right:1.5rem}h1{line-height:1.4}</style>
</head>
<body>
<header><a href="/">柳桥街道新时代文明实践所</a><nav><a href="/activities/">活动报道</a><a href="/stations/">实践阵地</a></nav></header>
<main>${content}</main>
<footer>主办单位：柳桥街道办事处，地址：柳桥街道东门路20号</footer>
</body>
</html>
`;

/** Copies the entries into a folder of their own for each kind. */
function copyEntries(content: string, to: string): void {
  for (const kind of ['activities', 'stations']) {
    cpSync(join(content, kind), join(to, kind), { recursive: true });
  }
}

export function hugoSite(content: string, folder: string): void {
  copyEntries(content, join(folder, 'content'));
  const item =
    '<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.publishedAt }}<p>{{ .Params.summary }}</p></li>';
  const list = `<h1>{{ .Title }}</h1>{{ $p := .Paginate (.Pages.ByParam "publishedAt").Reverse ${String(PAGE_SIZE)} }}<ul>{{ range $p.Pages }}${item}{{ end }}</ul>{{ template "_internal/pagination.html" . }}`;
  write(folder, {
    'config.toml': `baseURL = "https://wmsj.example.org/"\nlanguageCode = "zh-CN"\ntitle = "柳桥街道新时代文明实践所"\ndisableKinds = ["404"]\nhasCJKLanguage = true\n[taxonomies]\nstation = "station"\n[outputs]\nhome = ["HTML", "RSS"]\nsection = ["HTML"]\nterm = ["HTML"]\ntaxonomy = ["HTML"]\n`,
    'layouts/_default/single.html': frame(
      '{{ .Title }}',
      '<article><h1>{{ .Title }}</h1><p>{{ .Params.publishedAt }} {{ .Params.source }}</p>{{ .Content }}</article>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}',
    ),
    'layouts/_default/list.html': frame('{{ .Title }}', list),
    'layouts/index.html': frame(
      '首页',
      `<ul>{{ range first ${String(PAGE_SIZE)} (where .Site.RegularPages "Section" "activities") }}${item}{{ end }}</ul>`,
    ),
  });
}

export function eleventySite(content: string, folder: string): void {
  copyEntries(content, join(folder, 'input'));
  const item =
    '<li><a href="{{ e.url }}">{{ e.data.title or e.data.name }}</a> {{ e.data.publishedAt }}<p>{{ e.data.summary }}</p></li>';
  const paged = (data: string, permalink: string) =>
    `---\npagination:\n  data: ${data}\n  size: ${String(PAGE_SIZE)}\n  alias: items\n  reverse: true\npermalink: ${permalink}\nlayout: frame.njk\ntitle: 列表\n---\n<h1>列表</h1><ul>{% for e in items %}${item}{% endfor %}</ul>`;
  write(folder, {
    'package.json': '{"private":true,"type":"module"}',
    'eleventy.config.js': `export default function (config) {
  config.addCollection('activities', (api) => api.getFilteredByGlob('input/activities/*/index.md').sort((a, b) => (a.data.publishedAt < b.data.publishedAt ? -1 : 1)));
  config.addCollection('byStation', (api) => Object.values(Object.groupBy(api.getFilteredByGlob('input/activities/*/index.md'), (e) => e.data.station)).flatMap((all) => Array.from({ length: Math.ceil(all.length / ${String(PAGE_SIZE)}) }, (_, n) => ({ station: all[0].data.station, n, items: all.slice(n * ${String(PAGE_SIZE)}, (n + 1) * ${String(PAGE_SIZE)}) }))));
  config.addPassthroughCopy('input/**/*.jpg');
  return { dir: { input: 'input' }, markdownTemplateEngine: false };
}
`,
    'input/_includes/frame.njk': frame('{{ title or name }}', '{{ content | safe }}'),
    'input/_includes/entry.njk': `---\nlayout: frame.njk\n---\n<article><h1>{{ title or name }}</h1><p>{{ publishedAt }} {{ source }}</p>{{ content | safe }}</article>`,
    'input/activities/activities.json': '{"layout":"entry.njk"}',
    'input/stations/stations.json': '{"layout":"entry.njk"}',
    'input/list.njk': paged(
      'collections.activities',
      `/activities/{% if pagination.pageNumber > 0 %}{{ pagination.pageNumber + 1 }}/{% endif %}index.html`,
    ),
    'input/station-lists.njk': `---\npagination:\n  data: collections.byStation\n  size: 1\n  alias: page_\npermalink: /station/{{ page_.station }}/{% if page_.n > 0 %}{{ page_.n + 1 }}/{% endif %}index.html\nlayout: frame.njk\ntitle: 站点\n---\n<ul>{% for e in page_.items %}${item}{% endfor %}</ul>`,
    'input/index.njk': `---\nlayout: frame.njk\ntitle: 首页\n---\n<ul>{% for e in collections.activities | reverse | batch(${String(PAGE_SIZE)}) | first %}${item}{% endfor %}</ul>`,
    'input/feed.njk': `---\npermalink: /index.xml\n---\n<rss version="2.0"><channel><title>活动</title>{% for e in collections.activities %}<item><title>{{ e.data.title }}</title><link>https://wmsj.example.org{{ e.url }}</link></item>{% endfor %}</channel></rss>`,
    'input/sitemap.njk': `---\npermalink: /sitemap.xml\neleventyExcludeFromCollections: true\n---\n<urlset>{% for e in collections.all %}<url><loc>https://wmsj.example.org{{ e.url }}</loc></url>{% endfor %}</urlset>`,
  });
}
