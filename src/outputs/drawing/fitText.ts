import { breakTitle, type BrokenTitle } from './breakLines.ts';
import type { Face, Typeface } from './typeface.ts';

export interface FittedText {
  size: number;
  lines: string[];
}

/** How much larger the characters must get to be worth one more line. House rule, found by looking. */
const WORTH_A_LINE = 0.22;
/** How much smaller the characters may get for a break that is better by one. */
const WORTH_A_BREAK = 0.03;
const STEP = 0.95;

/**
 * Sets a text into a box, broken well: as large as it can be, and in few lines.
 * @param leading - distance of lines, as a multiple of the size
 * @param sizes - largest and smallest allowed; at the smallest the text may be higher than the box
 */
export function fitText(
  typeface: Typeface,
  { text, face, leading }: { text: string; face: Face; leading: number },
  box: { width: number; height: number },
  [largest, smallest]: [number, number],
): FittedText {
  const measure = (part: string): number => typeface.width(part, face);
  const setAt = (size: number): FittedText & BrokenTitle => ({
    size,
    ...breakTitle(text, box.width / size, measure),
  });
  const worth = ({ size, lines, cost }: FittedText & BrokenTitle): number =>
    (size * Math.exp(-WORTH_A_BREAK * cost)) / (1 + WORTH_A_LINE * (lines.length - 1));

  const whole = measure(text);
  const surelyTooHigh = (size: number): boolean =>
    heightOf({ size, lines: Array<string>(Math.floor((whole * size) / box.width)) }, leading) >
    box.height;

  let best: (FittedText & BrokenTitle) | undefined;
  for (let size = largest; size >= smallest; size *= STEP) {
    if (surelyTooHigh(size)) continue;
    const set = setAt(size);
    const fits =
      heightOf(set, leading) <= box.height &&
      set.lines.every((line) => measure(line) * size <= box.width);
    if (fits && (!best || worth(set) > worth(best))) best = set;
  }
  return best ?? setAt(smallest);
}

/** Height of lines set at a size, from the top of the first character to the foot of the last. */
export const heightOf = ({ size, lines }: FittedText, leading: number): number =>
  (1 + (lines.length - 1) * leading) * size;
