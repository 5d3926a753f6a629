import type { Image, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { box } from './box.ts';
import type { Directive } from './directive.ts';

/** Pictures side by side, each captioned by its title; whatever else stands inside follows them. */
export const gallery: Directive['render'] = ({ label, children }) => {
  const images = children.flatMap(imagesIn);
  if (images.length === 0) return undefined;
  const figures = box('div', { className: ['gallery'], role: 'group', ariaLabel: '图集' }, [
    ...(label.length > 0 ? [box('p', { className: ['gallery-title'] }, label)] : []),
    ...images.map((image) =>
      box('figure', {}, [
        { ...image, title: null },
        ...(image.title ? [box('figcaption', {}, [{ type: 'text', value: image.title }])] : []),
      ]),
    ),
  ]);
  return [figures, ...children.filter((child) => !isBlank(child))];
};

/** The pictures of a paragraph or other block, which are taken out of it. */
function imagesIn(block: Nodes): Image[] {
  const images: Image[] = [];
  visit(block, 'image', (image, index, parent) => {
    images.push(image);
    if (parent === undefined || index === undefined) return;
    parent.children.splice(index, 1);
    return index;
  });
  return images;
}

function isBlank(block: Nodes): boolean {
  return (
    block.type === 'paragraph' &&
    block.children.every((child) => child.type === 'text' && child.value.trim() === '')
  );
}
