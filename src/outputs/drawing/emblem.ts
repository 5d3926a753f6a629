import type { Colour, Mark } from './marks.ts';

/** The tree and the open book of `public/favicon.svg`, in a view of 48×48. */
const TREE =
  'M24 8c-7 0-9 4-9 6-4 0-7 3-7 7 0 5 4 8 9 8h5v7h4v-7h5c5 0 9-3 9-8 0-4-3-7-7-7 0-2-2-6-9-6Z';
const BOOK = 'M11 38c4-3 9-3 13 0 4-3 9-3 13 0';

/** The site's mark on its square. */
export function emblem(
  x: number,
  y: number,
  size: number,
  { ground, figure }: { ground: Colour; figure: Colour },
): Mark[] {
  const scale = size / 48;
  return [
    { kind: 'box', x, y, width: size, height: size, radius: 10 * scale, colour: ground },
    { kind: 'shape', path: TREE, x, y, scale, colour: figure },
    { kind: 'shape', path: BOOK, x, y, scale, colour: figure, stroke: 3 },
  ];
}

/** The tree alone, standing on `foot`. */
export function tree(middle: number, foot: number, height: number, colour: Colour): Mark {
  const scale = height / 28;
  return { kind: 'shape', path: TREE, x: middle - 24 * scale, y: foot - 36 * scale, scale, colour };
}

/** How much higher than the near hill the far one rises. */
export const FAR_HILL = 1.45;

/**
 * The two hills of the place over a width, the far one pale.
 * @param height - least height of the near hill, which words can stand on
 */
export function hills(width: number, bottom: number, height: number): Mark[] {
  const hill = (left: number, middle: number, right: number, colour: Colour): Mark => {
    const [y0, y1, y2] = [left, middle, right].map((part) => bottom - part * height) as [
      number,
      number,
      number,
    ];
    const x = (part: number): number => part * width;
    return {
      kind: 'shape',
      path: `M0 ${y0}C${x(0.2)} ${y0} ${x(0.32)} ${y1} ${x(0.54)} ${y1}S${x(0.86)} ${y2} ${x(1)} ${y2}V${bottom}H0Z`,
      x: 0,
      y: 0,
      scale: 1,
      colour,
    };
  };
  return [hill(1.02, FAR_HILL, 1.2, 'banyanWash'), hill(0.88, 0.94, 1.22, 'banyan')];
}
