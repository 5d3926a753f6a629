import { expect, it } from 'vitest';
import {
  css,
  house,
  STYLE_PROPERTIES,
  type Style,
} from '../../../../src/outputs/article/styles.ts';

/** The background of WeChat's own dark mode. */
const NIGHT = '191919';

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

it('text colours can be read by day, and by night if dark mode leaves them', () => {
  const styles: Style[] = Object.values(house);
  const colours = styles
    .filter((style) => style['background-color'] === undefined)
    .flatMap(({ color }) => color?.slice(1) ?? []);
  expect(colours.length).toBeGreaterThan(5);
  for (const colour of colours) {
    expect(contrast(colour, 'ffffff'), colour).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour, NIGHT), colour).toBeGreaterThanOrEqual(3.5);
  }
});

it('the house style keeps to the properties that are allowed', () => {
  const used = Object.values(house).flatMap((style) =>
    css(style)
      .split(';')
      .map((declaration) => declaration.split(':')[0]),
  );
  expect(new Set(used).difference(new Set(STYLE_PROPERTIES))).toEqual(new Set());
});
