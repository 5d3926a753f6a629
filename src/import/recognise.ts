import type { Day } from '../lib/date.ts';
import { findAttachedTitles, nameOfAttached, type AttachedTitle } from './attachedTitles.ts';
import type { Block } from './block.ts';
import { readHead } from './head.ts';
import { guessKind, planYear, type PlanKind } from './kind.ts';
import type { Line } from './line.ts';
import { readNumbering } from './numbering.ts';
import { readOutline, type PartOfText } from './outline.ts';
import { readReleaseMark } from './releaseMark.ts';
import { findSignature, type Signature } from './signature.ts';

/** An official document, taken apart. What it does not say is not here. */
export interface OfficialDocument {
  title?: string;
  issuer?: string;
  /** With 〔〕, e.g. `某办文〔2024〕3号`. */
  documentNumber?: string;
  signedOn?: Day;
  /** The document says that it may be published (`true`) or that it may not (`false`). */
  publicRelease?: boolean;
  /** Guessed from the title. */
  kind?: PlanKind;
  /** Of an annual plan, from the title. */
  year?: number;
  /** Who it is sent to, without the colon. */
  addressee?: string;
  /** Titles of the documents sent along. */
  attachedTitles: string[];
  body: Block[];
  /** Lines that are no part of `body`, because a field above holds them. */
  headLines: Line[];
  recognised: Finding[];
  /** Labels of what an official document has and this one has not. */
  missing: string[];
  /** What a person should compare with the original; Chinese sentences. */
  doubts: string[];
}

/** A part that was found, as the report shows it. */
export interface Finding {
  label: string;
  value: string;
}

/**
 * Takes an official document apart (layout of GB/T 9704-2012): head, addressee, text with its headings, signature,
 * release mark, documents sent along. Pure; adds no word and loses none.
 */
export function recognise(lines: readonly Line[]): OfficialDocument {
  const head = readHead(lines);
  const text = lines.filter((line) => !head.lines.includes(line));
  const signature = findSignature(text, head.issuer);
  const attached = findAttachedTitles(text, signature?.lines.at(-1), nameOfAttached(head.title));
  const addressee = readAddressee(text[0]);
  const outline = readOutline(parts(text, { addressee, signature, attached }));
  const doubts = [...head.doubts, ...(signature?.doubts ?? [])];

  const found: Partial<OfficialDocument> = {
    ...optional('title', head.title),
    ...optional('issuer', chooseIssuer(head.issuer, signature?.signers ?? [], doubts)),
    ...optional('documentNumber', head.documentNumber),
    ...optional('signedOn', signature?.day),
    ...optional('publicRelease', head.secret ? false : findRelease(text)),
    ...optional('kind', guessKind(head.title ?? '')),
    ...optional('year', planYear(head.title ?? '')),
    ...optional('addressee', addressee),
  };
  if (found.kind) doubts.push(`类别“${found.kind}”是按标题推断的。`);
  const attachedTitles = attached.map((title) => title.text);
  return {
    ...found,
    attachedTitles,
    body: outline.blocks,
    headLines: lines.filter((line) => head.lines.includes(line)),
    ...report(found, attachedTitles),
    doubts: [...doubts, ...outline.doubts],
  };
}

const optional = <K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> =>
  (value === undefined ? {} : { [key]: value }) as Partial<Record<K, V>>;

/** The line above the text that ends with a colon, e.g. `各村（社区）、街道各办：`. */
function readAddressee(first: Line | undefined): string | undefined {
  const name = /^([^。；]{2,})[：:]$/.exec(first?.text ?? '')?.[1];
  return name && !/如下|以下/.test(name) ? name : undefined;
}

function chooseIssuer(
  named: string | undefined,
  signers: readonly string[],
  doubts: string[],
): string | undefined {
  if (!named || signers.length === 0) return named ?? (signers.join(' ') || undefined);
  const signed = signers.join(' ');
  if (signers.join('') === named) return signed;
  if (named.endsWith(signed)) return named;
  doubts.push(`标题里的发文机关是“${named}”，落款是“${signed}”，按落款填写。`);
  return signed;
}

function findRelease(lines: readonly Line[]): boolean | undefined {
  const marks = lines.map(({ text }) => readReleaseMark(text)).filter((mark) => mark !== undefined);
  return marks.length > 0 ? marks.every(Boolean) : undefined;
}

/** Sets apart what stands beside the running text, so that it is never taken for a heading. */
function parts(
  lines: readonly Line[],
  {
    addressee,
    signature,
    attached,
  }: {
    addressee: string | undefined;
    signature: Signature | undefined;
    attached: readonly AttachedTitle[];
  },
): PartOfText[] {
  let inAttachmentList = false;
  return lines.flatMap((line, index): PartOfText[] => {
    const title = attached.find((candidate) => candidate.lines.includes(line));
    if (title) {
      const whole = { ...line, text: title.text };
      return title.lines[0] === line ? [{ line: whole, part: 'attachedTitle' }] : [];
    }
    inAttachmentList =
      ATTACHMENT_LIST.test(line.text) ||
      (inAttachmentList && readNumbering(line.text)?.level === 3);
    const beside =
      (addressee !== undefined && index === 0) ||
      signature?.lines.includes(line) ||
      inAttachmentList ||
      BESIDE.test(line.text) ||
      readReleaseMark(line.text) !== undefined;
    return [{ line, part: beside ? 'beside' : 'text' }];
  });
}

/** The note below the text that names the attachments: `附件：1.…`. */
const ATTACHMENT_LIST = /^附\s*件\s*[：:]/;
/** An attachment's mark, copies sent, and the printing note at the end. */
const BESIDE = /^附\s*件|^(?:抄送|主送|分送|联系人)[：:]|印发$/;

function report(
  {
    title,
    issuer,
    documentNumber,
    signedOn,
    publicRelease,
    addressee,
    kind,
    year,
  }: Partial<OfficialDocument>,
  attachedTitles: readonly string[],
): Pick<OfficialDocument, 'recognised' | 'missing'> {
  const release = publicRelease === undefined ? undefined : publicRelease ? '可以公开' : '不得公开';
  const all: [label: string, value: string | undefined][] = [
    ['标题', title],
    ['发文机关', issuer],
    ['发文字号', documentNumber],
    ['成文日期', signedOn],
    ['公开标识', release],
    ['类别', kind],
    ['主送机关', addressee],
  ];
  // Few documents have these: they are told when found and not missed otherwise.
  if (year) all.push(['计划年度', String(year)]);
  if (attachedTitles.length > 0) all.push(['所附文件', attachedTitles.join('；')]);
  else if (nameOfAttached(title)) all.push(['所附文件', undefined]);
  const isFound = (entry: (typeof all)[number]): entry is [string, string] =>
    entry[1] !== undefined;
  return {
    recognised: all.filter(isFound).map(([label, value]) => ({ label, value })),
    missing: all.filter((entry) => !isFound(entry)).map(([label]) => label),
  };
}
