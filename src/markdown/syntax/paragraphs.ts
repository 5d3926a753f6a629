import type { Construct, Extension } from 'micromark-util-types';
import type { Processor } from 'unified';

const FULL_WIDTH_SPACE = 0x3000;

/**
 * Never a block of its own: it matches only when the parser asks whether a line breaks off the paragraph above.
 * A line indented like the start of a Chinese paragraph does.
 */
const indentedLine: Construct = {
  tokenize(_effects, ok, nok) {
    return (code) => {
      const last = this.events.at(-1)?.[1];
      const indent = last?.type === 'linePrefix' ? this.sliceSerialize(last, true).length : 0;
      return this.interrupt === true && (code === FULL_WIDTH_SPACE || indent >= 4)
        ? ok(code)
        : nok(code);
    };
  },
};

const extension: Extension = {
  disable: { null: ['codeIndented'] },
  flow: { null: [indentedLine] },
};

/**
 * Reads indentation as Chinese typists use it: four spaces, a tab or full-width spaces open a paragraph, with or without
 * a blank line before, and never make a code block (those are fenced).
 */
export function remarkParagraphs(this: Processor): undefined {
  (this.data().micromarkExtensions ??= []).push(extension);
}
