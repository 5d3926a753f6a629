import type { FittedText } from './fitText.ts';
import type { Colour, Mark } from './marks.ts';
import type { Face } from './typeface.ts';

/** Where the ink of a Chinese character starts above the baseline and ends below it, as a part of the size. */
const ABOVE = 0.86;

/** Opening punctuation has its ink in the right half of its square. */
const BLANK_AT_START = /^[“‘（《〈「『【〔［]/;
const BLANK = 0.46;

/** Lines below each other, the first one's top at `y`. Opening punctuation hangs out, so that the edge stays straight. */
export function textBlock(
  { size, lines }: FittedText,
  place: { x: number; y: number },
  style: { face: Face; colour: Colour; leading: number },
): Mark[] {
  return lines.map((text, index) => ({
    kind: 'text',
    text,
    x: place.x - (BLANK_AT_START.test(text) ? BLANK * size : 0),
    y: place.y + (ABOVE + index * style.leading) * size,
    size,
    face: style.face,
    colour: style.colour,
  }));
}
