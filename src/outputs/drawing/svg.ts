import { COLOURS, type Mark, type Page } from './marks.ts';
import type { Typeface } from './typeface.ts';

/**
 * A page as SVG with every character as an outline: it needs no font where it is shown.
 * @param pixels - width of the picture in pixels
 */
export function toSvg(page: Page, typeface: Typeface, pixels: number): string {
  const { width, height, marks } = page;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${Math.round((pixels * height) / width)}" ` +
    `viewBox="0 0 ${width} ${height}">${marks.map((mark) => element(mark, typeface)).join('')}</svg>`
  );
}

function element(mark: Mark, typeface: Typeface): string {
  const colour = COLOURS[mark.colour];
  switch (mark.kind) {
    case 'box':
      return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" rx="${mark.radius ?? 0}" fill="${colour}"/>`;
    case 'shape': {
      const paint =
        mark.stroke === undefined
          ? `fill="${colour}"`
          : `fill="none" stroke="${colour}" stroke-width="${mark.stroke}" stroke-linecap="round"`;
      return `<path transform="translate(${mark.x} ${mark.y}) scale(${mark.scale})" d="${mark.path}" ${paint}/>`;
    }
    case 'text': {
      const paths = typeface
        .outlines(mark.text, mark.face)
        .map(({ path, x }) => `<path transform="translate(${x * 1000} 0)" d="${path}"/>`);
      const scale = mark.size / 1000;
      return `<g fill="${colour}" transform="translate(${mark.x} ${mark.y}) scale(${scale} ${-scale})">${paths.join('')}</g>`;
    }
  }
}
