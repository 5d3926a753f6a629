import { load, type CheerioAPI } from 'cheerio';
import { wechatArticle, type ArticleSource } from '../../../../src/outputs/article/article.ts';

/** Where the articles of these tests stand. */
export const PLACE = {
  home: 'https://www.example.gov.cn/wmsj/',
  address: 'https://www.example.gov.cn/wmsj/activities/260305-leifeng/',
};

/** The address of a picture's JPEG in these tests. */
export const picture = (file: string): string =>
  `https://www.example.gov.cn/wmsj/share/${encodeURIComponent(file)}.jpg`;

/** The article of a Markdown text. */
export function articleOf(body: string, more: Partial<ArticleSource> = {}) {
  return wechatArticle({ ...PLACE, picture, body, ...more });
}

/** The article of a Markdown text, parsed. */
export function parsed(body: string, more: Partial<ArticleSource> = {}): CheerioAPI {
  return load(articleOf(body, more).html, null, false);
}

/** The text of each paragraph. */
export function paragraphs(body: string): string[] {
  const $ = parsed(body);
  return $('p')
    .toArray()
    .map((p) => $(p).text());
}
