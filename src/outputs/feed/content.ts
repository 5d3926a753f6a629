import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { articlePicturePath } from '../../lib/sharePaths.ts';
import type { Absolute } from '../../lib/url.ts';
import { hasHost } from '../../markdown/fileAddress.ts';
import { entryTree, type EntryText } from '../entryTree.ts';
import type { Details } from '../../models/details.ts';
import { factLines } from '../facts.ts';

/** An entry as a feed needs it. */
export interface FeedSource extends Omit<EntryText, 'facts'> {
  kind: string;
  code: string;
  details: Details;
}

const writer = unified().use(rehypeStringify);

/**
 * The whole text of an entry as HTML, as its page shows it, with every address absolute: feed readers have no page to count from.
 * Pictures are the JPEGs made for readers elsewhere.
 */
export function feedContent(entry: FeedSource, absolute: Absolute): string {
  const { kind, code } = entry;
  const page = absolute(`/${kind}/${code}/`);
  const tree = entryTree({ ...entry, facts: factLines(entry.details) });
  visit(tree, 'element', ({ tagName, properties }) => {
    const name = tagName === 'img' ? 'src' : 'href';
    const address = properties[name];
    if (typeof address !== 'string') return;
    const isOwnPicture = name === 'src' && !hasHost(address) && !address.startsWith('/');
    properties[name] = isOwnPicture
      ? absolute(articlePicturePath(kind, code, decodeURI(address).replace(/^\.\//, '')))
      : resolved(address, page, absolute);
  });
  return writer.stringify(tree);
}

function resolved(address: string, page: string, absolute: Absolute): string {
  const full = /^\/(?!\/)/.test(address) ? absolute(address) : address;
  return URL.parse(full, page)?.href ?? address;
}
