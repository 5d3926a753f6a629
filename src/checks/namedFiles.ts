import { hasHost, pictureAddress } from '../markdown/fileAddress.ts';
import { bodyParts } from './bodyParts.ts';
import type { CheckedEntry } from './check.ts';
import { fieldValues, placeOf } from './fieldValues.ts';

/** A file that an entry names: a picture, an attachment, or the target of a link. */
export interface NamedFile {
  /** Relative to the entry's folder, as the file is called there. */
  name: string;
  line: number;
  label: string;
}

/** An address of this site, from its root. */
export interface NamedPage {
  path: string;
  line: number;
  label: string;
}

const TYPED_ADDRESS = /\s(?:src|href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^"'\s>]+))/gi;

/** Every address in an entry that leads to a file or page of this site, in the order of the file. */
function ownAddresses(entry: CheckedEntry): { url: string; line: number; label: string }[] {
  const fields = fieldValues(entry)
    .filter(({ meta }) => meta?.widget?.kind === 'picture' || meta?.widget?.kind === 'file')
    .map(({ path, value }) => ({ url: String(value), ...placeOf(entry, path) }));
  const { pictures, links, html } = bodyParts(entry);
  const typed = html.flatMap(({ value, line }) =>
    [...value.matchAll(TYPED_ADDRESS)].map(([, a, b, c]) => ({ url: a ?? b ?? c ?? '', line })),
  );
  const { label } = entry.model.body;
  const body = [...pictures, ...links, ...typed].map(({ url, line }) => ({ url, line, label }));
  return [...fields, ...body].filter(({ url }) => url !== '' && !hasHost(url));
}

/** Files that an entry needs beside it. */
export function namedFiles(entry: CheckedEntry): NamedFile[] {
  return ownAddresses(entry)
    .filter(({ url }) => !/^[/#?]/.test(url))
    .map(({ url, ...place }) => ({ name: fileName(url), ...place }));
}

/** Pages of this site that an entry's text links to. */
export function namedPages(entry: CheckedEntry): NamedPage[] {
  return ownAddresses(entry)
    .filter(({ url }) => url.startsWith('/') && !url.startsWith('//'))
    .map(({ url, ...place }) => ({ path: url.replace(/[?#].*$/s, ''), ...place }));
}

/** The file's own name behind an address as typed: plain, percent-encoded, with `./` or a backslash. */
function fileName(address: string): string {
  return decodeURIComponent(pictureAddress(address)).replace(/^(?:\.\/)+/, '');
}
