import { SaxesParser } from 'saxes';
import { utf16Of } from './byteOrderMark.ts';

/** What is told of an XML file while it is read. Names come without their namespace prefix. */
export interface XmlReader {
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
  /** Outside the elements: `<?target …?>` and the inside of `<!DOCTYPE …>`. */
  instruction?: (target: string) => void;
  doctype?: (content: string) => void;
}

/**
 * Reads XML from start to end without building a tree, so that size and depth of a hostile file cost no memory.
 * Entities other than XML's own five are never expanded.
 * @throws at the first place that is not well formed
 */
export function readXml(bytes: Uint8Array, reader: XmlReader): void {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => reader.open?.(localName(name), attributes));
  parser.on('closetag', ({ name }) => reader.close?.(localName(name)));
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  parser.on('processinginstruction', ({ target }) => reader.instruction?.(target));
  parser.on('doctype', (content) => reader.doctype?.(content));
  parser.write(xmlText(bytes)).close();
}

/** `w:p` → `p`. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Text of an XML file. XML without a byte order mark is UTF-8 unless it says otherwise, which hardly any does. */
export function xmlText(bytes: Uint8Array): string {
  return new TextDecoder(utf16Of(bytes) ?? 'utf-8').decode(bytes);
}
