import type { Properties } from 'hast';
import type { Data, Parent, RootContent } from 'mdast';

/** A Markdown node that becomes an HTML element of the given name and properties, holding any content. */
export interface Box extends Parent {
  type: 'box';
  children: RootContent[];
  data: Data & { hName: string; hProperties: Properties };
}

declare module 'mdast' {
  interface RootContentMap {
    box: Box;
  }
  interface BlockContentMap {
    box: Box;
  }
  interface PhrasingContentMap {
    box: Box;
  }
}

/** Makes a {@link Box}. */
export function box(tagName: string, properties: Properties, children: RootContent[]): Box {
  return { type: 'box', data: { hName: tagName, hProperties: properties }, children };
}
