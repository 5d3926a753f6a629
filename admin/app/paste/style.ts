import type { Element, ElementContent } from 'hast';

/** An element's style as Word writes it, without blanks and in small letters. */
export function styleOf({ properties }: Element): string {
  const style = properties['style'];
  return typeof style === 'string' ? style.toLowerCase().replace(/\s+/g, '') : '';
}

/** The text of an element and of all that is in it. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
