import type { Element, ElementContent, Properties } from 'hast';
import { css, type Style } from './styles.ts';

/** An element in its final form: an element with a style is left alone by the house style. */
export function styled(
  tagName: string,
  style: Style,
  children: ElementContent[],
  properties: Properties = {},
): Element {
  return {
    type: 'element',
    tagName,
    properties: { ...properties, style: css(style) },
    children,
  };
}

/** A text node. */
export const text = (value: string): ElementContent => ({ type: 'text', value });

/** The class names of an element. */
export function classesOf({ properties }: Element): string[] {
  const names = properties['className'];
  return Array.isArray(names) ? names.map(String) : [];
}

/** Whether a node is an element of one of these names. */
export function isElement<Name extends string>(
  node: { type: string } | undefined,
  ...names: Name[]
): node is Element & { tagName: Name } {
  return node?.type === 'element' && names.includes((node as Element).tagName as Name);
}
