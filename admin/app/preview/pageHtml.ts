import rehypeStringify from 'rehype-stringify';
import type { Element, ElementContent } from 'hast';
import { unified } from 'unified';
import { renderMarkdown } from '../../../src/markdown/render.ts';
import { formatDay, formatMoment, parseDay, parseMoment } from '../../../src/lib/date.ts';
import { ui } from '../../../src/strings/ui.ts';

/** What a preview shows of an entry, as far as it is filled in. */
export interface Previewed {
  title: string;
  byline: { label: string; value: string }[];
  cover?: PreviewedPicture;
  gallery: PreviewedPicture[];
  body: string;
}

export interface PreviewedPicture {
  /** Name of its file. */
  file: string;
  alt: string;
  caption?: string;
}

type Data = Record<string, unknown>;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Reads what a preview needs out of a form that may be half filled in.
 * @param titleField - of the entry's model
 */
export function previewed(data: Data, titleField: string): Previewed {
  const published = parseMoment(text(data['publishedAt']));
  const verified = parseDay(text(data['verifiedOn']));
  const cover = pictureOf(data['cover'] ?? data['portrait']);
  const gallery = Array.isArray(data['gallery']) ? data['gallery'].map(pictureOf) : [];
  return {
    title: text(data[titleField]),
    byline: [
      { label: ui.entry.published, value: published ? formatMoment(published) : '' },
      { label: ui.entry.source, value: text(data['source']) },
      { label: ui.entry.author, value: text(data['author']) },
      { label: ui.station.address, value: text(data['address']) },
      { label: ui.station.verified, value: verified ? formatDay(verified) : '' },
    ].filter(({ value }) => value !== ''),
    ...(cover && { cover }),
    gallery: gallery.filter((picture) => picture !== undefined),
    body: text(data['body']),
  };
}

function pictureOf(value: unknown): PreviewedPicture | undefined {
  const { src, alt, caption } = (value ?? {}) as Data;
  if (text(src) === '') return undefined;
  return {
    file: text(src),
    alt: text(alt),
    ...(text(caption) !== '' && { caption: text(caption) }),
  };
}

/**
 * The entry as its page shows it: the text by the very pipeline of the pages, around it what stands in their head.
 * @param picture - the address of a picture by its file name
 * @returns safe HTML for the body of a page with the site's style sheets
 */
export function pageHtml(
  { title, byline, cover, gallery, body }: Previewed,
  picture: (file: string) => string,
): string {
  const { html } = renderMarkdown(body, { picture });
  const head = element('header', { className: ['head'] }, [
    element('h1', {}, [{ type: 'text', value: title }]),
    ...byline.map(({ label, value }) =>
      element('p', { className: ['quiet'] }, [{ type: 'text', value: `${label}：${value}` }]),
    ),
    ...(cover ? [figure(cover, picture)] : []),
  ]);
  const after = gallery.map((one) => figure(one, picture));
  const write = (nodes: Element[]) =>
    unified().use(rehypeStringify).stringify({ type: 'root', children: nodes });
  return `<main class="preview">${write([head])}<div class="prose">${html}</div>${write(after)}</main>`;
}

const figure = ({ file, alt, caption }: PreviewedPicture, picture: (file: string) => string) =>
  element('figure', {}, [
    element('img', { src: picture(file), alt }, []),
    ...(caption
      ? [element('figcaption', { className: ['quiet'] }, [{ type: 'text', value: caption }])]
      : []),
  ]);

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });
