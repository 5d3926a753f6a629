import { ICONS } from './icon.ts';

/**
 * What a phone needs to put the site on its home screen (W3C Web Application Manifest).
 * @param site - names and description as they are shown
 * @param base - address of the home page within its host, `/` or `/wmsj/`
 */
export function webManifest(
  site: { name: string; shortName: string; description: string },
  base: string,
): string {
  return JSON.stringify({
    name: site.name,
    short_name: site.shortName,
    description: site.description,
    lang: 'zh-CN',
    id: base,
    start_url: base,
    scope: base,
    display: 'minimal-ui',
    background_color: '#faf6ef',
    theme_color: '#a52f24',
    icons: ICONS.filter(({ purpose }) => purpose).map(({ name, size, purpose }) => ({
      src: `${base}icons/${name}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
  });
}
