import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { sitePages } from '../support/site.ts';

interface Manifest {
  name: string;
  id: string;
  start_url: string;
  scope: string;
  icons: { src: string; sizes: string; type: string; purpose: string }[];
}

describe.each(inject('sites'))('the site at $basePath on a home screen', (site) => {
  const file = (address: string) => join(site.folder, address.slice(site.basePath.length));
  const manifest = JSON.parse(
    readFileSync(join(site.folder, 'manifest.webmanifest'), 'utf8'),
  ) as Manifest;

  it('has a manifest of its own place and name, to which every page leads', () => {
    for (const address of [manifest.id, manifest.start_url, manifest.scope])
      expect(address).toBe(site.basePath);
    for (const { path, $ } of sitePages(site)) {
      if ($('meta[http-equiv="refresh"]').length > 0) continue;
      expect($('link[rel="manifest"]').attr('href'), path).toBe(
        `${site.basePath}manifest.webmanifest`,
      );
      expect($('meta[property="og:site_name"]').attr('content'), path).toBe(manifest.name);
    }
  });

  it('has icons that are what they say, one of them without corners', async () => {
    expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ]);
    const touch = `${site.basePath}icons/apple-touch-icon.png`;
    for (const { src, sizes, purpose } of [
      ...manifest.icons,
      { src: touch, sizes: '180x180', purpose: 'maskable' },
    ]) {
      const { data, info } = await sharp(file(src)).ensureAlpha().raw().toBuffer({
        resolveWithObject: true,
      });
      expect(`${info.width}x${info.height}`, src).toBe(sizes);
      expect(data[3], `opacity of the first corner of ${src}`).toBe(purpose === 'any' ? 0 : 255);
      const middle = (Math.round(info.height * 0.5) * info.width + info.width / 2) * 4;
      expect([...data.subarray(middle, middle + 3)], src).toEqual([255, 255, 255]);
    }
  });
});
