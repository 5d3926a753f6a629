/* eslint-disable no-control-regex -- control characters are what these look for */

/** Line separators that Word and web pages leave behind: vertical tab, form feed, NEL, U+2028, U+2029. */
const LINE_SEPARATORS = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;

/**
 * Characters that show nothing and only do harm: controls (not allowed in feeds), soft hyphen, zero-width space and joiners,
 * byte order mark, direction overrides (they reorder what is read), Word's object mark, non-characters, lone surrogates.
 * A zero-width joiner between two emoji is left, it makes one picture of them. U+FFFD is left too: it is the trace of text
 * that was damaged, and must be seen.
 */
const INVISIBLE =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B\u200C\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFFC\uFFFE\uFFFF\p{Surrogate}]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D|\u200D(?!\p{Extended_Pictographic})/gu;

/** The text without invisible characters, with `\n` as its only line ending. */
export function cleanCharacters(text: string): string {
  return text.replace(LINE_SEPARATORS, '\n').replace(INVISIBLE, '');
}
