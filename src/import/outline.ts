import type { Block } from './block.ts';
import { findLostHeadings } from './lostHeadings.ts';
import type { Line } from './line.ts';
import { readNumbering, type Level, type Numbering } from './numbering.ts';

/** Whether a line belongs to the running text, stands beside it (addressee, signature, marks) or opens an attachment. */
export type Part = 'text' | 'beside' | 'attachedTitle';

export interface PartOfText {
  line: Line;
  part: Part;
}

export interface OutlineLine extends PartOfText {
  numbering: Numbering | undefined;
}

export interface Outline {
  blocks: Block[];
  doubts: string[];
}

const LONGEST_HEADING = 40;
/** In front of a full stop; longer ones are sentences. Remarks in brackets do not count. */
const LONGEST_RUN_IN = 20;
/** `加强领导，明确责任` is a heading; `街道成立志愿服务分队，党工委书记担任分队长` is a sentence. */
const LONGEST_CLAUSE = 10;

/** Tells headings from paragraphs. Every character of every line is in the blocks, in order, but for the full stop between a heading and its own text. */
export function readOutline(parts: readonly PartOfText[]): Outline {
  const lines = parts.map(({ line, part }) => ({
    line,
    part,
    numbering: part === 'text' && !line.rows ? readNumbering(line.text) : undefined,
  }));
  const { headings: lost, doubts } = findLostHeadings(lines);
  const blocks: Block[] = [];
  let inList: Level | undefined;
  for (const [index, outlineLine] of lines.entries()) {
    const { line, part, numbering } = outlineLine;
    const lostLevel = lost.get(line);
    if (part === 'attachedTitle') blocks.push({ kind: 'heading', level: 1, text: line.text });
    else if (lostLevel) blocks.push({ kind: 'heading', level: lostLevel, text: line.text });
    else if (line.rows) blocks.push({ kind: 'table', rows: line.rows });
    else {
      const split =
        numbering &&
        splitHeading(line.text, numbering, {
          inList: inList === numbering.level,
          headsText: headsText(numbering, lines[index + 1]),
        });
      if (numbering && split) {
        blocks.push({ kind: 'heading', level: numbering.level, text: split.heading });
        if (split.text) blocks.push({ kind: 'paragraph', text: split.text });
      } else blocks.push({ kind: 'paragraph', text: line.text });
      inList = numbering && !split ? numbering.level : undefined;
      continue;
    }
    inList = undefined;
  }
  return { blocks, doubts };
}

/** Whether something stands below a numbered line that it can be the heading of. */
function headsText({ level }: Numbering, next: OutlineLine | undefined): boolean {
  if (!next || next.part !== 'text') return false;
  return next.numbering === undefined || next.numbering.level > level;
}

/**
 * Takes a numbered line apart into heading and run-in text: `（一）加强领导。各村要…` has both, `1.工作阵地` only a heading.
 * @returns `undefined` when the line is a sentence or an item of a list
 */
function splitHeading(
  line: string,
  { level, mark }: Numbering,
  { inList, headsText }: { inList: boolean; headsText: boolean },
): { heading: string; text: string } | undefined {
  const [lead = '', ...rest] = line.split(/(?<=[。！？；])/);
  const text = rest.join('').trim();
  const stopped = /[。！？；]$/.test(lead);
  const words = lead.slice(mark.length).replace(/。$/, '').trim();
  if (!readsLikeHeading(words, stopped)) return undefined;
  const heading = lead.replace(/。$/, '').trim().replace(/\s+/g, ' ');
  if (text) return { heading, text };
  const standsAlone = level === 1 && !stopped;
  return standsAlone || (headsText && !inList) ? { heading, text } : undefined;
}

function readsLikeHeading(words: string, stopped: boolean): boolean {
  if (words === '' || words.length > LONGEST_HEADING || /[！？；，、,]$/.test(words)) return false;
  if (!stopped) return true;
  const bare = words.replace(/[（(][^）)]*[）)]/g, '');
  const clauses = bare.split(/[，,]/);
  const limit = clauses.length > 1 ? LONGEST_CLAUSE : LONGEST_RUN_IN;
  return !/[：:]/.test(bare) && clauses.every((clause) => clause.length <= limit);
}
