import type { Root } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';
import { downloadAddress } from '../fileAddress.ts';

/**
 * `![说明](活动 (1).jpg "图注")` or `[通知](通知 (终稿).docx)` left as text because of spaces or brackets in the file's name.
 * The name ends at the first ending that a bracket or a title follows; no scheme, so only files of this site.
 */
const TARGET =
  /(!?)\[([^[\]\n]*)\]\(([^<>:"“”\n]*\.(?:jpe?g|png|webp|avif|gif|svg|heic|bmp|docx?|xlsx?|pptx?|pdf|csv|txt|zip|rar|mp[34]))(?:\s+["“]([^"”\n]*)["”])?\s*\)/gi;

/** Makes pictures and links of those whose file name Markdown does not accept: with spaces or unmatched brackets. */
export function remarkSpacedTargets() {
  return (tree: Root): void => {
    findAndReplace(
      tree,
      [
        TARGET,
        (_match: string, mark: string, text: string, name: string, title?: string) =>
          mark === '!'
            ? { type: 'image', url: name.trim(), alt: text, title: title ?? null }
            : {
                type: 'link',
                url: downloadAddress(name.trim()),
                title: title ?? null,
                children: [{ type: 'text', value: text }],
              },
      ],
      { ignore: ['link', 'linkReference'] },
    );
  };
}
