/**
 * What was searched, carried to the page that a result opens: behind the `#`, so that neither a server, a cache
 * nor a shared address takes it for another page.
 */
const NAME = 'find';

/** The end of an address: `#find=…`, one for each phrase. */
export function foundHash(phrases: readonly string[]): string {
  return `#${new URLSearchParams(phrases.map((phrase) => [NAME, phrase])).toString()}`;
}

/** The phrases of such an end; none for any other. */
export function phrasesOf(hash: string): string[] {
  return new URLSearchParams(hash.slice(1)).getAll(NAME).filter(Boolean);
}
