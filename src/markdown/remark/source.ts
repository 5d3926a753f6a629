import type { Processor } from 'unified';
import { cleanCharacters } from '../characters.ts';
import { repairTyping } from '../typing.ts';

/**
 * Cleans the Markdown before it is parsed: invisible characters, block marks typed with a Chinese keyboard.
 * The file then holds the text that was parsed, so that positions in the tree point into it.
 */
export function remarkSource(this: Processor): undefined {
  const parse = this.parser;
  if (parse === undefined) throw new Error('remarkSource must come after remark-parse.');
  this.parser = (document, file) => {
    const source = repairTyping(cleanCharacters(document));
    file.value = source;
    return parse(source, file);
  };
}
