/** Where Astro puts pictures, scripts and styles, under names with a digest of their content. */
export const ASSETS = '_astro/';

const NAME = /\b_astro\/([^\s"'<>()&?#,/\\]+)/g;
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)$/i;

export const isPicture = (name: string): boolean => PICTURE.test(name);

/**
 * Names of the pictures below `_astro/` that a page, style sheet or script shows. Editors may have typed such an address: the name
 * never leads out of the folder, and there may be no such file.
 */
export function namedPictures(text: string): string[] {
  const names = [...text.matchAll(NAME)].map(([, name = '']) => decoded(name));
  return [...new Set(names.filter((name) => isPicture(name) && !/[/\\]/.test(name)))];
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
