import type { Element } from 'hast';
import { toText } from 'hast-util-to-text';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { share } from '../../strings/share.ts';
import { entryTree, type EntryText } from '../entryTree.ts';
import { styled, text } from './element.ts';
import { rehypeArticleCode } from './rehype/code.ts';
import { rehypeFlatLists } from './rehype/lists.ts';
import { rehypeNotes, type Place } from './rehype/notes.ts';
import { rehypeArticlePictures } from './rehype/pictures.ts';
import { rehypeArticleTables } from './rehype/tables.ts';
import { rehypeHouseStyle } from './rehype/houseStyle.ts';
import { house } from './styles.ts';

/** What an article is made of. */
export interface ArticleSource extends Place, EntryText {
  /** Absolute address of the JPEG made of a picture, by its file name. */
  picture: (file: string) => string;
}

/** An article as the public account takes it. */
export interface Article {
  /** HTML with inline styles only. */
  html: string;
  /** The same as plain text, paragraphs apart. */
  text: string;
}

/**
 * Makes the article of an entry for a WeChat public account: the site's own Markdown pipeline, then rules of its own for what
 * the account's editor keeps. The result has no `id`, `class`, list, form or script, links only to the account's own articles,
 * and pictures by absolute address.
 */
export function wechatArticle(source: ArticleSource): Article {
  const processor = unified()
    .use(rehypeArticlePictures, source.picture)
    .use(rehypeNotes, { home: source.home, address: source.address })
    .use(rehypeArticleCode)
    .use(rehypeFlatLists)
    .use(rehypeArticleTables)
    .use(rehypeHouseStyle)
    .use(rehypeStringify);
  const tree = processor.runSync(entryTree(source));
  tree.children.forEach((section) => {
    if (section.type === 'element') section.children.push(sourceLine(source.address));
  });
  return { html: unambiguous(processor.stringify(tree)), text: toText(tree) };
}

const sourceLine = (address: string): Element =>
  styled('p', house.source, [text(`${share.original}：${address}`)]);

/**
 * Prose and addresses may hold what the account's filter looks for (`id=`, `class=`, `position:`, `var(`, `url(`), and filters of that
 * kind do not always tell text from markup. None of it is markup here, so one character of each is written as a reference: it
 * reads the same, and nothing is left to be mistaken.
 */
function unambiguous(html: string): string {
  return html
    .replace(/(id|class)=/gi, '$1&#x3D;')
    .replace(/position:/gi, (word) => `${word.slice(0, -1)}&#x3A;`)
    .replace(/(?:var|url)\(/gi, (word) => `${word.slice(0, -1)}&#x28;`);
}
