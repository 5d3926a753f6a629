import { joinTexts, passage, type AttachmentText, type Passage } from './attachmentText.ts';
import { readOtherParts, readPart, type ReadEmbedded } from './readOffice.ts';
import type { ZipParts } from './zipParts.ts';

/** Parts that are made of paragraphs, and what a person calls them. */
const STORIES: [RegExp, (number: string) => string][] = [
  [/^word\/document\d*\.xml$/, () => '正文'],
  [/^word\/header\d*\.xml$/, () => '页眉'],
  [/^word\/footer\d*\.xml$/, () => '页脚'],
  [/^word\/comments\.xml$/, () => '批注'],
  [/^word\/footnotes\.xml$/, () => '脚注'],
  [/^word\/endnotes\.xml$/, () => '尾注'],
  [/^ppt\/slides\/slide(\d+)\.xml$/, (number) => `第${number}张幻灯片`],
  [/^ppt\/notesSlides\/notesSlide(\d+)\.xml$/, (number) => `第${number}张幻灯片的备注`],
];

/** Attributes that hold words: alternative text, choices of a list, the address of a mail merge. */
const WORDS = ['descr', 'title', 'w:displayText', 'w:instr', 'w:val'];
const WORD_CARRIERS = /^(?:docPr|cNvPr|listItem|fldSimple|alias|tag|placeholder|docPart|shape)$/;

/**
 * Reads a Word document or a presentation whole: body with tables and text boxes, headers, footers, comments, notes,
 * deleted and hidden text, properties, charts, files inside.
 * @throws UnreadableAttachment when a part is not well formed
 */
export async function readDocx(
  parts: ZipParts,
  readEmbedded: ReadEmbedded,
): Promise<AttachmentText> {
  const passages = Object.entries(parts).flatMap(([path, bytes]) => {
    const story = storyOf(path);
    return story === undefined ? [] : readStory(story, bytes);
  });
  const rest = await readOtherParts(parts, (path) => storyOf(path) !== undefined, readEmbedded);
  return joinTexts([{ passages, gaps: [] }, rest]);
}

function storyOf(path: string): string | undefined {
  for (const [pattern, name] of STORIES) {
    const match = pattern.exec(path);
    if (match) return name(match[1] ?? '');
  }
  return undefined;
}

/** Text of a paragraph: what readers see, and what they do not. */
interface Paragraph {
  place: string;
  shown: string;
  deleted: string;
  hidden: string;
}

/** A text box stands inside a run of a paragraph and has paragraphs of its own: both are stacks. */
function readStory(story: string, bytes: Uint8Array): Passage[] {
  const passages: Passage[] = [];
  const paragraphs: Paragraph[] = [];
  const hiddenRuns: boolean[] = [];
  const path: string[] = [];
  const place = placeCounter(story);

  const add = (text: string, kind: 'shown' | 'deleted') => {
    const paragraph = paragraphs.at(-1);
    if (paragraph) paragraph[hiddenRuns.at(-1) === true ? 'hidden' : kind] += text;
  };

  readPart(bytes, {
    open(name, attributes) {
      path.push(name);
      place.open(name);
      if (name === 'p')
        paragraphs.push({ place: place.name(), shown: '', deleted: '', hidden: '' });
      else if (name === 'r') hiddenRuns.push(false);
      else if (name === 'vanish' && path.at(-3) === 'r')
        hiddenRuns[hiddenRuns.length - 1] = isOn(attributes);
      else if (name === 'tab') add('\t', 'shown');
      else if (name === 'br' || name === 'cr') add('\n', 'shown');
      else if (name === 'noBreakHyphen') add('-', 'shown');
      if (WORD_CARRIERS.test(name)) {
        const words = WORDS.map((word) => attributes[word] ?? '').join('\n');
        passages.push(...passage(`${story}的隐含文字`, words));
      }
    },
    text(text) {
      const name = path.at(-1);
      if (name === 't' || name === 'instrText') add(text, 'shown');
      else if (name === 'delText' || name === 'delInstrText') add(text, 'deleted');
    },
    close(name) {
      path.pop();
      place.close(name);
      if (name === 'r') hiddenRuns.pop();
      const paragraph = name === 'p' ? paragraphs.pop() : undefined;
      if (!paragraph) return;
      passages.push(
        ...passage(paragraph.place, paragraph.shown),
        ...passage(`${paragraph.place}（修订中已删除的文字）`, paragraph.deleted),
        ...passage(`${paragraph.place}（隐藏文字）`, paragraph.hidden),
      );
    },
  });
  return withoutTwins(passages);
}

/** Names places as people count them: paragraphs outside tables, tables, and rows within a table. */
function placeCounter(story: string) {
  let [paragraphs, tables, rows, tableDepth, boxDepth] = [0, 0, 0, 0, 0];
  return {
    open(name: string) {
      if (name === 'txbxContent') boxDepth += 1;
      else if (name === 'tbl' && (tableDepth += 1) === 1) [tables, rows] = [tables + 1, 0];
      else if (name === 'tr' && tableDepth === 1) rows += 1;
      else if (name === 'p' && tableDepth === 0 && boxDepth === 0) paragraphs += 1;
    },
    close(name: string) {
      if (name === 'txbxContent') boxDepth -= 1;
      else if (name === 'tbl') tableDepth -= 1;
    },
    name(): string {
      if (boxDepth > 0) return `${story}的文本框`;
      return tableDepth > 0 ? `${story}第${tables}个表格第${rows}行` : `${story}第${paragraphs}段`;
    },
  };
}

/** `<w:vanish/>` is on unless it says otherwise. */
function isOn(attributes: Record<string, string>): boolean {
  return !['0', 'false', 'off'].includes(attributes['w:val'] ?? '');
}

/** Word writes each text box twice, for itself and for older programs. */
function withoutTwins(passages: Passage[]): Passage[] {
  const known = new Set<string>();
  return passages.filter(({ place, text }) => {
    const key = `${place}\n${text}`;
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}
