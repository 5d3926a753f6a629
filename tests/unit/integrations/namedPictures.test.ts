import { expect, it } from 'vitest';
import { namedPictures } from '../../../src/integrations/namedPictures.ts';

it('finds the pictures of a page, each once, in sets of sources and encoded', () => {
  const html = `<img src="/_astro/a.1B2_x.webp" srcset="/wmsj/_astro/b.x.avif 640w, /_astro/b.x.avif 1280w">
    <style>p{background:url(/_astro/c.svg)}</style><img src="/_astro/%E7%85%A7.jpg?w=1&amp;h=2">
    <script src="/_astro/page.js"></script>`;
  expect(namedPictures(html)).toEqual(['a.1B2_x.webp', 'b.x.avif', 'c.svg', '照.jpg']);
});

it.each(['/_astro/../../secret.png', '/_astro/..%2F..%2Fsecret.png', '/_astro/..%5Csecret.png'])(
  'never leads out of the folder: %s',
  (address) => {
    expect(namedPictures(`<a href="${address}">图</a>`)).toEqual([]);
  },
);

it('takes what cannot be decoded as it is', () => {
  expect(namedPictures('<img src="/_astro/50%.png">')).toEqual(['50%.png']);
});
