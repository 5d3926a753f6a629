import { breakLines, withoutBreaks } from '../drawing/breakLines.ts';
import { emblem, FAR_HILL, hills } from '../drawing/emblem.ts';
import { fitText, heightOf } from '../drawing/fitText.ts';
import type { Mark, Page } from '../drawing/marks.ts';
import { textBlock } from '../drawing/textBlock.ts';
import type { Typeface } from '../drawing/typeface.ts';
import { qrPath } from '../qrPath.ts';

/** What a poster says. */
export interface PosterText {
  siteName: string;
  /** What kind of notice it is, e.g. 活动预告. */
  label: string;
  /** `|` marks where a line must end. */
  title: string;
  /** Label and lines, the most important first. What does not fit any more is left out from the end. */
  facts: { label: string; lines: string[] }[];
  /** What the code is for, and what one gets. */
  scan: string;
  more: string;
  /** Absolute address of the page, in the code and in words. */
  address: string;
}

/** A4 in points. */
const WIDTH = 595.28;
const HEIGHT = 841.89;
const MILLIMETRE = 72 / 25.4;
const MARGIN = 18 * MILLIMETRE;
const INNER = WIDTH - 2 * MARGIN;
/** With its quiet zone: the code itself is then at least 30 mm wide, as far as the QR version 10. */
const CODE = 46 * MILLIMETRE;

const HEAD = 74;
const HILL = 58;
const CARD = { padding: 14, address: 17 };
const TITLE_LEADING = 1.28;
const LEADING = 1.35;

/** All text of a poster, as a font has to hold it. */
export const allText = (text: PosterText): string =>
  [
    text.siteName,
    text.label,
    withoutBreaks(text.title),
    ...text.facts.flatMap(({ label, lines }) => [label, ...lines]),
    text.scan,
    text.more,
    text.address,
  ].join('');

/**
 * Sets an A4 poster, in points: who speaks, what it is about as large as it can be, the facts, and the code to scan.
 * Characters are large enough to be read from two metres: 7 mm and more for the facts, while there is room.
 */
export function layOut(text: PosterText, typeface: Typeface): Page {
  const card = codeCard(text, typeface);
  const foot = HEIGHT - card.top;
  const top = HEAD + 34;
  const room = HEIGHT - foot - 22 - top;

  const label = 25;
  const lineCount = text.facts.reduce((sum, { lines }) => sum + lines.length, 0);
  const title = fitText(
    typeface,
    { text: text.title, face: 'bold', leading: TITLE_LEADING },
    { width: INNER, height: room * Math.max(0.24, 0.6 - 0.045 * lineCount) },
    [104, 34],
  );
  const titleTop = top + label * 1.55;
  const factsTop = titleTop + heightOf(title, TITLE_LEADING) + 30;
  const facts = fitFacts(text.facts, factsTop, top + room, typeface);

  return {
    width: WIDTH,
    height: HEIGHT,
    marks: [
      { kind: 'box', x: 0, y: 0, width: WIDTH, height: HEIGHT, colour: 'paper' },
      ...hills(WIDTH, HEIGHT, HILL),
      ...head(text.siteName, typeface),
      { kind: 'box', x: MARGIN, y: top, width: 6, height: label, colour: 'cinnabar' },
      ...textBlock(
        { size: label, lines: [text.label] },
        { x: MARGIN + 15, y: top },
        { face: 'bold', colour: 'cinnabar', leading: 1 },
      ),
      ...textBlock(
        title,
        { x: MARGIN, y: titleTop },
        { face: 'bold', colour: 'ink', leading: TITLE_LEADING },
      ),
      ...facts,
      ...card.marks,
    ],
  };
}

/** The band at the top with the site's mark and name. */
function head(siteName: string, typeface: Typeface): Mark[] {
  const size = 40;
  const x = MARGIN + size * 1.3;
  const name = fitText(
    typeface,
    { text: siteName, face: 'bold', leading: 1.2 },
    { width: WIDTH - MARGIN - x, height: size },
    [24, 12],
  );
  return [
    { kind: 'box', x: 0, y: 0, width: WIDTH, height: HEAD, colour: 'cinnabar' },
    ...emblem(MARGIN, (HEAD - size) / 2, size, { ground: 'paper', figure: 'cinnabar' }),
    ...textBlock(
      name,
      { x, y: (HEAD - heightOf(name, 1.2)) / 2 },
      { face: 'bold', colour: 'paper', leading: 1.2 },
    ),
  ];
}

/** The facts between two heights, as large as they fit; at the smallest size the last ones give way. */
function fitFacts(
  facts: PosterText['facts'],
  top: number,
  bottom: number,
  typeface: Typeface,
): Mark[] {
  for (let size = 32; ; size -= 1) {
    const set = setFacts(facts, top, size, typeface);
    if (set.bottom <= bottom || facts.length === 0) return set.marks;
    if (size <= 15) {
      const last = facts.at(-1);
      const shorter =
        last && last.lines.length > 1 ? [{ ...last, lines: last.lines.slice(0, -1) }] : [];
      return fitFacts([...facts.slice(0, -1), ...shorter], top, bottom, typeface);
    }
  }
}

function setFacts(
  facts: PosterText['facts'],
  top: number,
  size: number,
  typeface: Typeface,
): { marks: Mark[]; bottom: number } {
  const labelSize = size * 0.72;
  const labelWidth = Math.max(0, ...facts.map(({ label }) => typeface.width(label, 'medium')));
  const x = MARGIN + labelWidth * labelSize + 22;
  const width = WIDTH - MARGIN - x;
  let y = top;
  const marks = facts.flatMap(({ label, lines }): Mark[] => {
    const broken = lines.flatMap((line) =>
      breakLines(line, width / size, (part) => typeface.width(part, 'bold')),
    );
    const rule: Mark = { kind: 'box', x: MARGIN, y, width: INNER, height: 0.75, colour: 'rule' };
    y += size * 0.55;
    const words = [
      ...textBlock(
        { size: labelSize, lines: [label] },
        { x: MARGIN, y: y + (size - labelSize) * 0.75 },
        { face: 'medium', colour: 'inkSoft', leading: 1 },
      ),
      ...textBlock(
        { size, lines: broken },
        { x, y },
        { face: 'bold', colour: 'ink', leading: LEADING },
      ),
    ];
    y += heightOf({ size, lines: broken }, LEADING) + size * 0.55;
    return [rule, ...words];
  });
  return { marks, bottom: y };
}

/** The card with the code, what it is for, and the address in words below it. */
function codeCard(text: PosterText, typeface: Typeface): { marks: Mark[]; top: number } {
  const { padding } = CARD;
  const address = fitText(
    typeface,
    { text: text.address, face: 'medium', leading: 1.3 },
    { width: INNER - 2 * padding, height: CARD.address * 2.4 },
    [CARD.address, 8],
  );
  const height = CODE + heightOf(address, 1.3) + padding * 2.2;
  const top = HEIGHT - HILL * FAR_HILL * 0.62 - height;
  const { path, size } = qrPath(text.address);
  const code = { x: MARGIN + padding * 0.5, y: top + padding * 0.5 };
  const wordsX = code.x + CODE + padding;
  const wordsWidth = WIDTH - MARGIN - padding - wordsX;
  const scan = fitText(
    typeface,
    { text: text.scan, face: 'bold', leading: 1.2 },
    { width: wordsWidth, height: 60 },
    [42, 20],
  );
  const more = fitText(
    typeface,
    { text: text.more, face: 'medium', leading: LEADING },
    { width: wordsWidth, height: 60 },
    [20, 12],
  );
  const wordsHeight = heightOf(scan, 1.2) + 14 + heightOf(more, LEADING);
  const wordsY = code.y + (CODE - wordsHeight) / 2;
  return {
    top,
    marks: [
      { kind: 'box', x: MARGIN, y: top, width: INNER, height, radius: 12, colour: 'surface' },
      { kind: 'shape', path, x: code.x, y: code.y, scale: CODE / size, colour: 'ink' },
      ...textBlock(
        scan,
        { x: wordsX, y: wordsY },
        { face: 'bold', colour: 'cinnabar', leading: 1.2 },
      ),
      ...textBlock(
        more,
        { x: wordsX, y: wordsY + heightOf(scan, 1.2) + 14 },
        { face: 'medium', colour: 'inkSoft', leading: LEADING },
      ),
      ...textBlock(
        address,
        { x: MARGIN + padding, y: code.y + CODE + padding * 0.4 },
        { face: 'medium', colour: 'ink', leading: 1.3 },
      ),
    ],
  };
}
