/** One line of a text file, or one paragraph or table of a Word document. */
export interface Line {
  /** Where it stands, to show to people: `第14行` of a text file, `第14段` of a Word document. */
  place: string;
  /** Without blanks at either end. Empty for a table. */
  text: string;
  /** Word's outline level of the paragraph's style, 1 to 9. */
  styleLevel?: number;
  /** The cells of a table, row by row. */
  rows?: string[][];
}

const LINE_END = /\r\n?|[\n\v\f\u2028\u2029]/;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;

/** Cuts a text into its lines; leading full-width blanks and blank lines fall away. */
export function linesOf(text: string): Line[] {
  return text
    .split(LINE_END)
    .map((line, index) => ({ place: `第${index + 1}行`, text: tidy(line) }))
    .filter((line) => line.text !== '');
}

/** Takes off blanks of any width at both ends and characters that nobody can see. */
export function tidy(text: string): string {
  return text.replace(INVISIBLE, '').trim();
}
