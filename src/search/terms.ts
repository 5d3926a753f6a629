/**
 * How a text is asked of the index. Pagefind 1.6.0 (pinned, see tests/browser/search-planner.test.ts)
 * indexes Chinese as every two neighbouring characters, and letters and digits as whole words.
 */
import { isHan, isIgnored } from './normalise.ts';

/** A stretch of Chinese characters, or one word of letters and digits. */
export interface Run {
  text: string;
  han: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]/u;
/** 3.5 and 1,000 are one word to the index, without their point or comma. */
const NUMBER_POINT = /(\d)[.,](?=\d)/g;

/**
 * Cuts a text into runs. What may be left out (spaces, quotes, brackets) does not part Chinese
 * characters but does part words: 志愿 服务 is one run, 2020 23 are two.
 */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let open = false;
  for (const character of text.normalize('NFKC').toLowerCase().replace(NUMBER_POINT, '$1')) {
    const last = runs.at(-1);
    const han = isHan(character);
    if (!han && !WORD.test(character)) {
      open = open && isIgnored(character) && last?.han === true;
    } else if (open && last?.han === han) {
      last.text += character;
    } else {
      runs.push({ text: character, han });
      open = true;
    }
  }
  return runs;
}

/** The neighbouring characters of a Chinese run: 愿服务 → 愿服, 服务; a single character stands alone. */
export function pairsOf(text: string): string[] {
  const characters = Array.from(text);
  if (characters.length < 2) return characters;
  return characters.slice(1).map((second, index) => (characters[index] ?? '') + second);
}
