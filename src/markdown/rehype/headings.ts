import type { Root } from 'hast';
import GithubSlugger, { slug } from 'github-slugger';
import { visit } from 'unist-util-visit';
import { lineOf } from './text.ts';

/** The page's own title is the only `<h1>`. */
const FIRST_LEVEL = 2;

/**
 * Gives headings the levels and ids of a page's outline.
 *
 * Levels start at 2 and never skip one on the way down, whatever number of `#` the editor used. Ids are the Chinese text; where
 * that leaves nothing, or something that begins like the ids of page furniture or of CSS-unsafe form (a letter, a digit), they
 * begin with `section-`. Repeated ones are numbered.
 */
export function rehypeHeadings() {
  return (tree: Root): void => {
    const slugger = new GithubSlugger();
    const open: number[] = [];
    let count = 0;
    visit(tree, 'element', (element) => {
      const depth = Number(/^h([1-6])$/.exec(element.tagName)?.[1] ?? 0);
      if (depth === 0) return;
      count += 1;
      while ((open.at(-1) ?? 0) >= depth) open.pop();
      open.push(depth);
      element.tagName = `h${Math.min(FIRST_LEVEL + open.length - 1, 6)}`;
      element.properties['id'] ??= slugger.slug(idOf(lineOf(element), count));
    });
  };
}

function idOf(text: string, count: number): string {
  const id = slug(text).replace(/^-+|-+$/g, '');
  return /^\p{Script=Han}/u.test(id) ? id : `section-${id || String(count)}`;
}
