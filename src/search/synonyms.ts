import { normalise } from './normalise.ts';

/** Words of one meaning; 防范 诈骗 with a space asks for both words. */
export interface SynonymGroup {
  /** Those that stand on the site. */
  written: readonly string[];
  /** Those that a reader may type, though the site does not use them. */
  typed: readonly string[];
}

/**
 * Other ways of saying a query: in place of a piece, every other word of its group that the site uses.
 * @param pieces the words that the query was taken apart into, or the query alone
 * @returns for each way the phrases that must all be on a page
 */
export function otherWords(pieces: readonly string[], groups: readonly SynonymGroup[]): string[][] {
  return pieces.flatMap((piece, at) => {
    const said = normalise(piece);
    const isSaid = (word: string): boolean => normalise(word) === said;
    return groups
      .filter(({ written, typed }) => written.some(isSaid) || typed.some(isSaid))
      .flatMap(({ written }) => written.filter((word) => !isSaid(word)))
      .map((word) => [...pieces.slice(0, at), ...word.split(' '), ...pieces.slice(at + 1)]);
  });
}
