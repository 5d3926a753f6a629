import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Processor } from 'unified';

/**
 * Directives on a line of their own (`::name`) and around blocks (`:::name`), as in remark-directive. Its third kind, inside of
 * a sentence (`:name`), is left out: it would eat `上午9:30`, `比分3:2` and `:smile`.
 */
export function remarkDirectiveSyntax(this: Processor): undefined {
  const { flow } = directive();
  const data = this.data();
  (data.micromarkExtensions ??= []).push(flow === undefined ? {} : { flow });
  (data.fromMarkdownExtensions ??= []).push(directiveFromMarkdown());
}
