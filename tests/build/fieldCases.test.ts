import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { build, contentOf } from '../support/buildContent.ts';
import { siteFiles } from '../support/site.ts';

const ZONES = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles'];

function activity(
  code: string,
  fields: string,
  body = '志愿者在院坝里给老人量血压，讲了冬天怎样保暖。',
): string {
  return `---
title: 院坝义诊${code}
code: ${code}
heldOn: 2024-03-05
station: rongyin
task: care
summary: 社区医生在院坝里为老人量血压。
source: 榕荫社区新时代文明实践站
${fields}
---
${body}
`;
}

const text = activity('plain', 'publishedAt: 2024-03-05 20:00', '第一段**“重点”**。\n\n- 一\n- 二');
const sideways = await sharp({
  create: { width: 800, height: 400, channels: 3, background: '#a52f24' },
})
  .withMetadata({ orientation: 6 })
  .jpeg()
  .toBuffer();

const content = contentOf({
  'activities/bare/index.md': activity('bare', 'publishedAt: 2024-03-05'),
  'activities/clock/index.md': activity('clock', 'publishedAt: 2024-03-05 20:00:00'),
  'activities/zulu/index.md': activity('zulu', 'publishedAt: 2024-03-05T20:00:00.000Z'),
  'activities/offset/index.md': activity('offset', 'publishedAt: 2024-03-05T20:00:00+08:00'),
  'activities/plain/index.md': text,
  'activities/mark/index.md': `\uFEFF${text.replaceAll('plain', 'mark')}`,
  'activities/windows/index.md': text.replaceAll('plain', 'windows').replaceAll('\n', '\r\n'),
  'activities/draft/index.md': activity(
    'draft',
    'publishedAt: 2024-03-05\ndraft: true',
    '火凤凰草稿词。',
  ),
  'activities/tomorrow/index.md': activity(
    'tomorrow',
    'publishedAt: 2026-11-26 08:00',
    '青石板预告词。',
  ),
  'activities/just-now/index.md': activity('just-now', 'publishedAt: 2026-11-25 11:00'),
  'activities/withdrawn/index.md': activity(
    'withdrawn',
    'publishedAt: 2024-03-05\ncover:\n  src: cover.jpg\n  alt: 医生给老人量血压\nwithdrawn:\n  date: 2024-04-01\n  reason: 数字有误，更正后重新发布',
    '白蜡烛撤回词。',
  ),
  'activities/withdrawn/cover.jpg': sideways,
  'activities/moved/index.md': activity(
    'moved',
    'publishedAt: 2024-03-05\naliases:\n  - /news/12.html\n  - /news/old/',
  ),
  'activities/photo/index.md': activity(
    'photo',
    'publishedAt: 2024-03-05\ncover:\n  src: cover.jpg\n  alt: 医生在黄葛树下给老人量血压',
  ),
  'activities/photo/cover.jpg': sideways,
  'activities/nothing/index.md': activity(
    'nothing',
    'publishedAt: 2024-03-05\ncover: ""\nheldUntil: ""\nplace:\nkeywords: ""\ngallery: [""]\nauthor: null',
  ),
});

describe('a site of field cases', () => {
  const sites = new Map<string, string>();
  beforeAll(() => {
    for (const zone of ZONES) {
      const { out, exit, said } = build(content, { TZ: zone });
      expect(exit, said).toBe(0);
      sites.set(zone, out);
    }
  }, 300_000);
  const site = () => ({
    folder: sites.get('UTC') ?? '',
    basePath: '/',
    url: 'https://wmsj.example.org',
  });
  const read = (path: string) => readFileSync(join(site().folder, path), 'utf8');
  const page = (code: string) => load(read(`activities/${code}/index.html`));

  it('C04 is the same, byte for byte, whatever the zone of the builder', () => {
    const files = siteFiles(site()).filter((file) => /\.(html|xml|json|csv|ics)$/.test(file));
    expect(files.length).toBeGreaterThan(20);
    for (const zone of ZONES.slice(1)) {
      for (const file of files) {
        expect(readFileSync(join(sites.get(zone) ?? '', file), 'utf8'), `${file} in ${zone}`).toBe(
          read(file),
        );
      }
    }
  });

  it.each(['bare', 'clock', 'zulu', 'offset'])('C04 “%s” shows 5 March everywhere', (code) => {
    const $ = page(code);
    expect($('.byline time').text()).toContain('2024年3月5日');
    expect($('.byline time').attr('datetime')).toMatch(/^2024-03-05/);
    expect($('meta[name="PubDate"]').attr('content')).toMatch(/^2024-03-05/);
    const entry = load(read('feed.xml'), { xml: true })('entry').filter((_, element) =>
      load(element, { xml: true })('id').text().includes(`/${code}/`),
    );
    const published = new Date(entry.find('published').text());
    expect(new Date(published.getTime() + 8 * 3_600_000).toISOString()).toMatch(/^2024-03-05/);
  });

  it('C03 gives the same text with a byte-order mark or Windows line ends', () => {
    const prose = (code: string) => page(code)('.prose').html();
    expect(prose('mark')).toBe(prose('plain'));
    expect(prose('windows')).toBe(prose('plain'));
    expect(prose('plain')).toContain('<strong>“重点”</strong>');
  });

  it('P02 shows what was published an hour ago, and nothing of drafts, the future or what was withdrawn', () => {
    expect(existsSync(join(site().folder, 'activities/just-now/index.html'))).toBe(true);
    expect(existsSync(join(site().folder, 'activities/draft'))).toBe(false);
    expect(existsSync(join(site().folder, 'activities/tomorrow'))).toBe(false);
    for (const file of readdirSync(site().folder, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      const bytes = readFileSync(join(file.parentPath, file.name));
      for (const word of ['火凤凰草稿词', '青石板预告词', '白蜡烛撤回词']) {
        expect(bytes.includes(word), `${word} in ${file.name}`).toBe(false);
      }
    }
  });

  it('leaves a short notice where an entry was withdrawn', () => {
    const $ = page('withdrawn');
    expect($('h1').text()).toBe('这一篇已经撤回');
    expect($('main').text()).toContain('数字有误，更正后重新发布');
    expect($('meta[name="robots"]').attr('content')).toBe('noindex');
    expect(read('activities/index.html')).not.toContain('/activities/withdrawn/');
    expect(read('sitemap-0.xml')).not.toContain('/activities/withdrawn/');
  });

  it('D02 leads on from old addresses', () => {
    for (const file of ['news/12.html', 'news/old/index.html']) {
      const $ = load(read(file));
      expect($('a').attr('href')).toBe('https://wmsj.example.org/activities/moved/');
      expect($('meta[http-equiv="refresh"]').attr('content')).toBe(
        '0; url=https://wmsj.example.org/activities/moved/',
      );
    }
  });

  it('lists old and short addresses for servers that can redirect', () => {
    const lines = read('redirects.map').trimEnd().split('\n');
    const short = lines.filter((line) => line.startsWith('/s/'));
    expect(lines.filter((line) => !short.includes(line))).toEqual([
      '/news/12.html /activities/moved/;',
      '/news/old/ /activities/moved/;',
    ]);
    expect(short).toContainEqual(expect.stringMatching(/^\/s\/[a-z0-9]{6}\/ \/stations\/suo\/;$/));
  });

  it('I03 shows a photo upright and takes its data off', async () => {
    const image = page('photo')('.cover img');
    expect(Number(image.attr('height'))).toBe(Number(image.attr('width')) * 2);
    const pictures = siteFiles(site()).filter((file) => /cover.*\.(jpg|webp|avif)$/.test(file));
    expect(pictures.length).toBeGreaterThan(0);
    for (const file of pictures) {
      const { exif, width = 0, height = 0 } = await sharp(join(site().folder, file)).metadata();
      if (!page('photo').html().includes(file)) continue;
      expect(exif, file).toBeUndefined();
      expect(height, file).toBeGreaterThan(width);
    }
  });

  it('D03 takes every spelling of nothing for a missing field', () => {
    const $ = page('nothing');
    expect($('main img')).toHaveLength(0);
    expect($('main a:not([href]), main a[href=""]')).toHaveLength(0);
    expect($('main').text()).not.toMatch(/1970|Invalid|undefined|null/);
  });
});

describe('a build that must not go through', () => {
  it('tells every fault in Chinese with file and field, and leaves the old site alone', () => {
    const faulty = contentOf({
      'activities/a/index.md': activity('a', 'publishedAt: 2024-02-30'),
      'activities/b/index.md': activity('b', 'publishedAt: 2024-03-05').replace('rongyin', 'gone'),
      'activities/c/index.md': activity('c', 'publishedAt: 2024-03-05\nendDate: 2024-03-06'),
      'activities/d/index.md': activity('d', 'publishedAt: 2024-03-05').replace(
        'title: ',
        'title：',
      ),
      'activities/e/index.md': activity(
        'e',
        'publishedAt: 2024-03-05\ncover:\n  src: gone.jpg\n  alt: 医生在黄葛树下给老人量血压',
      ),
      'activities/f/index.md': activity('a', 'publishedAt: 2024-03-05'),
    });
    const { out, exit, said } = build(faulty);
    expect(exit).toBe(1);
    expect(existsSync(out)).toBe(false);
    for (const [code, words] of [
      ['a', '发布时间'],
      ['b', '实践站'],
      ['c', 'endDate'],
      ['d', '中文的“：”'],
      ['e', 'gone.jpg'],
      ['f', '网址代号'],
    ] as const) {
      const block = said.split(`activities/${code}/index.md`)[1]?.split('\n\n')[0] ?? '';
      expect(block, `${code}\n${said}`).toContain(words);
      expect(block, code).toMatch(/第\d+行/);
    }
    expect(said).not.toMatch(/\bat .*\.ts:\d+/);
  });
});
