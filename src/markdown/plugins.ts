import type { UnifiedProcessorOptions } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import type { Options as RemarkRehypeOptions } from 'remark-rehype';
import { rehypeBase } from './rehype/base.ts';
import { rehypeHeadings } from './rehype/headings.ts';
import { rehypeIndents } from './rehype/indents.ts';
import { rehypeLeftovers } from './rehype/leftovers.ts';
import { rehypeLooseText } from './rehype/looseText.ts';
import { rehypePictures } from './rehype/pictures.ts';
import { rehypeSafeHtml } from './rehype/safeHtml.ts';
import { rehypeTables } from './rehype/tables.ts';
import { rehypeTaskLists } from './rehype/taskLists.ts';
import { rehypeUniqueIds } from './rehype/uniqueIds.ts';
import { remarkBracketedAddresses } from './remark/bracketedAddresses.ts';
import { remarkCodeLabels } from './remark/codeLabels.ts';
import { remarkDefinitions } from './remark/definitions.ts';
import { remarkDirectives } from './remark/directives.ts';
import { remarkFootnotes } from './remark/footnotes.ts';
import { remarkLists } from './remark/lists.ts';
import { remarkMultiplication } from './remark/multiplication.ts';
import { remarkPictures } from './remark/pictures.ts';
import { remarkSource } from './remark/source.ts';
import { remarkSpacedTargets } from './remark/spacedTargets.ts';
import { remarkTables } from './remark/tables.ts';
import { remarkTypedHtml } from './remark/typedHtml.ts';
import { remarkWraps } from './remark/wraps.ts';
import { remarkDirectiveSyntax } from './syntax/directive.ts';
import { remarkGfm } from './syntax/gfm.ts';
import { remarkParagraphs } from './syntax/paragraphs.ts';

/** Markdown to Markdown tree: first how text is read, then what is put right in the tree. */
export const remarkPlugins = [
  remarkSource,
  remarkParagraphs,
  remarkGfm,
  remarkCjkFriendly,
  remarkDirectiveSyntax,
  remarkSpacedTargets,
  remarkDirectives,
  remarkDefinitions,
  remarkFootnotes,
  remarkMultiplication,
  remarkBracketedAddresses,
  remarkPictures,
  remarkWraps,
  remarkTables,
  remarkLists,
  remarkCodeLabels,
  remarkTypedHtml,
];

/** HTML tree: first made safe, then finished for the page. */
export const rehypePlugins = [
  rehypeSafeHtml,
  rehypeLeftovers,
  rehypePictures,
  rehypeLooseText,
  rehypeIndents,
  rehypeHeadings,
  rehypeTables,
  rehypeTaskLists,
  rehypeUniqueIds,
];

/** How footnotes are written out. Ids need no prefix: they are numbers, and typed HTML has none. */
export const remarkRehypeOptions = {
  clobberPrefix: '',
  footnoteLabel: '脚注',
  footnoteLabelProperties: {},
  footnoteBackLabel: (note, reference) =>
    `回到正文中的脚注 ${String(note + 1)}${reference > 1 ? `，第 ${String(reference)} 处` : ''}`,
} satisfies RemarkRehypeOptions;

/**
 * The options for Astro's `unified()` Markdown processor. GFM is on, through a plugin of this pipeline instead of Astro's.
 *
 * @param base the site's base path, `/` or `/wmsj/`
 */
export function markdownOptions(base = '/'): UnifiedProcessorOptions {
  return {
    gfm: false,
    smartypants: false,
    remarkPlugins,
    rehypePlugins: [...rehypePlugins, [rehypeBase, base]],
    remarkRehype: remarkRehypeOptions,
  };
}
