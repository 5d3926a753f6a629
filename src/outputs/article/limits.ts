/**
 * How long the parts of an article may be. The web editor and the drafts interface differ in the title (64 and 32 characters);
 * the body counts with its markup.
 */
export const LIMITS = { title: 64, draftTitle: 32, author: 16, digest: 120, body: 20_000 } as const;

/**
 * A text's length as the platform's editor counts it: in UTF-16 units, so that a rare character or an emoji counts as two. What
 * fits by this count fits by any other.
 */
export const lengthOf = (text: string): number => text.length;
