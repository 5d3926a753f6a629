import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import remarkStrikethroughCjkFriendly from 'remark-cjk-friendly-gfm-strikethrough';
import type { Processor } from 'unified';
import { webAddressSyntax } from './webAddress.ts';

/**
 * GitHub's additions (tables, footnotes, task lists, `~~strikethrough~~`, bare addresses), fitted to Chinese text: one `~` is
 * a range (`9:00~11:00`) and never strikes out, bare addresses end at Chinese punctuation.
 */
export function remarkGfm(this: Processor): undefined {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfm({ singleTilde: false }), webAddressSyntax);
  // Left out: the second search for addresses in finished text, which again stops only at a space.
  (data.fromMarkdownExtensions ??= []).push(
    gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
  );
  remarkStrikethroughCjkFriendly.call(this, { singleTilde: false });
}
