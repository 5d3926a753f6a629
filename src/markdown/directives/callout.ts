import type { PhrasingContent } from 'mdast';
import { box } from './box.ts';
import type { Directive } from './directive.ts';

/**
 * A box that stands out from the text. Its title is the label, or the kind's own word.
 *
 * @param kind class name after `callout-`
 * @param word title when the editor gives none
 */
export function callout(kind: 'note' | 'warning', word: string): Directive['render'] {
  return ({ label, children }) => {
    // `::提示[请自带水杯]` on one line: the label is what is to be said.
    const saysAll = children.length === 0;
    const title: PhrasingContent[] =
      saysAll || label.length === 0 ? [{ type: 'text', value: word }] : label;
    const callout = box('div', { className: ['callout', `callout-${kind}`], role: 'note' }, [
      box('p', { className: ['callout-title'] }, title),
      ...(saysAll ? [box('p', {}, label)] : children),
    ]);
    return [callout];
  };
}
