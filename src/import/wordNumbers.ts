import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8 } from 'fflate';
import { writeNumeral } from './numerals.ts';

/** The files inside a Word file, by name. */
export type WordParts = Record<string, Uint8Array>;

interface NumberLevel {
  format: string;
  /** e.g. `（%1）`, where `%1` stands for the number of the first level. */
  pattern: string;
  start: number;
  /** Paragraphs in this style belong to the level without saying so. */
  style: string | undefined;
}

interface NumberedList {
  /** Lists over one abstract list count on together. */
  abstractId: string;
  levels: NumberLevel[];
  /** Levels that begin anew where this list begins. */
  restarts: Map<number, number>;
}

/** Word's number formats that stand in Chinese documents (ECMA-376 part 1, 17.18.59). */
const FORMATS: Record<string, (value: number) => string> = {
  decimal: String,
  decimalFullWidth: (value) =>
    String(value).replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit))),
  decimalEnclosedCircleChinese: (value) => String.fromCodePoint(0x245f + value),
  chineseCounting: writeNumeral,
  chineseCountingThousand: writeNumeral,
  japaneseCounting: writeNumeral,
  lowerLetter: (value) => String.fromCodePoint(0x60 + value),
  upperLetter: (value) => String.fromCodePoint(0x40 + value),
};

/**
 * Writes Word's automatic numbers into the text of their paragraphs. Word and WPS show 一、 （一） 1. without storing
 * them, and mammoth keeps only that a paragraph is numbered: what readers see would be lost.
 * @returns the document part with numbers as text, how many were written, and how many have an unknown format
 */
export function writeAutomaticNumbers(parts: WordParts): {
  document: Uint8Array;
  written: number;
  unknown: number;
} {
  const result = { document: parts[DOCUMENT] ?? new Uint8Array(), written: 0, unknown: 0 };
  const lists = readLists(parts['word/numbering.xml']);
  if (lists.size === 0) return result;
  const numberingOf = numberingReader(lists, parts['word/styles.xml']);
  const document = parse(result.document);
  const count = counter();
  for (const paragraph of all(document, 'w:p')) {
    const found = numberingOf(paragraph);
    const format = found?.list.levels[found.level]?.format;
    if (!found || !format || format === 'bullet' || format === 'none') continue;
    const mark = count(found);
    if (mark === undefined) result.unknown += 1;
    else {
      const run = document.createElement('w:r');
      const text = document.createElement('w:t');
      text.appendChild(document.createTextNode(mark));
      run.appendChild(text);
      paragraph.insertBefore(run, child(paragraph, 'w:pPr')?.nextSibling ?? null);
      result.written += 1;
    }
  }
  result.document = strToU8(new XMLSerializer().serializeToString(document));
  return result;
}

export const DOCUMENT = 'word/document.xml';

interface Place {
  id: string;
  list: NumberedList;
  level: number;
}

function readLists(xml: Uint8Array | undefined): Map<string, NumberedList> {
  if (!xml) return new Map();
  const numbering = parse(xml);
  const abstract = new Map(
    all(numbering, 'w:abstractNum').map((list) => [
      list.getAttribute('w:abstractNumId') ?? '',
      all(list, 'w:lvl').map((level) => ({
        format: value(level, 'w:numFmt') ?? 'decimal',
        pattern: value(level, 'w:lvlText') ?? '',
        start: Number(value(level, 'w:start') ?? 1),
        style: value(level, 'w:pStyle'),
      })),
    ]),
  );
  return new Map(
    all(numbering, 'w:num').map((list) => {
      const abstractId = value(list, 'w:abstractNumId') ?? '';
      const restarts = all(list, 'w:lvlOverride').flatMap((override): [number, number][] => {
        const start = value(override, 'w:startOverride');
        return start ? [[Number(override.getAttribute('w:ilvl')), Number(start)]] : [];
      });
      const levels = abstract.get(abstractId) ?? [];
      return [
        list.getAttribute('w:numId') ?? '',
        { abstractId, levels, restarts: new Map(restarts) },
      ];
    }),
  );
}

/** Numbering is set on the paragraph, or on its style, or on the style that this one is based on. */
function numberingReader(
  lists: ReadonlyMap<string, NumberedList>,
  stylesXml: Uint8Array | undefined,
): (paragraph: Element) => Place | undefined {
  const styles = new Map(
    (stylesXml ? all(parse(stylesXml), 'w:style') : []).map((style) => [
      style.getAttribute('w:styleId') ?? '',
      style,
    ]),
  );
  const read = (holder: Element, seen: string[]): Place | undefined => {
    const properties = child(holder, 'w:pPr');
    const numbering = properties && child(properties, 'w:numPr');
    const styleId = seen.at(-1);
    const id = numbering && value(numbering, 'w:numId');
    const list = id && lists.get(id);
    if (id) {
      if (!list) return undefined;
      const own = value(numbering, 'w:ilvl');
      const byStyle = list.levels.findIndex(
        ({ style }) => style !== undefined && style === styleId,
      );
      return { id, list, level: own ? Number(own) : Math.max(0, byStyle) };
    }
    const next =
      (properties && value(properties, 'w:pStyle')) ?? value(holder, 'w:basedOn') ?? undefined;
    const style = next !== undefined && !seen.includes(next) ? styles.get(next) : undefined;
    return style && next !== undefined ? read(style, [...seen, next]) : undefined;
  };
  return (paragraph) => read(paragraph, []);
}

/** Counts paragraphs as Word does: a number starts its lower levels anew. */
function counter(): (place: Place) => string | undefined {
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return ({ id, list, level }) => {
    const values = counts.get(list.abstractId) ?? [];
    counts.set(list.abstractId, values);
    const restart = list.restarts.get(level);
    if (restart !== undefined && !begun.has(`${id}/${level}`)) values[level] = restart - 1;
    begun.add(`${id}/${level}`);
    values.length = Math.min(values.length, level + 1);
    for (const [index, { start }] of list.levels.slice(0, level + 1).entries())
      values[index] ??= index === level ? start - 1 : start;
    values[level] = (values[level] ?? 0) + 1;
    return writeMark(list.levels, level, values);
  };
}

function writeMark(
  levels: readonly NumberLevel[],
  level: number,
  values: readonly number[],
): string | undefined {
  let known = true;
  const mark = levels[level]?.pattern.replace(/%(\d)/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const write = FORMATS[levels[index]?.format ?? ''];
    known &&= write !== undefined;
    return write?.(values[index] ?? 1) ?? '';
  });
  return known ? mark : undefined;
}

const parse = (xml: Uint8Array): Document =>
  new DOMParser().parseFromString(strFromU8(xml), 'application/xml');

const all = (parent: Document | Element, name: string): Element[] =>
  Array.from(parent.getElementsByTagName(name));

const child = (parent: Element, name: string): Element | undefined =>
  Array.from(parent.childNodes as Iterable<Node> & ArrayLike<Node>).find(
    (node): node is Element => node.nodeName === name,
  );

const value = (parent: Element, name: string): string | undefined =>
  child(parent, name)?.getAttribute('w:val') ?? undefined;
