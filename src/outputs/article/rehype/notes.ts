import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { lineOf } from '../../../markdown/rehype/text.ts';
import { isElement, styled, text } from '../element.ts';
import { house } from '../styles.ts';

/** Where the addresses of a text lead. */
export interface Place {
  /** Absolute address of the site's first page, base path included. */
  home: string;
  /** Absolute address of the entry's page. */
  address: string;
}

/** The only host that an article may link to. */
const OWN_HOST = 'mp.weixin.qq.com';

/**
 * Turns footnotes and links into one row of numbered notes at the end, in the order in which they are met: the account removes
 * links to other sites, and ids that a footnote could jump to. Links to the account's own articles stay.
 */
export function rehypeNotes(place: Place) {
  return (tree: Root): void => {
    const footnotes = takeFootnotes(tree);
    /** Notes by what they are about: an address, or a footnote's id. */
    const numbers = new Map<string, number>();
    const notes: ElementContent[][] = [];

    const numberOf = (key: string, note: () => ElementContent[]): number => {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const number = notes.push(note());
      numbers.set(key, number);
      return number;
    };

    const write = (within: Root | Element, inNote: boolean): void => {
      visit(within, 'element', (element, index, parent) => {
        if (element.tagName !== 'a' || parent === undefined || index === undefined) return;
        const id = String(element.properties['href'] ?? '').replace(/^#/, '');
        const isReference = element.properties['dataFootnoteRef'] !== undefined;
        const footnote = isReference ? footnotes.get(id) : undefined;
        const replaced = footnote
          ? [noteMark(numberOf(`#${id}`, () => footnote))]
          : written(element, place, inNote, numberOf);
        // The mark is raised itself.
        const lifted = footnote && isElement(parent, 'sup') ? parent : undefined;
        if (lifted) Object.assign(lifted, replaced[0]);
        else parent.children.splice(index, 1, ...replaced);
        return footnote ? SKIP : [SKIP, index + replaced.length];
      });
    };

    write(tree, false);
    // Notes may hold links and further notes: the row grows while it is walked.
    for (const note of notes) {
      const holder = styled('section', {}, note);
      write(holder, true);
      note.splice(0, note.length, ...holder.children);
    }
    if (notes.length > 0) tree.children.push(noteSection(notes));
  };
}

/** Takes the footnotes' own section out of the tree. */
function takeFootnotes(tree: Root): Map<string, ElementContent[]> {
  const footnotes = new Map<string, ElementContent[]>();
  visit(tree, 'element', (section, index, parent) => {
    if (section.properties['dataFootnotes'] === undefined) return;
    if (parent === undefined || index === undefined) return;
    visit(section, 'element', (item) => {
      if (item.tagName !== 'li' || item.properties['id'] === undefined) return;
      visit(item, 'element', (back, place, holder) => {
        if (back.properties['dataFootnoteBackref'] === undefined) return;
        if (holder === undefined || place === undefined) return;
        holder.children.splice(place, 1);
        return [SKIP, place];
      });
      footnotes.set(String(item.properties['id']), item.children);
    });
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return footnotes;
}

/** What stands in a link's place: its words, and the mark of the note that holds its address. */
function written(
  link: Element,
  place: Place,
  inNote: boolean,
  numberOf: (key: string, note: () => ElementContent[]) => number,
): ElementContent[] {
  const href = String(link.properties['href'] ?? '');
  const address = absolute(href, place);
  if (href === '' || href.startsWith('#') || address === undefined) return link.children;
  if (isOwn(address)) return [styled('a', house.link, link.children, { href: address })];
  const shown = address.replace(/^(?:mailto|tel):/, '');
  const words = lineOf(link);
  if (plain(words) === plain(shown)) return link.children;
  if (inNote) return [...link.children, text(`（${shown}）`)];
  const number = numberOf(address, () => [text(words ? `${words}：${shown}` : shown)]);
  return [...link.children, noteMark(number)];
}

/** An address of the text as seen from anywhere; nothing for one that cannot be read. */
function absolute(href: string, { home, address }: Place): string | undefined {
  const isSitePath = /^\/(?!\/)/.test(href);
  return URL.parse(isSitePath ? href.slice(1) : href, isSitePath ? home : address)?.href;
}

function isOwn(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return hostname === OWN_HOST && protocol === 'https:';
}

/** An address or the words for it, in the form in which both can be compared. */
const plain = (words: string): string =>
  (URL.parse(words)?.href ?? URL.parse(`https://${words}`)?.href ?? words)
    .replace(/^(?:[a-z]+:\/\/|[a-z]+:)/, '')
    .replace(/\/$/, '');

const noteMark = (number: number): Element =>
  styled('sup', house.noteMark, [text(`[${String(number)}]`)]);

function noteSection(notes: ElementContent[][]): Element {
  return styled('section', house.notes, [
    styled('p', house.notesTitle, [text('注释')]),
    ...notes.flatMap((note, index) => noteBlocks(note, index + 1)),
  ]);
}

/** A note's first line begins with its number; what does not fit a line follows. */
function noteBlocks(note: ElementContent[], number: number): ElementContent[] {
  const mark = text(`[${String(number)}] `);
  const content = note.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const [first, ...rest] = content;
  return isElement(first, 'p')
    ? [styled('p', house.note, [mark, ...first.children]), ...rest]
    : [styled('p', house.note, [mark, ...content])];
}
