import { withoutBreaks } from '../drawing/breakLines.ts';
import { emblem, FAR_HILL, hills, tree } from '../drawing/emblem.ts';
import { fitText, heightOf } from '../drawing/fitText.ts';
import type { Mark, Page } from '../drawing/marks.ts';
import { textBlock } from '../drawing/textBlock.ts';
import type { Typeface } from '../drawing/typeface.ts';
import { FORMATS, type Format } from './formats.ts';

/** What a share picture says. */
export interface PictureText {
  /** `|` marks where a line must end. */
  title: string;
  /** What kind of text it is: the column's name. */
  label: string;
  /** Where and when, e.g. 榕荫社区 and 2026年3月5日. */
  facts: string[];
  siteName: string;
}

/** A rectangle on the picture. */
export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** All text of a picture, as a font has to hold it. */
export const allText = ({ title, label, facts, siteName }: PictureText): string =>
  [withoutBreaks(title), label, ...facts, siteName].join('');

interface Measures {
  photo: Area;
  margin: number;
  label: number;
  title: [largest: number, smallest: number];
  facts: number;
  site: number;
  hills: number;
}

const MEASURES: Record<Format, Measures> = {
  og: {
    photo: { left: 720, top: 0, width: 480, height: 630 },
    margin: 64,
    label: 30,
    title: [150, 24],
    facts: 28,
    site: 26,
    hills: 96,
  },
  cover: {
    photo: { left: 552, top: 0, width: 348, height: 383 },
    margin: 40,
    label: 20,
    title: [92, 14],
    facts: 19,
    site: 17,
    hills: 60,
  },
  square: {
    photo: { left: 0, top: 0, width: 500, height: 262 },
    margin: 32,
    label: 20,
    title: [110, 13],
    facts: 20,
    site: 18,
    hills: 60,
  },
};

const LEADING = 1.3;

/** Where the photo goes. */
export const photoArea = (format: Format): Area => MEASURES[format].photo;

/**
 * Sets a picture: what it is, its title as large as it can be, where and when, and below them whose it is.
 * A photo stands beside the words, in the square above them; without one the words have it all.
 */
export function layOut(
  text: PictureText,
  format: Format,
  hasPhoto: boolean,
  typeface: Typeface,
): Page {
  const { width, height } = FORMATS[format];
  const measures = MEASURES[format];
  const { margin, photo } = measures;
  const isAbove = format === 'square';
  const right = hasPhoto && !isAbove ? photo.left : width;
  const top = hasPhoto && isAbove ? photo.height : 0;
  // The photo of the square leaves no room for the hills.
  const foot = hasPhoto && isAbove ? 0 : measures.hills * FAR_HILL;

  const marks: Mark[] = [
    { kind: 'box', x: 0, y: 0, width, height, colour: 'paper' },
    ...(foot > 0 ? hills(right, height, measures.hills) : []),
    ...(foot > 0 ? signature(text.siteName, right, height, measures, typeface) : []),
  ];

  const inner = right - 2 * margin;
  const labelY = top + (isAbove && hasPhoto ? margin * 0.7 : margin);
  const bar = Math.round(measures.label * 0.22);
  marks.push(
    {
      kind: 'box',
      x: margin,
      y: labelY,
      width: bar,
      height: measures.label,
      colour: 'cinnabar',
    },
    ...textBlock(
      { size: measures.label, lines: [text.label] },
      { x: margin + bar * 2.4, y: labelY },
      { face: 'bold', colour: 'cinnabar', leading: 1 },
    ),
  );

  const facts = fitText(
    typeface,
    { text: text.facts.join('　'), face: 'medium', leading: LEADING },
    { width: inner, height: measures.facts * 2.4 },
    [measures.facts, measures.facts * 0.8],
  );
  const above = labelY + measures.label * 1.7;
  const below = height - foot - margin * (foot > 0 ? 0.5 : 0.7);
  const factsHeight = text.facts.length > 0 ? heightOf(facts, LEADING) + measures.facts * 0.7 : 0;
  const room = below - above - factsHeight;
  const title = fitText(
    typeface,
    { text: text.title, face: 'bold', leading: LEADING },
    { width: inner, height: room },
    measures.title,
  );
  const titleWidth =
    Math.max(...title.lines.map((line) => typeface.width(line, 'bold'))) * title.size;
  if (!hasPhoto && !isAbove && titleWidth < inner * 0.6) {
    const place = width - margin * 1.4 - height * 0.2;
    marks.push(tree(place, height - measures.hills, height * 0.46, 'banyanWash'));
  }
  const y = above + Math.max(0, (room - heightOf(title, LEADING)) / 2);
  marks.push(
    ...textBlock(title, { x: margin, y }, { face: 'bold', colour: 'ink', leading: LEADING }),
    ...textBlock(
      facts,
      { x: margin, y: y + heightOf(title, LEADING) + measures.facts * 0.9 },
      { face: 'medium', colour: 'inkSoft', leading: LEADING },
    ),
  );
  return { width, height, marks };
}

/** The site's mark and name on the hill. */
function signature(
  siteName: string,
  right: number,
  height: number,
  { margin, site, hills: foot }: Measures,
  typeface: Typeface,
): Mark[] {
  const size = site * 1.7;
  const y = height - (foot * 0.88 + size) / 2;
  const name = fitText(
    typeface,
    { text: siteName, face: 'medium', leading: 1.2 },
    { width: right - 2 * margin - size * 1.4, height: size },
    [site, site * 0.6],
  );
  return [
    ...emblem(margin, y, size, { ground: 'cinnabar', figure: 'surface' }),
    ...textBlock(
      name,
      { x: margin + size * 1.4, y: y + (size - heightOf(name, 1.2)) / 2 },
      { face: 'medium', colour: 'paper', leading: 1.2 },
    ),
  ];
}
