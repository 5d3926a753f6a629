import { create, type Glyph } from 'fontkit';
import subsetFont from 'subset-font';
import { bundledFont, fontOf } from '../../lib/fonts.ts';

export type Face = 'bold' | 'medium';

/** A stretch of text in one font. */
export interface Run {
  text: string;
  /** `rare` when the face itself lacks the characters. */
  font: Face | 'rare';
}

/** Measures and draws the text that it was made for. */
export interface Typeface {
  /** Stretches by font; characters that no font has are left out. */
  runs: (text: string, face: Face) => Run[];
  /** Width of a text at size 1. */
  width: (text: string, face: Face) => number;
  /** The outline of each character at size 1, as SVG path data with y upwards in units of 1/1000. */
  outlines: (text: string, face: Face) => { path: string; x: number }[];
  /** A font as TrueType, for embedding. */
  file: (font: Run['font']) => Buffer;
}

/**
 * Prepares the bundled fonts for a text. Rare characters cost a second: their font is large, so it is cut down to them.
 * @param text - everything that will be drawn
 */
export async function typefaceFor(text: string): Promise<Typeface> {
  const rareText = [...new Set(text)].filter((character) => fontOf(character) === 'rare').join('');
  const rare = rareText === '' ? undefined : await cutDown(rareText);
  const widths = { bold: new Map<string, number>(), medium: new Map<string, number>() };

  const fontNamed = (name: Run['font']): OpenFont =>
    name === 'rare' && rare ? rare : bundledFont(name);
  const runs = (line: string, face: Face): Run[] => {
    const found: Run[] = [];
    for (const character of line) {
      const font = fontOf(character, face) as Run['font'] | undefined;
      const last = found.at(-1);
      if (!font) continue;
      if (last?.font === font) last.text += character;
      else found.push({ text: character, font });
    }
    return found;
  };
  const glyphs = (line: string, face: Face): { glyph: Glyph; em: number }[] =>
    runs(line, face).flatMap((run) => {
      const { font } = fontNamed(run.font);
      return Array.from(run.text, (character) => ({
        glyph: font.glyphForCodePoint(character.codePointAt(0) ?? 0),
        em: font.unitsPerEm,
      }));
    });

  return {
    runs,
    width(line, face) {
      let sum = 0;
      for (const character of line) {
        let width = widths[face].get(character);
        if (width === undefined) {
          const [drawn] = glyphs(character, face);
          width = drawn ? drawn.glyph.advanceWidth / drawn.em : 0;
          widths[face].set(character, width);
        }
        sum += width;
      }
      return sum;
    },
    outlines(line, face) {
      let x = 0;
      return glyphs(line, face).map(({ glyph, em }) => {
        const outline = { path: glyph.path.scale(1000 / em, 1000 / em).toSVG(), x };
        x += glyph.advanceWidth / em;
        return outline;
      });
    },
    file: (name) => fontNamed(name).bytes,
  };
}

type OpenFont = ReturnType<typeof bundledFont>;
const cuts = new Map<string, Promise<OpenFont>>();

/** The fallback font with these characters only. Kept, since the pictures of an entry share their characters. */
function cutDown(text: string): Promise<OpenFont> {
  const known = cuts.get(text) ?? cut(text);
  cuts.set(text, known);
  return known;
}

async function cut(text: string): Promise<OpenFont> {
  const bytes = await subsetFont(bundledFont('rare').bytes, text, { targetFormat: 'truetype' });
  return { bytes, font: create(bytes) as OpenFont['font'] };
}
