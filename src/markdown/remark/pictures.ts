import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { encodeStray, pictureAddress } from '../fileAddress.ts';

/** Writes the addresses of pictures so that Astro finds the files and none can throw while it decodes them. */
export function remarkPictures() {
  return (tree: Root): void => {
    const pictures = new Set<string>();
    visit(tree, (node) => {
      if (node.type === 'image') node.url = pictureAddress(node.url);
      else if (node.type === 'imageReference') pictures.add(node.identifier);
    });
    visit(tree, 'definition', (definition) => {
      definition.url = pictures.has(definition.identifier)
        ? pictureAddress(definition.url)
        : encodeStray(definition.url);
    });
  };
}
