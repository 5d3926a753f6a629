/** A picture in a Word document, as it was put in. */
export interface WordPicture {
  read: () => Promise<Uint8Array>;
}

/** One line of a text file, or one paragraph or table of a Word document. */
export interface Line {
  /** Where it stands, to show to people: `第14行` of a text file, `第14段` of a Word document. */
  place: string;
  /** Without blanks at either end. Empty for a table. */
  text: string;
  /** Word's outline level of the paragraph's style, 1 to 9. */
  styleLevel?: number;
  /** A picture that stands here; the text is empty. */
  picture?: WordPicture;
  /** The cells of a table, row by row. */
  rows?: string[][];
}

const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;
/** Soft hyphens, zero-width characters, byte-order marks: left behind by web pages and chat programs. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Cuts a text into its lines; blanks of any width at their ends, and blank lines, fall away. */
export function linesOf(text: string): Line[] {
  return text
    .replace(INVISIBLE, '')
    .split(LINE_END)
    .map((line, index) => ({ place: `第${index + 1}行`, text: line.trim() }))
    .filter((line) => line.text !== '');
}
