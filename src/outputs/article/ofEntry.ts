import { articlePicturePath } from '../../lib/sharePaths.ts';
import type { Absolute } from '../../lib/url.ts';
import type { EntryText } from '../entryTree.ts';
import { wechatArticle, type Article } from './article.ts';
import type { Details } from '../../models/details.ts';
import { factLines } from '../facts.ts';

/** An entry as its article needs it. */
export interface ArticleEntry extends Omit<EntryText, 'facts'> {
  kind: string;
  code: string;
  details: Details;
}

/**
 * The article of an entry of the site.
 * @param absolute - the absolute address of a path within the site
 */
export function articleOfEntry(entry: ArticleEntry, absolute: Absolute): Article {
  const { kind, code, body, cover, gallery, details } = entry;
  return wechatArticle({
    home: absolute('/'),
    address: absolute(`/${kind}/${code}/`),
    body,
    cover,
    gallery,
    facts: factLines(details),
    picture: (file) => absolute(articlePicturePath(kind, code, file)),
  });
}
