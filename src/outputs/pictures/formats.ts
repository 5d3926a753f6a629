/** The pictures that go with an entry's link, in pixels. Sizes: `og` is Open Graph's, the others the public account's. */
export const FORMATS = {
  og: { width: 1200, height: 630 },
  cover: { width: 900, height: 383 },
  square: { width: 500, height: 500 },
} as const;

export type Format = keyof typeof FORMATS;
