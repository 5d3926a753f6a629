/**
 * Characters of Chinese text, for use in a regular expression's class with the `u` flag: Han and Japanese letters, CJK
 * punctuation, full-width forms, and the quotation marks, dashes, dots that Chinese shares with Latin.
 */
export const CHINESE =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\u3000-\\u303F\\uFF00-\\uFFEF“”‘’…—·';
