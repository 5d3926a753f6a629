import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { hasHost } from '../fileAddress.ts';

/** What Astro keeps with the file while it renders: the names of the pictures it is to process. */
interface AstroData {
  astro?: { localImagePaths?: string[] };
}

/** Has Astro process the pictures of typed HTML too: by itself it collects only those of Markdown. */
export function rehypePictures() {
  return (tree: Root, file: VFile): void => {
    const names = (file.data as AstroData).astro?.localImagePaths;
    visit(tree, 'element', ({ tagName, properties }) => {
      const source = properties['src'];
      if (tagName !== 'img' || typeof source !== 'string') return;
      properties['alt'] ??= '';
      if (names === undefined || hasHost(source) || source.startsWith('/')) return;
      const name = decodeURI(source);
      if (!names.includes(name)) names.push(name);
    });
  };
}
