/**
 * The address of a picture, written so that `decodeURI` gives back the file's own name.
 *
 * Editors write names as they see them (`100%完成.jpg`, `a#b.jpg`, `图 (1).jpg`, `img\a.jpg`) or percent-encoded. Astro looks for
 * the name that `decodeURI` gives, and a stray `%` makes that throw, which leaves a page without its body. So: whatever is validly
 * encoded is decoded, then only `%` and white space are encoded again. `%2F` and `%3F` stay, no file name has those characters.
 *
 * Addresses of other sites keep their encoding, apart from stray `%` signs.
 */
export function pictureAddress(address: string): string {
  if (hasHost(address)) return encodeStray(address);
  return address
    .replace(/\\/g, '/')
    .replace(/(?:%(?!2F|3F)[\da-f]{2})+/gi, (run) => decoded(run) ?? run)
    .replace(/%(?!2F|3F)/gi, '%25')
    .replace(/\s/g, (space) => encodeURIComponent(space));
}

/** The address of a file to download, from its name as typed or percent-encoded, for a browser to follow. */
export function downloadAddress(name: string): string {
  return pictureAddress(name).replaceAll('#', '%23');
}

/** The address with every `%` that is not part of a valid UTF-8 escape written as `%25`, so that decoding it cannot throw. */
export function encodeStray(address: string): string {
  return address
    .replace(/%(?![\da-f]{2})/gi, '%25')
    .replace(/(?:%[\da-f]{2})+/gi, (run) =>
      decoded(run) === undefined ? run.replaceAll('%', '%25') : run,
    );
}

/** Whether the address begins with a scheme (`https:`, `mailto:`) or names another host (`//…`). */
export function hasHost(address: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address);
}

function decoded(run: string): string | undefined {
  try {
    return decodeURIComponent(run);
  } catch {
    return undefined;
  }
}
