import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Puts the site's base path before the site's own absolute addresses (`/stations/…` becomes `/wmsj/stations/…`).
 *
 * @param base base path, `/` or `/wmsj` with or without its final slash
 */
export function rehypeBase(base: string) {
  const prefix = base.replace(/\/$/, '');
  return (tree: Root): void => {
    visit(tree, 'element', ({ properties }) => {
      for (const name of ['href', 'src']) {
        const address = properties[name];
        if (typeof address === 'string' && /^\/(?!\/)/.test(address))
          properties[name] = prefix + address;
      }
    });
  };
}
