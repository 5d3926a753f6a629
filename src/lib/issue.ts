/** One fault found in content, written for the person who can put it right. */
export interface Issue {
  /** Name of the check that found it, e.g. `source/dates`. */
  check: string;
  /** An error stops publication; advice does not. */
  severity: 'error' | 'advice';
  /** Path of the file as the editor knows it, relative to the project root, e.g. `content/stories/…/index.md`. */
  file: string;
  /** Line in that file, counted from 1. */
  line?: number;
  /** Chinese label of the field, or of the place (`正文`, a sheet or page of an attachment). */
  label?: string;
  /** What is wrong, in plain Chinese. */
  message: string;
  /** How to put it right, in plain Chinese. */
  advice: string;
}
