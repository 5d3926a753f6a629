import type { Element, Root, RootContent } from 'hast';
import { markdownTree } from '../markdown/render.ts';

/** A picture that is a field of an entry. */
export interface EntryPicture {
  /** File name beside the entry. */
  file: string;
  alt: string;
  caption?: string | undefined;
}

/** What an entry shows, for readers elsewhere. */
export interface EntryText {
  /** Markdown. */
  body: string;
  /** Shown before the text. */
  cover?: EntryPicture | undefined;
  /** Short lines between cover and text, e.g. a station's address and hours. */
  facts?: { label: string; value: string }[];
  /** Shown after the text. */
  gallery?: EntryPicture[] | undefined;
}

/** Cover, facts, text and gallery in the order of the entry's page; addresses as in the file. */
export function entryTree({ body, cover, facts = [], gallery = [] }: EntryText): Root {
  return {
    type: 'root',
    children: [
      ...(cover ? [figure(cover)] : []),
      ...facts.map(({ label, value }) =>
        element('p', {}, [element('strong', {}, [text(`${label}：`)]), text(value)]),
      ),
      ...markdownTree(body).children,
      ...gallery.map(figure),
    ] satisfies RootContent[],
  };
}

function figure({ file, alt, caption }: EntryPicture): Element {
  return element('figure', {}, [
    element('img', { src: encodeURI(file), alt }, []),
    ...(caption ? [element('figcaption', {}, [text(caption)])] : []),
  ]);
}

const element = (
  tagName: string,
  properties: Element['properties'],
  children: Element['children'],
): Element => ({ type: 'element', tagName, properties, children });

const text = (value: string) => ({ type: 'text' as const, value });
