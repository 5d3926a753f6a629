import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { hasHost } from '../../../markdown/fileAddress.ts';
import { styled, text } from '../element.ts';
import { house } from '../styles.ts';

/**
 * Gives the entry's own pictures the address of the JPEG made of them. The account shows no picture from elsewhere: one becomes
 * a link in words, which in turn becomes a note.
 *
 * @param picture absolute address of the JPEG, from the picture's file name
 */
export function rehypeArticlePictures(picture: (file: string) => string) {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName !== 'img' || parent === undefined || index === undefined) return;
      parent.children[index] = replacement(element, picture);
    });
  };
}

function replacement({ properties }: Element, picture: (file: string) => string): Element {
  const source = String(properties['src'] ?? '');
  const alt = String(properties['alt'] ?? '');
  const words = alt ? `［图片：${alt}］` : '［图片］';
  if (source === '') return styled('span', {}, [text(words)]);
  if (hasHost(source) || source.startsWith('/'))
    return {
      type: 'element',
      tagName: 'a',
      properties: { href: source },
      children: [text(words)],
    };
  const file = decodeURI(source).replace(/^\.\//, '');
  return styled('img', house.picture, [], { src: picture(file), alt });
}
