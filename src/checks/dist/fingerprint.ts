import type { SourceEntry } from '../../source/entry.ts';

/** Fewer characters may well stand in another text by chance. */
const SHORTEST = 12;
const LONGEST = 40;
const COMMENT = /<!--[\s\S]*?-->|^\[\/\/\]: #.*$/gm;
/** What Markdown leaves as it is: Han characters with the punctuation between them. */
const RUN = /[\p{Script=Han}，。；：、！？]{2,}/gu;

/** The longest stretches of an entry's body that stand on its page exactly as typed, the longest first. */
export function fingerprints({ body }: Pick<SourceEntry, 'body'>): string[] {
  const runs =
    body
      .replace(COMMENT, '')
      .replace(/!?\[[^\]]*\]\([^)]*\)/g, ' ')
      .match(RUN) ?? [];
  return runs
    .filter(({ length }) => length >= SHORTEST)
    .sort((a, b) => b.length - a.length)
    .slice(0, 3)
    .map((run) => run.slice(0, LONGEST));
}

/** A text without white space, so that line ends and blanks between parts make no difference. */
export const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');
