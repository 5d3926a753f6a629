import type { Face } from './typeface.ts';

/** Three main colours and their washes: those of the light theme in `src/styles/tokens.css`. */
export const COLOURS = {
  paper: '#faf6ef',
  surface: '#ffffff',
  ink: '#2a2420',
  inkSoft: '#62584e',
  rule: '#e4dacb',
  cinnabar: '#a52f24',
  banyan: '#245a49',
  banyanWash: '#c9d9cc',
} as const;

export type Colour = keyof typeof COLOURS;

/** One thing on a page; lengths in the page's own unit, y downwards. */
export type Mark =
  /** One line of text; `y` is its baseline. */
  | { kind: 'text'; text: string; x: number; y: number; size: number; face: Face; colour: Colour }
  | {
      kind: 'box';
      x: number;
      y: number;
      width: number;
      height: number;
      colour: Colour;
      radius?: number;
    }
  /** SVG path data, moved and enlarged. */
  | {
      kind: 'shape';
      path: string;
      x: number;
      y: number;
      scale: number;
      colour: Colour;
      /** Width of the pen, in the path's own unit; filled when there is none. */
      stroke?: number;
    };

/** A page to be drawn. */
export interface Page {
  width: number;
  height: number;
  marks: Mark[];
}

/** All text of a page, as a font has to hold it. */
export const textOf = ({ marks }: Page): string =>
  marks.map((mark) => (mark.kind === 'text' ? mark.text : '')).join('');
