import { endsLikeTitle, joinTitle } from './head.ts';
import type { Line } from './line.ts';
import { readNumbering } from './numbering.ts';

export interface AttachedTitle {
  text: string;
  lines: Line[];
}

const LONGEST_TITLE_LINES = 3;
/** What attachments are besides documents. */
const FORM = /(?:表|名单|清单|样式|模板|须知|流程图?)$/;
const ATTACHMENT_MARK = /^附\s*件\s*[\d０-９一二三四五六七八九十]{0,2}\s*[：:]?$/;

/** The name in a covering title: `关于印发…工作方案的通知` sends out a `…工作方案`. */
export const nameOfAttached = (title: string | undefined): string | undefined =>
  /关于(?:印发|转发|发布|公布)[《“]?(.{4,}?)[》”]?的(?:通知|公告|函)$/.exec(title ?? '')?.[1];

/** Whether a line only says that an attachment begins, e.g. `附件1`. */
export const isAttachmentMark = (text: string): boolean => ATTACHMENT_MARK.test(text);

/**
 * Finds the titles of the documents that a covering notice brings along: below its signature, below a line such as
 * `附件1`, or wherever the name of the covering title stands alone.
 * @param below - the last line of the signature block, if there is one
 */
export function findAttachedTitles(
  lines: readonly Line[],
  below: Line | undefined,
  name: string | undefined,
): AttachedTitle[] {
  const titles: AttachedTitle[] = [];
  const signed = below ? lines.indexOf(below) : -1;
  for (const [index, line] of lines.entries()) {
    if (index <= signed && below) continue;
    const opens =
      (below !== undefined && index === signed + 1) ||
      isAttachmentMark(lines[index - 1]?.text ?? '') ||
      (name !== undefined && isNamed(line.text, name));
    if (!opens || isAttachmentMark(line.text)) continue;
    const title = titleFrom(lines.slice(index), name);
    if (title) titles.push(title);
  }
  return titles;
}

function titleFrom(lines: readonly Line[], name: string | undefined): AttachedTitle | undefined {
  const pieces: Line[] = [];
  for (const line of lines.slice(0, LONGEST_TITLE_LINES)) {
    if (line.rows || /[。；：！？，:;]/.test(line.text) || readNumbering(line.text)) break;
    pieces.push(line);
    const text = joinTitle(pieces);
    if (endsLikeTitle(text) || FORM.test(text) || (name && isNamed(text, name)))
      return { text, lines: pieces };
  }
  return undefined;
}

const isNamed = (text: string, name: string): boolean =>
  text.length >= 4 && (text.endsWith(name) || name.endsWith(text));
