import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';

/**
 * The picture that chat programs show beside a link: JPEG, 1200×630, never enlarged. Path within the site;
 * nothing when the entry has no picture that is large enough (WeChat wants at least 300×300).
 */
export async function shareImage(picture: ImageMetadata | undefined): Promise<string | undefined> {
  if (!picture || Math.min(picture.width, picture.height) < 300) return undefined;
  const { src } = await getImage({
    src: picture,
    width: Math.min(1200, picture.width),
    format: 'jpg',
    quality: 80,
  });
  return src;
}
