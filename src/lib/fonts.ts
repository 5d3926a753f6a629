import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { create, type Font } from 'fontkit';

/**
 * The bundled fonts, both under the SIL Open Font License. Noto Serif SC holds GBK and the Table of General Standard
 * Chinese Characters whole; LXGW WenKai steps in for what it lacks, such as 𠮷.
 */
const FILES = {
  bold: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  medium: '@expo-google-fonts/noto-serif-sc/500Medium/NotoSerifSC_500Medium.ttf',
  rare: '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-700-normal.woff',
} as const;

type FontName = keyof typeof FILES;

interface BundledFont {
  bytes: Buffer;
  font: Font;
}

/** What Noto Serif SC surely holds: no font need be opened to know it. */
const COMMON = /^[ -~·—‘’“”…、。《》「」『』【】〔〕！（），：；？\u4E00-\u9FFF]*$/u;
/** Drawn as nothing, in any font: joiners and variation selectors. */
const INVISIBLE = /^(?:\u200D|[\u200B\u200C\u2060]|\p{Variation_Selector})$/u;

// From the project's folder: a built page stands elsewhere.
const packages = createRequire(resolve('package.json'));
const opened = new Map<FontName, BundledFont>();

/** Opens a font, once. 30 ms the first time. */
export function bundledFont(name: FontName): BundledFont {
  const known = opened.get(name);
  if (known) return known;
  const bytes = readFileSync(packages.resolve(FILES[name]));
  const font = create(bytes) as Font;
  opened.set(name, { bytes, font });
  return { bytes, font };
}

/** The versions of the font packages, without opening a font: what was drawn with others is out of date. */
export function fontVersions(): string[] {
  return Object.values(FILES).map((file) => {
    const name = file.split('/').slice(0, 2).join('/');
    const { version } = packages(`${name}/package.json`) as { version: string };
    return `${name}@${version}`;
  });
}

/** The characters of a text that no bundled font has, each once. Characters that show nothing are not counted. */
export function undrawable(text: string): string[] {
  if (COMMON.test(text)) return [];
  return [...new Set(text)].filter(
    (character) => !INVISIBLE.test(character) && fontOf(character) === undefined,
  );
}

/** The font that a character is drawn with when `main` is asked for; none when no font has it. */
export function fontOf(character: string, main: FontName = 'bold'): FontName | undefined {
  if (INVISIBLE.test(character)) return undefined;
  const codePoint = character.codePointAt(0) ?? 0;
  return [main, 'rare' as const].find((name) =>
    bundledFont(name).font.hasGlyphForCodePoint(codePoint),
  );
}
