import type { Line } from './line.ts';
import { writeLike, type Level, type Numbering } from './numbering.ts';
import type { OutlineLine } from './outline.ts';

/** A longer line without closing punctuation is a broken paragraph rather than a heading. */
const LONGEST = 20;

const LEVEL_NAMES = { 1: '一级', 2: '二级', 3: '三级' } as const;

/** Deepest first. */
const LEVELS: readonly Level[] = [3, 2, 1];

const FIRST: Record<Level, Numbering> = {
  1: { level: 1, value: 1, mark: '一、', numeral: '一' },
  2: { level: 2, value: 1, mark: '（一）', numeral: '一' },
  3: { level: 3, value: 1, mark: '1.', numeral: '1' },
};

/** The numbers of one level under one heading, in order, with the places where they stand. */
interface Series {
  level: Level;
  /** Index of the line that opens the section: the first line of it may be lost. */
  start: number;
  /** Index of the first line behind the section. */
  end: number;
  numbers: { index: number; numbering: Numbering }[];
}

interface Found {
  headings: Map<Line, Level>;
  remarks: { line: OutlineLine; text: string }[];
}

/**
 * Finds headings whose number was lost on the way (automatic numbering does not survive copying). A short line
 * without closing punctuation is one when the numbers around it show that one is missing: a jump (一、 → 四、), or
 * a numbering below it that starts anew. The likely number is told, never written.
 */
export function findLostHeadings(lines: readonly OutlineLine[]): {
  headings: ReadonlyMap<Line, Level>;
  doubts: string[];
} {
  const found: Found = { headings: new Map(), remarks: [] };
  // A jump deep down lies within one section, a jump higher up may span several: the deep ones choose first.
  for (const level of LEVELS)
    for (const series of seriesOf(lines, level)) fillJumps(lines, series, found);
  for (const level of LEVELS.toReversed())
    for (const series of seriesOf(lines, level)) followRestarts(lines, series, found);
  followStyles(lines, found);
  for (const level of LEVELS)
    for (const series of seriesOf(lines, level)) tellRepeats(lines, series, found);
  tellUnproven(lines, found);
  const remarks = found.remarks.sort((a, b) => lines.indexOf(a.line) - lines.indexOf(b.line));
  const doubts = remarks.map(({ line, text }) => `${line.line.place}：${text}`);
  return { headings: found.headings, doubts };
}

function seriesOf(lines: readonly OutlineLine[], level: Level): Series[] {
  const all: Series[] = [];
  let series: Series = { level, start: -1, end: lines.length, numbers: [] };
  const close = (index: number) => {
    all.push({ ...series, end: index });
    series = { level, start: index, end: lines.length, numbers: [] };
  };
  for (const [index, { part, numbering }] of lines.entries()) {
    if (part === 'attachedTitle' || (numbering && numbering.level < level)) close(index);
    if (numbering?.level !== level) continue;
    const last = series.numbers.at(-1);
    if (last && numbering.value < last.numbering.value) close(last.index);
    series.numbers.push({ index, numbering });
  }
  close(lines.length);
  return all;
}

function fillJumps(lines: readonly OutlineLine[], series: Series, found: Found): void {
  let [from, start] = [0, series.start];
  for (const { index, numbering } of series.numbers) {
    const missing = range(from + 1, numbering.value).map(
      (value) => `“${writeLike(numbering, value)}”`,
    );
    const between = range(start + 1, index).filter((i) => isOpen(lines[i], found));
    // Before the first number there is no upper end: the nearest lines are the likely ones.
    const chosen = from === 0 ? between.slice(between.length - missing.length) : between;
    if (missing.length > 0) {
      for (const [place, i] of chosen.entries()) {
        const here = chosen.length === missing.length ? missing[place] : undefined;
        const reason = here
          ? `按前后编号，这里应是${here}。`
          : `前后缺${missing.join('')}，像标题的却有${chosen.length}行，请核对。`;
        accept(lines[i], series.level, reason, found);
      }
      if (chosen.length === 0) {
        const text = `“${numbering.mark}”前面缺${missing.join('')}，没有找到对应的标题，请核对原文。`;
        tell(lines[index], text, found);
      }
    }
    [from, start] = [numbering.value, index];
  }
}

/** Behind the last number of a series there is no jump to see, but the numbering below the lost heading starts anew. */
function followRestarts(
  lines: readonly OutlineLine[],
  { level, start, end, numbers }: Series,
  found: Found,
): void {
  const last = numbers.at(-1);
  if (!last && level > 1) return;
  let value = last?.numbering.value ?? 0;
  const skipsLevel = lines
    .slice(last?.index ?? 0, end)
    .every(({ numbering }) => numbering?.level !== level + 1);
  for (const index of range((last?.index ?? start) + 1, end)) {
    const above = lines[index - 1];
    if (!isOpen(lines[index], found) || (above?.numbering && !isClosed(above))) continue;
    const below = lines
      .slice(index + 1, end)
      .find((line) => line.numbering ?? (line.part !== 'text' || isOpen(line, found)))?.numbering;
    if (below?.value !== 1 || below.level <= level) continue;
    if (below.level !== level + 1 && !skipsLevel) continue;
    value += 1;
    const likely = writeLike(last?.numbering ?? FIRST[level], value);
    const reason = `下面从“${below.mark}”重新编号，这里可能是“${likely}”。`;
    accept(lines[index], level, reason, found);
  }
}

/** Word's heading styles speak for themselves; their level is that of the numbered lines in the same style. */
function followStyles(lines: readonly OutlineLine[], found: Found): void {
  for (const line of lines) {
    const { styleLevel } = line.line;
    if (!styleLevel || !isOpen(line, found)) continue;
    const sibling = lines.find((other) => other.numbering && other.line.styleLevel === styleLevel);
    const level = sibling?.numbering?.level ?? (Math.min(styleLevel, 3) as Level);
    accept(line, level, '它用的是 Word 的标题样式。', found);
  }
}

function tellRepeats(lines: readonly OutlineLine[], { numbers }: Series, found: Found): void {
  for (const [place, { index, numbering }] of numbers.entries()) {
    const before = numbers[place - 1];
    if (before?.numbering.value !== numbering.value) continue;
    // A heading found in between opens a section of its own.
    const between = lines.slice(before.index, index);
    if (!between.some(({ line }) => found.headings.has(line)))
      tell(lines[index], `编号“${numbering.mark}”重复，请核对原文。`, found);
  }
}

function tellUnproven(lines: readonly OutlineLine[], found: Found): void {
  for (const [index, line] of lines.entries()) {
    const [above, below] = [lines[index - 1], lines[index + 1]];
    if (!isOpen(line, found) || !isClosed(above) || !isClosed(below)) continue;
    tell(line, `“${line.line.text}”像标题，但没有编号可以证明，按普通段落处理，请核对。`, found);
  }
}

function accept(line: OutlineLine | undefined, level: Level, reason: string, found: Found): void {
  if (!line) return;
  found.headings.set(line.line, level);
  const text = `“${line.line.text}”没有编号，按${LEVEL_NAMES[level]}标题处理，正文里没有补写编号；${reason}`;
  tell(line, text, found);
}

function tell(line: OutlineLine | undefined, text: string, found: Found): void {
  if (line) found.remarks.push({ line, text });
}

/** Whether a line looks like a heading and is not taken as one yet. */
function isOpen(line: OutlineLine | undefined, { headings }: Found): boolean {
  if (line?.part !== 'text' || line.numbering || line.line.rows) return false;
  const { text } = line.line;
  return (
    !headings.has(line.line) &&
    text.length <= LONGEST &&
    /\p{Script=Han}{2}/u.test(text) &&
    !/[。！？；：，、:;,.!?…]$|[。！？；\t]|\s{2}/.test(text) &&
    !/^(?:[（(①-⑳•·—-]|第.{1,4}条)|印发$/.test(text)
  );
}

const isClosed = (line: OutlineLine | undefined): boolean =>
  line?.part === 'text' &&
  (line.line.rows !== undefined || /[。！？；：”）]$/.test(line.line.text));

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
