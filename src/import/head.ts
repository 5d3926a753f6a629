import type { Line } from './line.ts';
import { readNumbering } from './numbering.ts';
import { isSecrecyMark, readReleaseMark } from './releaseMark.ts';
import { readSigningDate } from './signingDate.ts';

/** What stands above the text of a document. */
export interface Head {
  title?: string;
  /** The body named in front of 关于, or in the masthead. */
  issuer?: string;
  documentNumber?: string;
  /** A secrecy grade stands on top. */
  secret: boolean;
  /** The lines that were read into the fields above and are no part of the text. */
  lines: Line[];
  doubts: string[];
}

const DOCUMENT_TYPE =
  /(?:通知|通报|公告|通告|公示|意见|方案|计划|规划|要点|安排|办法|制度|机制|规定|细则|规则|规范|标准|守则|章程|公约|决定|决议|命令|请示|报告|批复|函|纪要|解读|倡议书|预案|清单)(?:[（(].{2,12}[）)])?$/;
const NUMBER =
  /^([\p{Script=Han}]{2,20})\s*([〔[【（(［﹝])\s*([\d０-９]{4})\s*([〕\]】）)］﹞])\s*(第?\s*[\d０-９]{1,4}\s*号)(?:\s+签发人.*)?$/u;
const MASTHEAD = /^(.{2,50}?)\s*文\s*件$/;
const URGENCY = /^(?:特提|特急|加急|平急|急)$/;
const ADDRESSEE = /[：:]$/;
const LONGEST_HEAD = 12;
const LONGEST_TITLE = 120;

/**
 * Finds title, issuer and document number above the text. The title may run over several lines and the number may
 * stand before it (under a masthead) or after it; both orders are in use.
 */
export function readHead(lines: readonly Line[]): Head {
  const head: Head = { secret: false, lines: [], doubts: [] };
  const end = headEnd(lines);
  const closedByAddressee = ADDRESSEE.test(lines[end]?.text ?? '');
  const pieces: Line[] = [];
  for (const line of lines.slice(0, end)) {
    const number = readDocumentNumber(line.text);
    const masthead = MASTHEAD.exec(line.text)?.[1];
    if (number && !head.documentNumber) {
      head.documentNumber = number.text;
      if (number.text !== line.text)
        head.doubts.push(`发文字号原文是“${line.text}”，已按规范写成“${number.text}”。`);
      head.lines.push(line);
    } else if (masthead && !head.issuer && pieces.length === 0) {
      head.issuer = masthead.replace(/\s/g, '');
      head.lines.push(line);
    } else if (isSecrecyMark(line.text)) {
      head.secret = true;
      head.lines.push(line);
    } else if (URGENCY.test(line.text)) {
      head.doubts.push(`紧急程度“${line.text}”没有对应的栏目，没有写入。`);
      head.lines.push(line);
    } else {
      // Without an addressee to close the head, lines after a finished title already belong to the text.
      if (!closedByAddressee && isFinished(pieces, line)) break;
      pieces.push(line);
    }
  }
  const title = joinTitle(pieces);
  if (title === '' || title.length > LONGEST_TITLE) {
    if (title) head.doubts.push('开头没有可以认作标题的几行，开头照原样留在正文里。');
    return head;
  }
  head.title = title;
  head.lines.push(...pieces);
  const named = /^(.{2,50}?)关于/.exec(title)?.[1];
  if (named && !/[“《]/.test(named)) {
    if (head.issuer && head.issuer !== named)
      head.doubts.push(`版头上的发文机关是“${head.issuer}”，标题里是“${named}”，按标题填写。`);
    head.issuer = named;
  }
  if (!DOCUMENT_TYPE.test(title))
    head.doubts.push(`标题“${title}”末尾不是“通知”“方案”之类的文种，请核对标题是否完整。`);
  return head;
}

/** The first line that can be no part of a head. */
function headEnd(lines: readonly Line[]): number {
  const end = lines.findIndex(
    ({ text, rows }) =>
      rows !== undefined ||
      ADDRESSEE.test(text) ||
      /[。；！？]/.test(text) ||
      readNumbering(text) !== undefined ||
      readSigningDate(text) !== undefined ||
      readReleaseMark(text) !== undefined,
  );
  return Math.min(end < 0 ? lines.length : end, LONGEST_HEAD);
}

function isFinished(pieces: readonly Line[], next: Line): boolean {
  return DOCUMENT_TYPE.test(joinTitle(pieces)) && !/^(?:的|等|[（(].{2,12}[）)]$)/.test(next.text);
}

/** Joins the lines of a title; blanks between Chinese characters are only typesetting. */
export function joinTitle(pieces: readonly Line[]): string {
  return pieces
    .map(({ text }) => text)
    .join(' ')
    .replace(/(?<![\w.])\s+|\s+(?![\w.])/g, '');
}

/** Whether a text ends like the title of a document. */
export const endsLikeTitle = (text: string): boolean => DOCUMENT_TYPE.test(text);

/**
 * Reads a line that is a document number and nothing else. Brackets typed for 〔〕, blanks and full-width digits
 * are put right (GB/T 9704-2012, 7.2.5).
 */
export function readDocumentNumber(line: string): { text: string } | undefined {
  const [, authority, , year, , serial] = NUMBER.exec(line) ?? [];
  if (!authority || !year || !serial) return undefined;
  const digits = (text: string) => text.replace(/\s/g, '').normalize('NFKC');
  return { text: `${authority}〔${digits(year)}〕${digits(serial)}` };
}
